import type { MeasureFilter } from '@shared/domain/custom-kpi';
import { findFraction } from '@shared/kpi/custom/custom-fraction';
import { computeCustomAttainment, computeCustomKpi, findCustomTarget } from '@shared/kpi/custom/custom-kpi';
import { inferUnit, isAdditive } from '@shared/kpi/custom/custom-units';
import { describe, expect, it } from 'vitest';
import { measure, operation, parsed, reading } from './custom-support';

const compute = (
  text: string,
  table: Parameters<typeof reading>[0],
  rest: { benchmark?: number; minCases?: number } = {},
) => computeCustomKpi({ expression: parsed(text), benchmark: null, minCases: 0, ...rest }, reading(table));

describe('units', () => {
  it.each([
    ['calls / deals', 'ratio'],
    ['qualifiedLeads / leads', 'ratio'],
    ['revenue / meetings', 'money-per-case'],
    ['revenue / fte', 'money-per-fte'],
    ['revenue / workingDays', 'money-per-day'],
    ['revenue / fte / workingDays', 'money-per-fte-day'],
    ['calls / (fte * workingDays)', 'count-per-fte-day'],
    ['calls / workingDays', 'count-per-day'],
    ['calls + meetings', 'count'],
    ['revenue - costTotal', 'money'],
    ['revenue / costTotal', 'ratio'],
    ['2 * calls', 'count'],
    ['calls / 7', 'count'],
    ['leads / deals * 100', 'ratio'],
    ['revenue / deals * newCustomers', 'money'],
    ['workingDays / deals', 'days-per-case'],
    ['fte', 'fte'],
  ])('%s is %s', (text, unit) => {
    expect(inferUnit(parsed(text))).toEqual({ status: 'ok', unit });
  });

  it.each([
    ['revenue + deals', 'unlike-units'],
    ['calls - 10', 'unlike-units'],
    ['revenue / deals + revenue', 'unlike-units'],
    ['revenue * revenue', 'unnamed-unit'],
    ['deals / revenue', 'unnamed-unit'],
    ['calls * deals', 'unnamed-unit'],
    ['1 / deals', 'unnamed-unit'],
    ['1 + 2', 'no-measure'],
    [Array.from({ length: 22 }, () => 'calls').join('+'), 'too-long'],
  ])('%s is %s', (text, kind) => {
    expect(inferUnit(parsed(text))).toMatchObject({ status: 'error', error: { kind } });
  });

  it('a measure is not narrowed by what is not recorded of it', () => {
    const employeeId = '0198f000-0000-7000-8000-000000000001';
    expect(inferUnit(operation(measure('costTotal', { employeeId }), '/', measure('leads')))).toEqual({
      status: 'error',
      error: { kind: 'filter-not-applicable', measure: 'costTotal', dimension: 'employeeId' },
    });
    expect(inferUnit(measure('calls', { segment: 'B2B' }))).toMatchObject({ status: 'error' });
    expect(inferUnit(measure('deals', { segment: 'B2B', employeeId }))).toMatchObject({ status: 'ok' });
  });

  it.each([
    ['calls + meetings', true],
    ['2 * revenue - returns', true],
    ['revenue / 1000', true],
    ['calls / deals', false],
    ['fte', false],
    ['calls * deals / deals', false],
  ])('%s adds up over time: %s', (text, additive) => {
    expect(isAdditive(parsed(text))).toBe(additive);
  });
});

