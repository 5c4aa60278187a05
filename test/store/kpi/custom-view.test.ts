import type { IsoDate } from '@shared/calendar/iso-date';
import {
  type CustomKpiDraft,
  type KpiExpression,
  type KpiOperator,
  MEASURE_DIMENSIONS,
  MEASURE_IDS,
  type MeasureFilter,
  type MeasureId,
  NO_FILTER,
} from '@shared/domain/custom-kpi';
import type { Lead, Sale } from '@shared/domain/entities';
import { splitByShares } from '@shared/domain/money';
import { MEASURES } from '@shared/kpi/custom/custom-measures';
import { describe, expect, it } from 'vitest';
import { kpiReport } from '../../../src/main/cli/commands/kpi';
import { kpiText } from '../../../src/main/cli/text/kpi-text';
import { createLocalClient } from '../../../src/main/rpc/local-client';
import type { AppContext } from '../../../src/main/services/context';
import { removeCustomKpi, saveCustomKpi } from '../../../src/main/services/custom-kpis';
import { saveDayTotals } from '../../../src/main/services/day-totals/save';
import { redo, undo } from '../../../src/main/services/history';
import { customDetail, customView, previewCustomKpi } from '../../../src/main/services/kpi/custom';
import { buildFrame } from '../../../src/main/services/kpi/frame';
import { createMeasures } from '../../../src/main/services/kpi/measures';
import { insertEmployee } from '../../../src/main/store/employees';
import { insertLead } from '../../../src/main/store/leads';
import { insertSale } from '../../../src/main/store/sales';
import { readSettings } from '../../../src/main/store/settings';
import { openTestContext } from '../support/open-test-context';
import { employee, lead, sale } from '../support/records';
import { channelOfSale, costOf, fteOf, qualityOn, type Range, winningSales, within, wonIn } from './naive';
import { query } from './query';
import { randomFirm } from './random-firm';

const TODAY: IsoDate = '2026-10-20';
const KNOWN: Range = { from: '2026-10-01', to: TODAY };

const measure = (id: MeasureId, filter: Partial<MeasureFilter> = {}): KpiExpression => ({
  kind: 'measure',
  measure: id,
  filter: { ...NO_FILTER, ...filter },
});
const operation = (left: KpiExpression, operator: KpiOperator, right: KpiExpression): KpiExpression => ({
  kind: 'operation',
  operator,
  left,
  right,
});
const draft = (expression: KpiExpression, fields: Partial<CustomKpiDraft> = {}): CustomKpiDraft => ({
  id: null,
  name: 'Звонков на сделку',
  note: '',
  expression,
  display: 'number',
  decimals: 1,
  unitLabel: '',
  direction: 'less',
  targets: { any: null, day: null, week: null, month: null, quarter: null, year: null },
  benchmark: null,
  minCases: 0,
  ...fields,
});
const CALLS_PER_DEAL = operation(measure('calls'), '/', measure('deals'));

const COUNTED_BY_LOOPS = MEASURE_IDS.filter(
  (id) => !['costs', 'activities'].includes(MEASURES[id].source) && id !== 'grossProfit' && id !== 'workingDays',
);

type Firm = ReturnType<typeof randomFirm>;
type Opened = ReturnType<Firm['open']>;

/** Every way to narrow a measure, none of it and all of it among them. */
function everyFilter({ employees, channels }: Firm): MeasureFilter[] {
  return [null, ...employees.map(({ id }) => id)].flatMap((employeeId) =>
    [null, ...channels.map(({ id }) => id)].flatMap((channelId) =>
      [null, 'малые'].flatMap((segment) =>
        [null, 'осень'].map((campaign) => ({ employeeId, channelId, segment, campaign })),
      ),
    ),
  );
}

function partOf(each: Sale, employeeId: string | null): number {
  if (employeeId === null) return each.amountMinor;
  const parts = splitByShares(
    each.amountMinor,
    each.credits.map((credit) => credit.shareBp),
  );
  return parts[each.credits.findIndex((credit) => credit.employeeId === employeeId)] ?? 0;
}

