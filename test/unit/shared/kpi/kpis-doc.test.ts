import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { monthPeriod } from '@shared/calendar/period';
import { eachDay } from '@shared/calendar/range';
import { createWorkingCalendar } from '@shared/calendar/working-calendar';
import { expect, it } from 'vitest';
import { computePeriodConversion } from '../../../../src/shared/kpi/conversion/conversion';
import { computeCac } from '../../../../src/shared/kpi/cost/cac';
import { computeMarginalCac, judgeCacChange } from '../../../../src/shared/kpi/cost/cac-change';
import { computeCustomKpi } from '../../../../src/shared/kpi/custom/custom-kpi';
import { computeLeadQuality, computeQualifiedBounds } from '../../../../src/shared/kpi/leads/leads';
import { computeFte } from '../../../../src/shared/kpi/people/fte';
import { computePerFte } from '../../../../src/shared/kpi/people/people';
import type { Figure } from '../../../../src/shared/kpi/results';
import { computePace } from '../../../../src/shared/kpi/targets/pace';
import { computePipelineForecast, computeStageChances } from '../../../../src/shared/kpi/targets/pipeline-forecast';
import { computeSeasonalForecast } from '../../../../src/shared/kpi/targets/seasonal-forecast';
import { measure, operation, reading } from './custom-support';

/** The last line of every worked example in docs/kpis.md, in order. */
const RESULTS = [
  ...readFileSync(resolve(import.meta.dirname, '../../../../docs/kpis.md'), 'utf8').matchAll(
    /```example\n.*\n(.*)\n```/g,
  ),
].map(([, result]) => result);

const grouped = (value: number) => value.toString().replace(/\B(?=(\d{3})+$)/g, ' ');
/** Minor units as the document writes money. */
function money(minor: number): string {
  const cents = minor % 100;
  return grouped(Math.trunc(minor / 100)) + (cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`);
}
const percent = (ratio: number) => (ratio * 100).toFixed(1);

function ok(figure: Figure) {
  if (figure.status !== 'ok' || figure.interval === null) throw new Error('no figure with an interval');
  return { ...figure, ...figure.interval };
}

it('targets and pace', () => {
  const { weight } = createWorkingCalendar('ru');
  const days = eachDay(monthPeriod(2026, 1)).map((date) => ({
    date,
    weight: weight(date),
    elapsed: date <= '2026-01-15',
  }));
  const actualByDay = new Map([['2026-01-14', 500_000_00]] as const);
  const pace = computePace({ unit: 'money', target: 1_500_000_00, days, actualByDay, n: 1 });
  const index = pace.paceIndex.status === 'ok' ? pace.paceIndex.value : null;
  expect(RESULTS[0]).toBe(
    `plan to date ${money(pace.planToDate ?? 0)} · pace index ${index} · required ${money(pace.requiredPerDay ?? 0)} a day`,
  );
});

it('forecasts by season and without new deals', () => {
  const shares = [0.2, 0.25, 0.3125].map((share) => ({ atShare: share * 1_000, total: 1_000 }));
  const sold = { unit: 'money', target: null, against: null } as const;
  const season = computeSeasonalForecast({ ...sold, elapsed: 3_000_000_00, actual: 3_000_000_00, earlier: shares });
  if ('status' in season) throw new Error(season.reason);
  expect(RESULTS[1]).toBe(
    `by season ${money(season.mid)} (${money(season.low ?? 0)}–${money(season.high ?? 0)}) of ${season.n} periods`,
  );
  const chances = computeStageChances({ stageId: null, reached: 298, won: 29 }, [
    { stageId: 'offer', reached: 16, won: 9 },
  ]);
  if ('status' in chances) throw new Error(chances.reason);
  const none = { chance: 0, n: 0 };
  const open = computePipelineForecast({
    ...sold,
    actual: 1_000_000_00,
    deals: [
      { amount: 600_000_00, ...(chances.get('offer') ?? none) },
      { amount: 200_000_00, ...(chances.get(null) ?? none) },
    ],
  });
  if ('status' in open) throw new Error(open.reason);
  expect(RESULTS[2]).toBe(
    `without new deals ${money(open.mid)} (${money(open.low ?? 0)}–${money(open.high ?? 0)}) of ${open.n} deals`,
  );
});

it('leads', () => {
  const quality = computeLeadQuality({ leads: 1649, qualified: 637, disqualified: 806 });
  const { value, low, high, n } = ok(quality.qualifiedRate);
  const bounds = computeQualifiedBounds(quality) ?? { low: 0, high: 0 };
  expect(RESULTS[3]).toBe(
    `qualified rate ${percent(value)} % (${percent(low)}–${percent(high)} %) of ${n} · among all ${percent(bounds.low)}–${percent(bounds.high)} %`,
  );
});

it('conversion', () => {
  const rate = computePeriodConversion(48, 1649, 0.03);
  const { value, low, high } = ok(rate.figure);
  expect(RESULTS[4]).toBe(
    `${percent(value)} % (${percent(low)}–${percent(high)} %) · ${rate.verdict} · expected ${(1649 * 0.03).toFixed(1)}`,
  );
});

it('sales per employee', () => {
  const seen = { from: '2026-10-01', to: '2026-11-20' } as const;
  const fte = 6.25 + computeFte([{ from: '2026-10-12', to: null, fteBp: 10_000 }], seen);
  const perFte = computePerFte(9_087_600_00, fte, 'money', 82, 'no-sales');
  expect(RESULTS[5]).toBe(`${fte.toFixed(2)} FTE · ${money(perFte.status === 'ok' ? perFte.value : 0)} per FTE`);
});

it('customer acquisition cost', () => {
  const now = { costMinor: 1_649_700_00, customers: 48 };
  const before = { costMinor: 1_111_500_00, customers: 45 };
  const { value, low, high } = ok(computeCac(now.costMinor, now.customers));
  const { figure } = computeMarginalCac(now, before);
  const more = figure.status === 'ok' ? money(figure.value) : figure.reason;
  expect(RESULTS[6]).toBe(
    `${money(value)} a customer (${money(low)}–${money(high)}) · change ${judgeCacChange(now, before)} · one more: ${more}`,
  );
});

it('own KPIs', () => {
  const expression = operation(measure('calls'), '/', measure('deals'));
  const own = computeCustomKpi({ expression, benchmark: 40, minCases: 0 }, reading({ calls: 30, deals: 3 }));
  const { value, low, high } = ok(own.figure);
  expect(RESULTS.at(-1)).toBe(`${value.toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)}) · ${own.verdict}`);
});