describe('values worked out by hand', () => {
  it.each([
    ['calls + meetings * 2', { calls: 30, meetings: 5 }, 40],
    ['(calls + meetings) * 2', { calls: 30, meetings: 5 }, 70],
    ['calls - meetings - offers', { calls: 30, meetings: 5, offers: 3 }, 22],
    ['calls - (meetings - offers)', { calls: 30, meetings: 5, offers: 3 }, 28],
    ['calls / meetings / offers', { calls: 30, meetings: 5, offers: 3 }, 2],
    ['calls / (meetings / offers)', { calls: 30, meetings: 5, offers: 3 }, 18],
    ['revenue / meetings', { revenue: [1_200_000, 4], meetings: 48 }, 25_000],
    ['revenueGross - returns', { revenueGross: [500_000, 2], returns: [700_000, 1] }, -200_000],
    ['returns / revenueGross', { revenueGross: [500_000, 2], returns: [700_000, 1] }, 1.4],
  ] as const)('%s', (text, table, value) => {
    expect(compute(text, table).figure).toMatchObject({ status: 'ok', value });
  });

  it('n is what stands below the line, else what stands above it', () => {
    expect(compute('revenue / meetings', { revenue: [1_200_000, 4], meetings: 48 }).cases).toBe(48);
    expect(compute('revenue / fte', { revenue: [1_200_000, 4], fte: 2.5 }).cases).toBe(2.5);
    expect(compute('calls + meetings', { calls: 30, meetings: 5 }).cases).toBe(35);
  });

  it('missing is not zero', () => {
    expect(compute('calls / deals', { calls: 'not-entered', deals: 4 }).figure).toEqual({
      status: 'no-data',
      reason: 'not-entered',
    });
    expect(compute('calls / deals', { calls: 0, deals: 4 }).figure).toMatchObject({ status: 'ok', value: 0 });
    expect(compute('calls / deals', { calls: 12, deals: 0 }).figure).toEqual({
      status: 'no-data',
      reason: 'divided-by-zero',
    });
    expect(compute('calls / deals', { calls: 0, deals: 0 }).figure).toMatchObject({ reason: 'divided-by-zero' });
  });

  it('with too few cases there is no figure, but it is known how many there are', () => {
    const facts = { calls: 120, deals: 9 };
    expect(compute('calls / deals', facts, { minCases: 10 })).toEqual({
      figure: { status: 'no-data', reason: 'too-few-cases' },
      verdict: null,
      chance: null,
      cases: 9,
    });
    expect(compute('calls / deals', facts, { minCases: 9 }).figure).toMatchObject({ status: 'ok' });
  });
});