/** A second implementation of the measures: plain loops over plain records. */
function naiveOver({ employees }: Firm, { leads, sales }: Opened) {
  const winners = new Set(winningSales(sales).map(({ id }) => id));
  const salesOf = (filter: MeasureFilter) =>
    sales.filter((each) => {
      const origin = leads.find((candidate) => candidate.id === each.leadId) ?? null;
      return (
        within(each.soldOn, KNOWN) &&
        (filter.employeeId === null || each.credits.some((credit) => credit.employeeId === filter.employeeId)) &&
        (filter.channelId === null || channelOfSale(each, leads) === filter.channelId) &&
        (filter.segment === null || origin?.segment === filter.segment) &&
        (filter.campaign === null || origin?.campaign === filter.campaign)
      );
    });
  const leadsOf = (filter: MeasureFilter) =>
    leads.filter(
      (each) =>
        (filter.employeeId === null || each.ownerId === filter.employeeId) &&
        (filter.channelId === null || each.channelId === filter.channelId) &&
        (filter.segment === null || each.segment === filter.segment) &&
        (filter.campaign === null || each.campaign === filter.campaign),
    );
  return (id: MeasureId, filter: MeasureFilter): number => {
    const sold = salesOf(filter);
    const sum = (kind: Sale['kind']) =>
      sold.filter((each) => each.kind === kind).reduce((total, each) => total + partOf(each, filter.employeeId), 0);
    const created = leadsOf(filter).filter((each) => within(each.createdOn, KNOWN));
    const ofQuality = (quality: Lead['quality']) => created.filter((each) => qualityOn(each, TODAY) === quality);
    switch (id) {
      case 'revenue':
        return sum('sale') - sum('return');
      case 'revenueGross':
        return sum('sale');
      case 'returns':
        return sum('return');
      case 'deals':
        return sold.filter((each) => each.kind === 'sale').length;
      case 'newCustomers':
        return sold.filter((each) => winners.has(each.id)).length;
      case 'leads':
        return created.length;
      case 'assessedLeads':
        return created.length - ofQuality('unassessed').length;
      case 'qualifiedLeads':
        return ofQuality('qualified').length;
      case 'unassessedLeads':
        return ofQuality('unassessed').length;
      case 'qualifiedWon':
        return ofQuality('qualified').filter((each) => each.status === 'won' && (each.closedOn ?? '9999') <= KNOWN.to)
          .length;
      case 'leadsWon':
        return leadsOf(filter).filter((each) => wonIn(each, KNOWN)).length;
      case 'leadsLost':
        return leadsOf(filter).filter((each) => each.status === 'lost' && within(each.closedOn, KNOWN)).length;
      case 'fte':
        return employees
          .filter((each) => filter.employeeId === null || each.id === filter.employeeId)
          .reduce((total, each) => total + fteOf(each, KNOWN), 0);
      default:
        throw new Error(`${id} is looked at elsewhere`);
    }
  };
}

