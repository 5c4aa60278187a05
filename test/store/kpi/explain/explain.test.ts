import type { IsoDate } from '@shared/calendar/iso-date';
import type { Explanation, FactRow } from '@shared/contract/views/explain';
import { type MeasureId, NO_FILTER } from '@shared/domain/custom-kpi';
import type { Term, TermId } from '@shared/kpi/derivation/derivation';
import { evaluateExpression, type MethodId } from '@shared/kpi/derivation/expression';
import { type FigureKpi, formatFigureRef, parseFigureRef } from '@shared/kpi/derivation/figure-ref';
import type { RowSet } from '@shared/kpi/derivation/row-set';
import { KPI_REGISTRY } from '@shared/kpi/registry';
import { median } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { createLocalClient, type LocalClient } from '../../../../src/main/rpc/local-client';
import type { AppContext } from '../../../../src/main/services/context';
import { openDemo } from '../../../../src/main/services/demo';
import { openTestContext } from '../../support/open-test-context';
import { query } from '../query';
import { randomFirm } from '../random-firm';
import { listShownFigures, type Shown } from './shown-figures';

type Question = ReturnType<typeof query>;

/** Sets are behind many figures: what was listed once is not listed again. */
const listed = new WeakMap<LocalClient, Map<string, FactRow[]>>();

