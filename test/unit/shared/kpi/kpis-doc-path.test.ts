import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { computeStageFunnel } from '../../../../src/shared/kpi/conversion/stage-funnel';
import { computeVelocity } from '../../../../src/shared/kpi/conversion/velocity';
import { computeWinCurve } from '../../../../src/shared/kpi/conversion/win-curve';
import { computeWinRate } from '../../../../src/shared/kpi/conversion/win-rate';
import type { Figure } from '../../../../src/shared/kpi/results';

const DOC = readFileSync(resolve(import.meta.dirname, '../../../../docs/kpis.md'), 'utf8');

/** The last line of the worked example of that name in docs/kpis.md. */
function resultOf(name: string): string | undefined {
  return new RegExp(`\`\`\`example ${name}\\n.*\\n(.*)\\n\`\`\``).exec(DOC)?.[1];
}

const percent = (ratio: number) => (ratio * 100).toFixed(1);

function ok(figure: Figure | null) {
  if (figure?.status !== 'ok' || figure.interval === null) throw new Error('no figure with an interval');
  return { ...figure, ...figure.interval };
}

it('the share with the ripening leads in it', () => {
  const won = (days: number) => ({ days, leads: 1 });
  const ripe = { followedDays: 30, leads: 10, wins: [won(5), won(12)] };
  const curve = computeWinCurve([ripe, { followedDays: 10, leads: 5, wins: [won(5)] }], 30);
  const { value, low, high } = ok(curve.figure);
  const cohort = ok(computeWinCurve([ripe], 30).figure).value;
  expect(resultOf('ripening')).toBe(
    `${percent(value)} % (${percent(low)}–${percent(high)} %) within ${curve.days} days · ${curve.atRisk} at risk · cohort ${percent(cohort)} %`,
  );
});

it('steps of the path', () => {
  const rates = computeStageFunnel([100, 90, 50, 20, 5], null).slice(1);
  expect(resultOf('steps')).toBe(rates.map(({ rate }) => `${percent(ok(rate).value)} %`).join(' · '));
});

it('velocity', () => {
  const winRate = computeWinRate(25, 75);
  const exact = (value: number): Figure => ({ status: 'ok', value, n: 25, interval: null });
  const velocity = computeVelocity({ openLeads: 120, averageDeal: exact(1_000_00), winRate, cycle: exact(20) });
  const { value, low, high } = ok(winRate);
  const perDay = (ok(velocity).value / 100).toString().replace(/\B(?=(\d{3})+$)/g, ' ');
  expect(resultOf('velocity')).toBe(
    `win rate ${percent(value)} % (${percent(low)}–${percent(high)} %) · ${perDay} a day`,
  );
});