describe.each([11, 12])('every measure against plain loops over the random facts of firm %i', (seed) => {
  const firm = randomFirm(seed);
  const open = () => {
    const opened = firm.open();
    const frame = buildFrame(opened.context, query('2026-Q4', { today: TODAY, compare: 'none' }));
    const read = createMeasures(frame, KNOWN)(KNOWN, { employeeId: null, channelId: null });
    return { ...opened, read, naive: naiveOver(firm, opened) };
  };

  it('narrowed in every way', () => {
    const { read, naive } = open();
    for (const id of COUNTED_BY_LOOPS) {
      const fitting = everyFilter(firm).filter((filter) =>
        MEASURE_DIMENSIONS.every((name) => filter[name] === null || MEASURES[id].dimensions.includes(name)),
      );
      expect(fitting.length).toBeGreaterThan(1);
      for (const filter of fitting) {
        const value = read(id, filter);
        expect({ id, filter, value: value.status === 'ok' ? value.value : 0 }).toEqual({
          id,
          filter,
          value: expect.closeTo(naive(id, filter), 9),
        });
      }
    }
  });

  it('costs by category, as the cost page cuts them', () => {
    const { read, expenses } = open();
    const of = (id: MeasureId) => {
      const value = read(id, NO_FILTER);
      return value.status === 'ok' ? value.value : 0;
    };
    const parts = (['costMarketing', 'costSales', 'costSalary', 'costOther'] as const).map(of);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(of('costTotal'));
    const all = expenses.reduce((sum, each) => sum + costOf(each, KNOWN, firm.employees, 10_000), 0);
    expect(Math.abs(of('costTotal') - all)).toBeLessThanOrEqual(expenses.length);
  });

  it('a formula is the arithmetic of its measures, and the page narrows them all', () => {
    const { context, naive } = open();
    const [anna] = firm.employees;
    const expression = operation(
      operation(measure('revenueGross'), '-', measure('returns')),
      '/',
      operation(measure('leads'), '+', measure('deals', { segment: 'малые' })),
    );
    const narrowed = { ...NO_FILTER, employeeId: anna.id };
    const view = previewCustomKpi(context, {
      ...query('2026-Q4', { today: TODAY, employeeId: anna.id }),
      draft: draft(expression),
    });
    const below = naive('leads', narrowed) + naive('deals', { ...narrowed, segment: 'малые' });
    expect(view.figure).toMatchObject({ value: naive('revenue', narrowed) / below, n: below });
    expect(view.unit).toBe('money-per-case');
    expect(view.terms.map(({ value }) => (value.status === 'ok' ? value.value : null))).toEqual([
      naive('revenueGross', narrowed),
      naive('returns', narrowed),
      naive('leads', narrowed),
      naive('deals', { ...narrowed, segment: 'малые' }),
    ]);
  });

  it('by person and by channel each row is the page narrowed to it', () => {
    const { context } = open();
    const { id } = saveCustomKpi(context, draft(operation(measure('deals'), '/', measure('leads'))));
    const input = { ...query('2026-Q4', { today: TODAY }), id };
    const detail = customDetail(context, input);
    const [anna] = firm.employees;
    const alone = customView(context, query('2026-Q4', { today: TODAY, employeeId: anna.id }));
    expect(detail.byPerson?.find((row) => row.key === anna.id)?.figure).toEqual(alone.kpis[0]?.figure);
    expect(detail.byChannel?.map((row) => row.name)).toEqual(['Выставка', 'Реклама', 'Сайт']);
    const cost = saveCustomKpi(
      context,
      draft(operation(measure('costTotal'), '/', measure('leads')), { name: 'Стоимость лида' }),
    );
    const ofCost = customDetail(context, { ...input, id: cost.id });
    expect(ofCost.byPerson).toBeNull();
    expect(ofCost.byChannel).toHaveLength(3);
  });
});

/** Two people, 3 sales, a return, 5 leads and the totals that somebody typed, all in November 2026. */
function smallFirm(): { readonly context: AppContext; readonly annaId: string; readonly borisId: string } {
  const context = openTestContext();
  const [anna, boris] = [employee({ name: 'Анна' }), employee({ name: 'Борис' })];
  const { store } = context.workspace;
  const credits = [{ employeeId: anna.id, shareBp: 10_000 }];
  store.act('import.commit', '', (writer) => {
    insertEmployee(writer, anna);
    insertEmployee(writer, boris);
    for (const amountMinor of [100_000, 200_000, 300_000]) insertSale(writer, sale({ amountMinor, credits }));
    insertSale(writer, sale({ amountMinor: 900_000, kind: 'return', credits }));
    for (let index = 0; index < 5; index += 1) insertLead(writer, lead({ ownerId: anna.id }));
  });
  saveDayTotals(context, {
    entries: [
      { date: '2026-11-10', employeeId: anna.id, channelId: null, values: { calls: 20, meetings: 0 } },
      { date: '2026-11-11', employeeId: anna.id, channelId: null, values: { calls: 10 } },
    ],
  });
  return { context, annaId: anna.id, borisId: boris.id };
}

const NOVEMBER = query('2026-11', { today: '2026-11-20', compare: 'none' });