/** Every row of a set, as a person who pages through all of it would see them. */
async function listAll(
  client: LocalClient,
  question: Question,
  figure: Shown['figure'],
  set: RowSet,
): Promise<FactRow[]> {
  const known = listed.get(client) ?? new Map<string, FactRow[]>();
  listed.set(client, known);
  const key = JSON.stringify([question, figure.period, set]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const rows: FactRow[] = [];
  for (;;) {
    const page = await client.kpi.rows({ ...question, figure, set, offset: rows.length, limit: 700 });
    rows.push(...page.rows);
    if (rows.length >= page.count || page.rows.length === 0) break;
  }
  known.set(key, rows);
  return rows;
}

/** What a row set says of itself must be what its rows say. */
async function checkRows(client: LocalClient, question: Question, { figure }: Explanation, counted: Term['rows']) {
  if (counted === null) return [];
  const rows = await listAll(client, question, figure, counted.set);
  expect(rows.length).toBe(counted.count);
  expect(rows.reduce((sum, row) => sum + row.value, 0)).toBeCloseTo(counted.value, 6);
  return rows;
}

/** The formula with its inputs put in again; medians and maxima of the rows themselves. */
function recompute({ formula, terms }: Explanation, rowsOf: ReadonlyMap<TermId, readonly FactRow[]>): number | null {
  const byMethod = (id: MethodId, of: readonly TermId[]) => {
    const values = (of[0] === undefined ? [] : (rowsOf.get(of[0]) ?? [])).map((row) => row.value);
    if (values.length === 0) return null;
    if (id === 'median') return median(values);
    return id === 'best' ? Math.max(...values) : null;
  };
  return evaluateExpression(formula, (id) => terms.find((term) => term.id === id)?.value ?? null, byMethod);
}

/** Figures that only a simulation or a test of a whole distribution gives. */
const WITHOUT_LINE: ReadonlySet<FigureKpi> = new Set([
  'forecast',
  'targetProbability',
  'provable',
  'winCurve',
  'answerTime',
]);

async function checkFigure(client: LocalClient, question: Question, { figure, value }: Shown): Promise<void> {
  const explanation = await client.kpi.explain({ ...question, figure });
  const name = formatFigureRef(figure);
  expect(parseFigureRef(name), name).toEqual(figure);
  const said = explanation.value.status === 'ok' ? explanation.value.value : null;
  if (value === null) expect(said === null || said === 0, `${name}: said ${said}, shown nothing`).toBe(true);
  else expect(said, name).toBeCloseTo(value, 6);

  const rowsOf = new Map<TermId, readonly FactRow[]>();
  for (const term of explanation.terms) {
    const rows = await checkRows(client, question, explanation, term.rows);
    rowsOf.set(term.id, rows);
    if (term.rows !== null) expect(term.value, `${name} ${term.id}`).toBeCloseTo(term.rows.value, 6);
  }
  for (const { rows } of explanation.excluded) await checkRows(client, question, explanation, rows);
  if (value === null || WITHOUT_LINE.has(figure.kpi)) return;
  const again = recompute(explanation, rowsOf);
  expect(again, `${name} is not what its formula gives`).not.toBeNull();
  expect(again ?? 0, name).toBeCloseTo(value, 4);
}

const NO_TARGETS = { any: null, day: null, week: null, month: null, quarter: null, year: null };
const measureOf = (measure: MeasureId) => ({ kind: 'measure', measure, filter: NO_FILTER }) as const;
/** (revenue − returns again) ÷ deals, so that measures stand in sums and in a fraction. */
const OWN_KPI = {
  id: null,
  name: 'Чек за вычетом возвратов',
  note: '',
  expression: {
    kind: 'operation',
    operator: '/',
    left: { kind: 'operation', operator: '-', left: measureOf('revenue'), right: measureOf('returns') },
    right: measureOf('deals'),
  },
  display: 'number',
  decimals: 0,
  unitLabel: '',
  direction: 'more',
  targets: { ...NO_TARGETS, any: 5_000_000 },
  benchmark: null,
  minCases: 0,
} as const;

async function withTargetsAndTotals(context: AppContext, employeeId: string): Promise<LocalClient> {
  const client = createLocalClient(context);
  await client.targets.set({
    reason: '',
    changes: [
      { metric: 'revenue', employeeId: null, periodKey: '2026', value: 700_000_001 },
      { metric: 'revenue', employeeId, periodKey: '2026-11', value: 90_000_00 },
      { metric: 'leads', employeeId: null, periodKey: '2026-Q4', value: 300 },
      { metric: 'sales', employeeId: null, periodKey: '2026-10', value: 31 },
      { metric: 'sales', employeeId: null, periodKey: '2026-11', value: 30 },
      { metric: 'sales', employeeId: null, periodKey: '2026-12', value: 29 },
    ],
  });
  await client.kpi.saveCustom(OWN_KPI);
  await client.dayTotals.save({
    entries: [
      {
        date: '2026-11-10',
        employeeId,
        channelId: null,
        values: { leads: 50, qualified: 12, sales: 11, newCustomers: 3, revenueMinor: 5_000_000 },
      },
      { date: '2026-11-12', employeeId, channelId: null, values: { leads: 1, sales: 0, revenueMinor: 10 } },
    ],
  });
  return client;
}

const LEVERS = { conversion: 0.04, firstDealMinor: 2_000_000, leadsPerDay: 12 };

/** Figures whose pages show them as parts of sentences, or of one record: asked for by themselves below. */
const WITHOUT_PAGE = ['firstSaleProfit', 'bandOrder', 'score', 'stageChance'];

describe('where a number comes from', () => {
  it('has a derivation for every registered KPI', async () => {
    const firm = randomFirm(1);
    const client = await withTargetsAndTotals(firm.open().context, firm.employees[1].id);
    const shown = await listShownFigures(client, query('2026-Q4'));
    const asked = new Set<string>([
      ...shown.map(({ figure }) => figure.kpi),
      'typedDay',
      'costOfADay',
      'whatIf',
      ...WITHOUT_PAGE,
    ]);
    expect(Object.keys(KPI_REGISTRY).filter((kpi) => !asked.has(kpi))).toEqual([]);
  });

  it('an empty firm has no figures, and says of each of them why', async () => {
    const client = createLocalClient(openTestContext());
    for (const shown of await listShownFigures(client, query('2026-Q4'))) {
      await checkFigure(client, query('2026-Q4'), shown);
    }
  });

  it.each<{ seed: number; period: string; today: IsoDate | undefined; narrowed: 'person' | 'channel' | 'nobody' }>([
    { seed: 1, period: '2026-Q4', today: '2026-11-23', narrowed: 'nobody' },
    { seed: 2, period: '2026-11', today: undefined, narrowed: 'nobody' },
    { seed: 3, period: '2026-Q3', today: '2026-11-23', narrowed: 'person' },
    { seed: 4, period: '2026-10', today: '2026-10-20', narrowed: 'channel' },
    { seed: 5, period: '2026-11-20', today: '2026-11-23', narrowed: 'nobody' },
    { seed: 6, period: '2027-01', today: '2026-11-23', narrowed: 'nobody' },
  ])('firm $seed, $period, $narrowed: every figure is its formula, every number its rows', async (look) => {
    const { seed, period, today, narrowed } = look;
    const firm = randomFirm(seed);
    const { context, expenses } = firm.open();
    const person = firm.employees[1].id;
    const client = await withTargetsAndTotals(context, person);
    const question = query(period, {
      ...(today !== undefined && { today }),
      ...(narrowed === 'person' && { employeeId: person }),
      ...(narrowed === 'channel' && { channelId: firm.channels[0].id }),
    });
    const shown = await listShownFigures(client, question);
    for (const each of shown) await checkFigure(client, question, each);
    const [cost] = expenses;
    if (cost) {
      const explained = await client.kpi.explain({ ...question, figure: { kpi: 'costOfADay', expenseId: cost.id } });
      expect(explained.value.status).toBe('ok');
    }
    for (const figure of [
      { kpi: 'firstSaleProfit' },
      { kpi: 'bandOrder' },
      { kpi: 'stageChance' },
      { kpi: 'whatIf', ...LEVERS },
    ] as const) {
      const explained = await client.kpi.explain({ ...question, figure });
      const value = explained.value.status === 'ok' ? explained.value.value : null;
      if (explained.formula.op !== 'method') await checkFigure(client, question, { figure: explained.figure, value });
    }
  });

  it('the demo firm', async () => {
    const context = openTestContext();
    await openDemo(context, { locale: 'ru' });
    const client = createLocalClient(context);
    const question = query('2026-Q4');
    for (const shown of await listShownFigures(client, question)) await checkFigure(client, question, shown);
  }, 240_000);
});
