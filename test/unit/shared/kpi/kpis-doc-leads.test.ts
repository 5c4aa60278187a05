import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { addDays } from '../../../../src/shared/calendar/iso-date';
import { computePeriodConversion } from '../../../../src/shared/kpi/conversion/conversion';
import { computeBandOrder, computeBands } from '../../../../src/shared/kpi/leads/lead-bands';
import { computeLeadRealism } from '../../../../src/shared/kpi/leads/lead-realism';
import { bandOf, computeScore } from '../../../../src/shared/kpi/leads/lead-score';
import { computeLeadsNeeded } from '../../../../src/shared/kpi/leads/leads-needed';

const DOC = readFileSync(resolve(import.meta.dirname, '../../../../docs/kpis.md'), 'utf8');

/** The last line of the worked example of that name in docs/kpis.md. */
function resultOf(name: string): string | undefined {
  return new RegExp(`\`\`\`example ${name}\\n.*\\n(.*)\\n\`\`\``).exec(DOC)?.[1];
}

const percent = (ratio: number) => (ratio * 100).toFixed(1);
const grouped = (value: number) => value.toString().replace(/\B(?=(\d{3})+$)/g, ' ');

it('score', () => {
  const referrals = 'f6a1c2de-0000-4000-8000-000000000001';
  const lead = {
    channelId: referrals,
    segment: 'Retail',
    campaign: null,
    product: null,
    expectedMinor: 350_000_00,
    score: null,
  };
  const score = computeScore(lead, [
    { field: 'channel', operator: 'is', value: referrals, points: 60 },
    { field: 'expected', operator: 'at-least', valueMinor: 300_000_00, points: 25 },
    { field: 'segment', operator: 'is', value: 'Retail', points: -20 },
  ]);
  const points = score?.points ?? 0;
  expect(resultOf('score')).toBe(`${points} points · band ${bandOf(points, { a: 70, b: 42 })}`);
});

it('bands', () => {
  const counts = (won: number, leads: number) => ({ won, leads });
  const ripe = { A: counts(36, 409), B: counts(29, 1304), C: counts(7, 1001), unscored: counts(0, 0) };
  const rows = computeBands(ripe, { a: 70, b: 42 }, 0.03);
  const told = rows.map(({ band, conversion: { figure, verdict } }) => {
    if (figure.status !== 'ok' || figure.interval === null) throw new Error(band);
    const { low, high } = figure.interval;
    return `${band} ${percent(figure.value)} % (${percent(low)}–${percent(high)} %) ${verdict}`;
  });
  expect(resultOf('bands')).toBe([...told, computeBandOrder(rows).verdict].join(' · '));
});

it('realism', () => {
  const leads = [1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 9, 9];
  const dates = leads.map((_, index) => addDays('2026-03-01', index));
  const realism = computeLeadRealism({
    target: 17,
    actual: 0,
    remainingDays: 2,
    history: dates.map((date) => ({ date, weight: 1, elapsed: true })),
    leadsByDay: new Map(dates.map((date, index) => [date, leads[index] ?? 0])),
  });
  if (realism.status !== 'ok') throw new Error(realism.reason);
  const { reached, windows, probability, verdict } = realism;
  expect(resultOf('realism')).toBe(
    `${reached} of ${windows} stretches, ${leads.length / 2} side by side · P ${percent(probability)} % · ${verdict}`,
  );
});

it('leads needed', () => {
  const needed = computeLeadsNeeded({
    gapMinor: 1_200_000_00,
    averageDeal: { status: 'ok', value: 10_000_00, n: 12, interval: null },
    dealsMinor: Array.from({ length: 12 }, () => 10_000_00),
    conversion: computePeriodConversion(9, 300, 0.03),
  });
  if (needed === null) throw new Error('It can be said');
  expect(resultOf('leads needed')).toBe(
    `${grouped(needed.mid)} leads (${grouped(needed.low)}–${grouped(needed.high)})`,
  );
});