describe('calls per sale of a small firm', () => {
  it('is 30 calls by 3 sales', () => {
    const { context } = smallFirm();
    const result = previewCustomKpi(context, { ...NOVEMBER, draft: draft(CALLS_PER_DEAL, { benchmark: 40 }) });
    expect(result).toMatchObject({
      unit: 'ratio',
      figure: { status: 'ok', value: 10, n: 3, interval: { level: 0.95 } },
      chance: 'two-counts',
      verdict: 'below',
      cases: 3,
    });
    // Whose figure is a ratio owes no part of its target by a day.
    expect(result.elapsedShare).toBeNull();
    expect(result.months).toHaveLength(13);
    expect(result.months.at(-1)).toMatchObject({ periodKey: '2026-11', running: true, figure: { value: 10 } });
    expect(result.months[0]?.figure).toEqual({ status: 'no-data', reason: 'not-entered' });
  });

  it('what nobody typed is missing, a typed nought is none', () => {
    const { context, borisId } = smallFirm();
    const value = (expression: KpiExpression, employeeId: string | null = null) =>
      previewCustomKpi(context, { ...NOVEMBER, employeeId, draft: draft(expression) }).figure;
    expect(value(measure('meetings'))).toMatchObject({ status: 'ok', value: 0 });
    expect(value(measure('offers'))).toEqual({ status: 'no-data', reason: 'not-entered' });
    expect(value(measure('calls'), borisId)).toEqual({ status: 'no-data', reason: 'not-entered' });
    expect(value(operation(measure('calls'), '/', measure('meetings')))).toMatchObject({ reason: 'divided-by-zero' });
    expect(value(measure('costTotal'))).toEqual({ status: 'no-data', reason: 'no-costs' });
    expect(value(measure('grossProfit'))).toEqual({ status: 'no-data', reason: 'no-margin' });
    expect(value(operation(measure('grossProfit'), '/', measure('fte')), borisId)).toEqual({
      status: 'no-data',
      reason: 'filter-not-applicable',
    });
  });

  it('more came back than was sold: the money is below zero', () => {
    const { context } = smallFirm();
    const value = (expression: KpiExpression) =>
      previewCustomKpi(context, { ...NOVEMBER, draft: draft(expression) }).figure;
    expect(value(measure('revenue'))).toMatchObject({ value: -300_000, n: 3 });
    expect(value(operation(measure('returns'), '/', measure('revenueGross')))).toMatchObject({ value: 1.5 });
    expect(value(operation(measure('revenue'), '/', measure('deals')))).toMatchObject({ value: -100_000, n: 3 });
  });

  it('an empty firm knows nothing, and a period to come has not begun', () => {
    const context = openTestContext();
    const value = (expression: KpiExpression, period = '2026-11') =>
      previewCustomKpi(context, { ...query(period, { today: '2026-11-20' }), draft: draft(expression) }).figure;
    expect(value(measure('revenue'))).toEqual({ status: 'no-data', reason: 'no-sales' });
    expect(value(measure('leads'))).toEqual({ status: 'no-data', reason: 'no-leads' });
    expect(value(measure('fte'))).toEqual({ status: 'no-data', reason: 'no-employees' });
    expect(value(measure('workingDays'))).toMatchObject({ value: 14 });
    expect(value(measure('workingDays'), '2026-11-15')).toEqual({ status: 'no-data', reason: 'no-working-days' });
    expect(value(measure('workingDays'), '2026-12')).toEqual({ status: 'no-data', reason: 'period-not-started' });
  });

  it('two filters that exclude each other leave nothing', () => {
    const { context, annaId, borisId } = smallFirm();
    const figure = previewCustomKpi(context, {
      ...NOVEMBER,
      employeeId: borisId,
      draft: draft(operation(measure('deals', { employeeId: annaId }), '+', measure('deals'))),
    }).figure;
    expect(figure).toMatchObject({ status: 'ok', value: 0 });
  });

  it('a target of a whole month is owed by the days that have passed', () => {
    const { context } = smallFirm();
    const targets = { any: null, day: null, week: null, month: 60, quarter: null, year: null };
    const result = previewCustomKpi(context, { ...NOVEMBER, draft: draft(measure('calls'), { targets }) });
    expect(result).toMatchObject({ target: 60, attainment: 0.5 });
    // 14 of November's 20 working days, the 3rd of them shortened: (13 + 7/8) ÷ (19 + 7/8).
    expect(result.elapsedShare).toBeCloseTo(13.875 / 19.875, 9);
  });
});