describe('what chance leaves open', () => {
  it('a part of cases has Wilson: 1 of 30 → 0.6–16.7 %, 3 of 100 → 1.0–8.5 %', () => {
    const { figure, chance } = compute('newCustomers / deals', { newCustomers: 1, deals: 30 });
    expect(chance).toBe('part');
    expect(figure).toMatchObject({ n: 30, interval: { level: 0.95 } });
    expect(percents(figure)).toEqual([0.6, 16.7]);
    expect(percents(compute('leadsWon / (leadsWon + leadsLost)', { leadsWon: 3, leadsLost: 97 }).figure)).toEqual([
      1, 8.5,
    ]);
  });

  it('its verdict is the exact binomial test: 0 of 99 proves less than 3 %, 0 of 98 does not', () => {
    const verdict = (deals: number) =>
      compute('newCustomers / deals', { newCustomers: 0, deals }, { benchmark: 0.03 }).verdict;
    expect([verdict(98), verdict(99)]).toEqual(['not-proven', 'below']);
  });

  it('the whole by its part is the same turned over', () => {
    const { figure, chance } = compute('deals / newCustomers', { newCustomers: 25, deals: 100 });
    expect(chance).toBe('whole-by-part');
    // Wilson of 25 of 100: 17.5–34.3 %.
    expect(bounds(figure)).toEqual([2.92, 5.7]);
    const verdict = (benchmark: number) =>
      compute('deals / newCustomers', { newCustomers: 25, deals: 100 }, { benchmark }).verdict;
    expect([verdict(2), verdict(4), verdict(8)]).toEqual(['above', 'not-proven', 'below']);
  });

  it('a factor scales figure, interval and benchmark alike', () => {
    const table = { newCustomers: 3, deals: 100 };
    const plain = compute('newCustomers / deals', table, { benchmark: 0.2 });
    const scaled = compute('100 * newCustomers / deals', table, { benchmark: 20 });
    expect(bounds(scaled.figure)).toEqual(percents(plain.figure).map((bound) => expect.closeTo(bound, 0)));
    expect(scaled.verdict).toBe(plain.verdict);
  });

  it('two counts are both chance: 12 calls by 4 sales are 3, truly 1–9', () => {
    const { figure, chance } = compute('calls / deals', { calls: 12, deals: 4 });
    expect(chance).toBe('two-counts');
    // Share 12 of 16 by Wilson: 50.5–89.8 %, as odds.
    expect(bounds(figure)).toEqual([1.02, 8.82]);
    expect(compute('calls / deals', { calls: 12, deals: 4 }, { benchmark: 3 }).verdict).toBe('not-proven');
    // 12 of 16 where half were expected: P = 3.8 %.
    expect(compute('calls / deals', { calls: 12, deals: 4 }, { benchmark: 1 }).verdict).toBe('above');
    expect(compute('(calls + meetings) / deals', { calls: 7, meetings: 5, deals: 4 }).figure).toEqual(figure);
  });

  it('a count over days is Poisson: 5 in 20 days are 0.25 a day, truly 0.08–0.58', () => {
    const { figure, chance } = compute('deals / workingDays', { deals: 5, workingDays: [20, 0] });
    expect(chance).toBe('count-by-time');
    expect(bounds(figure)).toEqual([0.08, 0.58]);
    const verdict = (benchmark: number) =>
      compute('deals / workingDays', { deals: 5, workingDays: [20, 0] }, { benchmark }).verdict;
    // At 0.55 a day 11 are expected: P(X ≤ 5) = 3.75 %.
    expect([verdict(0.09), verdict(0.3), verdict(0.55)]).toEqual(['above', 'not-proven', 'below']);
    for (const text of ['deals / (fte * workingDays)', 'deals / fte / workingDays']) {
      const perPerson = compute(text, { deals: 5, fte: [2, 0], workingDays: [20, 0] });
      expect([perPerson.chance, ...bounds(perPerson.figure)]).toEqual(['count-by-time', 0.04, 0.29]);
    }
  });

  it('a cost by customers is that of the cost page: 5 customers ×0.43–3.08', () => {
    const { figure, chance } = compute('costTotal / newCustomers', { costTotal: [500_000, 0], newCustomers: 5 });
    expect(chance).toBe('cost-by-count');
    const [low = 0, high = 0] = bounds(figure);
    expect([low / 100_000, high / 100_000].map((factor) => Math.round(factor * 100) / 100)).toEqual([0.43, 3.08]);
    const verdict = (benchmark: number) =>
      compute('costTotal / newCustomers', { costTotal: [500_000, 0], newCustomers: 5 }, { benchmark }).verdict;
    expect([verdict(45_000), verdict(100_000), verdict(400_000)]).toEqual(['above', 'not-proven', 'below']);
  });

  it.each([
    ['revenue / meetings'],
    ['calls - meetings'],
    ['leads / qualifiedLeads / deals'],
    ['calls + meetings'],
    ['(leads + qualifiedLeads) / deals'],
    ['(qualifiedLeads + leads) / leads'],
    ['leadsWon / qualifiedLeads'],
  ])('%s has none', (text) => {
    expect(findFraction(parsed(text))).toBeNull();
  });

  it('more customers than leads are a figure without one', () => {
    expect(compute('leadsWon / leads', { leadsWon: 5, leads: 4 })).toMatchObject({
      figure: { value: 1.25, interval: null },
      verdict: null,
    });
  });

  it('the same measure under a narrower filter is a part, under another one it is something else', () => {
    const [ofA, ofB]: Partial<MeasureFilter>[] = [{ campaign: 'A' }, { campaign: 'B' }];
    expect(findFraction(operation(measure('leads', ofA), '/', measure('leads')))?.kind).toBe('part');
    expect(findFraction(operation(measure('leads', ofA), '/', measure('leads', ofB)))?.kind).toBe('two-counts');
    expect(findFraction(operation(measure('leads', ofA), '/', measure('leads', { segment: 'B2B' })))).toBeNull();
  });
});

describe('target', () => {
  const targets = { any: 10, day: null, week: null, month: 40, quarter: null, year: null };
  it('of the kind of period, else of any', () => {
    expect(findCustomTarget({ targets }, 'month')).toBe(40);
    expect(findCustomTarget({ targets }, 'quarter')).toBe(10);
    expect(findCustomTarget({ targets }, 'custom')).toBe(10);
  });
  it('is reached by a share; a target of nothing by none', () => {
    const figure = { status: 'ok', value: 30, n: 3, interval: null } as const;
    expect(computeCustomAttainment(figure, 40)).toBe(0.75);
    expect(computeCustomAttainment(figure, 0)).toBeNull();
    expect(computeCustomAttainment({ status: 'no-data', reason: 'no-leads' }, 40)).toBeNull();
  });
});

function bounds(figure: ReturnType<typeof compute>['figure']): number[] {
  if (figure.status !== 'ok' || figure.interval === null) return [];
  return [figure.interval.low, figure.interval.high].map((bound) => Math.round(bound * 100) / 100);
}
function percents(figure: ReturnType<typeof compute>['figure']): number[] {
  if (figure.status !== 'ok' || figure.interval === null) return [];
  return [figure.interval.low, figure.interval.high].map((bound) => Math.round(bound * 1000) / 10);
}