describe('the command line', () => {
  it('tells the own KPIs with the measures they are made of', async () => {
    const { context } = smallFirm();
    saveCustomKpi(context, draft(CALLS_PER_DEAL, { name: 'Calls per sale', unitLabel: 'calls' }));
    saveCustomKpi(context, draft(measure('offers'), { name: 'Offers' }));
    const asked = { period: '2026-11', today: '2026-11-20' } as const;
    const report = await kpiReport(createLocalClient(context), asked);
    expect(report.custom).toMatchObject([
      {
        name: 'Calls per sale',
        formula: 'calls ÷ deals',
        unit: 'ratio',
        value: 10,
        cases: 3,
        target: null,
        terms: [
          { measure: 'calls', value: 30 },
          { measure: 'deals', value: 3 },
        ],
      },
      { name: 'Offers', value: null, reason: 'not-entered' },
    ]);
    const text = kpiText(report, asked);
    expect(text).toMatch(/^Own KPIs$/m);
    expect(text).toMatch(/Calls per sale +10\.0 calls \(3\.\d–\d+\.\d\) +– +calls ÷ deals/);
    expect(text).toMatch(/Offers +– not entered +– +offers/);
  });
});

it('leads of an older period have had no more time to be won than those of this one', () => {
  const context = openTestContext();
  context.workspace.store.act('import.commit', '', (writer) => {
    const fit = { quality: 'qualified', status: 'won' } as const;
    insertLead(writer, lead({ ...fit, createdOn: '2026-10-05', closedOn: '2026-10-20' }));
    insertLead(writer, lead({ ...fit, createdOn: '2026-10-06', closedOn: '2026-11-12' }));
    insertLead(writer, lead({ ...fit, createdOn: '2026-11-02', closedOn: '2026-11-12' }));
  });
  const expression = operation(measure('qualifiedWon'), '/', measure('qualifiedLeads'));
  const ask = (period: string) => ({ ...query(period, { today: '2026-11-20' }), draft: draft(expression) });
  expect(previewCustomKpi(context, ask('2026-10')).figure).toMatchObject({ value: 0.5, n: 2 });
  expect(previewCustomKpi(context, ask('2026-11')).figure).toMatchObject({ value: 1, n: 1 });
});

describe('definitions', () => {
  it('are saved, changed, removed and taken back step by step', () => {
    const { context } = smallFirm();
    const names = () => readSettings(context.workspace.store).customKpis.map(({ name }) => name);
    const { id, action } = saveCustomKpi(context, draft(CALLS_PER_DEAL));
    expect(action).toMatchObject({ kind: 'kpi.save', subject: 'Звонков на сделку', records: 1 });
    saveCustomKpi(context, draft(measure('deals'), { name: 'Сделки' }));
    saveCustomKpi(context, draft(CALLS_PER_DEAL, { id, name: 'Звонки к сделкам' }));
    expect(names()).toEqual(['Звонки к сделкам', 'Сделки']);
    removeCustomKpi(context, { id });
    expect(names()).toEqual(['Сделки']);
    undo(context);
    undo(context);
    expect(names()).toEqual(['Звонков на сделку', 'Сделки']);
    redo(context);
    expect(names()).toEqual(['Звонки к сделкам', 'Сделки']);
    expect(customView(context, NOVEMBER).kpis[0]).toMatchObject({ definition: { id }, figure: { value: 10 } });
  });

  it('that cannot be computed, or are called like another, are refused', () => {
    const { context } = smallFirm();
    const save = (each: CustomKpiDraft) => () => saveCustomKpi(context, each);
    expect(save(draft(operation(measure('revenue'), '+', measure('deals'))))).toThrow('kpi-not-computable');
    expect(save(draft({ kind: 'number', value: 3 }))).toThrow('kpi-not-computable');
    save(draft(CALLS_PER_DEAL))();
    expect(save(draft(CALLS_PER_DEAL, { name: 'звонков  на сделку' }))).toThrow('name-taken');
    expect(save(draft(CALLS_PER_DEAL, { id: '0198f000-0000-7000-8000-000000000001' }))).toThrow('record-not-found');
    expect(() => removeCustomKpi(context, { id: '0198f000-0000-7000-8000-000000000001' })).toThrow('record-not-found');
  });
});
