import {
  type CustomKpi,
  KPI_OPERATORS,
  type KpiExpression,
  MEASURE_IDS,
  type MeasureId,
  NO_FILTER,
} from '@shared/domain/custom-kpi';
import { inferUnit } from '@shared/kpi/custom/custom-units';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadingContext } from '../../../../src/renderer/src/forms/form-reading';
import {
  changeMode,
  emptyKpi,
  type KpiForm,
  kpiToForm,
  readKpiForm,
} from '../../../../src/renderer/src/pages/custom/kpi-form-state';

const CONTEXT: ReadingContext = { today: '2026-11-23', locale: 'ru', currencyCode: 'RUB' };
const names = (measure: MeasureId): string => measure;
const read = (fields: Partial<KpiForm>) =>
  readKpiForm({ ...emptyKpi(), name: 'Показатель', ...fields }, names, CONTEXT);
const leaf = (measure: MeasureId): KpiExpression => ({ kind: 'measure', measure, filter: NO_FILTER });
const term = (measure: MeasureId) => ({ measure, filter: NO_FILTER });

describe('the form of a KPI', () => {
  it('starts as calls by deals, and asks for a name only', () => {
    expect(readKpiForm(emptyKpi(), names, CONTEXT)).toMatchObject({
      unit: 'ratio',
      draft: { expression: { operator: '/', left: leaf('calls'), right: leaf('deals') } },
      errors: { name: 'name' },
    });
  });

  it('reads numbers in the unit of the result', () => {
    const targets = { any: '2,9', day: '', week: '', month: '', quarter: '', year: '' };
    expect(read({ targets, benchmark: '1 200,5' }).draft).toMatchObject({ targets: { any: 2.9 }, benchmark: 1200.5 });
    // 2.9 % is 0.029 to the last digit, not 0.028999….
    expect(read({ targets, display: 'percent', benchmark: '44,1 %' }).draft).toMatchObject({
      targets: { any: 0.029 },
      benchmark: 0.441,
    });
    // Money is typed in roubles and kept in kopecks.
    expect(read({ over: term('revenue'), targets, benchmark: '12,5т' }).draft).toMatchObject({
      targets: { any: 290 },
      benchmark: 1_250_000,
    });
  });

  it('says which number cannot be read, and shows no figure then', () => {
    expect(read({ benchmark: 'много', minCases: '3,5' })).toMatchObject({
      draft: null,
      errors: { benchmark: 'number', minCases: 'number' },
    });
  });

  it('hands on what is wrong with the formula', () => {
    expect(read({ mode: 'formula', text: 'calls +' }).formulaError).toEqual({ kind: 'unreadable' });
    expect(read({ mode: 'ratio', under: term('revenue') }).formulaError).toMatchObject({ kind: 'unnamed-unit' });
    expect(
      read({
        mode: 'sum',
        terms: [
          { sign: '+', ...term('calls') },
          { sign: '-', ...term('revenue') },
        ],
      }).formulaError,
    ).toMatchObject({ kind: 'unlike-units', operator: '-' });
    expect(read({ mode: 'sum', terms: [] }).formulaError).toEqual({ kind: 'empty' });
  });

  it('keeps what was made when it is made in another way', () => {
    const filter = { ...NO_FILTER, campaign: 'весна' };
    const ratio: KpiForm = { ...emptyKpi(), over: { measure: 'leads', filter } };
    const typed = changeMode(ratio, 'formula', names);
    expect(typed).toMatchObject({ mode: 'formula', text: 'leads ÷ deals', filters: [filter, NO_FILTER] });
    expect(changeMode(typed, 'ratio', names)).toMatchObject({
      mode: 'ratio',
      over: { measure: 'leads', filter },
      under: term('deals'),
    });
    const sum = changeMode({ ...typed, text: 'calls + meetings - offers', filters: [] }, 'sum', names);
    expect(sum.terms).toEqual([
      { sign: '+', ...term('calls') },
      { sign: '+', ...term('meetings') },
      { sign: '-', ...term('offers') },
    ]);
    // What cannot be read is not thrown away.
    expect(changeMode({ ...typed, text: '(calls' }, 'ratio', names)).toMatchObject({ mode: 'ratio', text: '(calls' });
  });
});

const { tree } = fc.letrec<{ tree: KpiExpression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'formula' },
    fc.constantFrom(...MEASURE_IDS).map(leaf),
    fc.constantFrom(0.5, 2, 100).map((value): KpiExpression => ({ kind: 'number', value })),
    fc.record({
      kind: fc.constant('operation' as const),
      operator: fc.constantFrom(...KPI_OPERATORS),
      left: tie('tree'),
      right: tie('tree'),
    }),
  ),
}));

it('what was saved opens in the form and is saved as it was', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: null });
  const kpi: fc.Arbitrary<CustomKpi> = fc.record({
    id: fc.constant('0198f000-0000-7000-8000-000000000001'),
    name: fc.constant('Показатель'),
    note: fc.constantFrom('', 'пояснение'),
    expression: tree.filter((expression) => inferUnit(expression).status === 'ok'),
    display: fc.constantFrom('number', 'percent'),
    decimals: fc.constantFrom(0, 1, 2, 3),
    unitLabel: fc.constantFrom('', 'звонка'),
    direction: fc.constantFrom('more', 'less', 'neutral'),
    targets: fc.record({
      any: amount,
      day: amount,
      week: amount,
      month: amount,
      quarter: amount,
      year: amount,
    }),
    benchmark: fc.option(fc.constantFrom(0, 0.029, 0.3, 1, 25, 12_550), { nil: null }),
    minCases: fc.constantFrom(0, 1, 30),
  });
  fc.assert(
    fc.property(kpi, (saved) => {
      const checked = inferUnit(saved.expression);
      // Money has no parts of a minor unit to type.
      const isMoney = checked.status === 'ok' && checked.unit.startsWith('money');
      fc.pre(!isMoney || saved.benchmark === null || Number.isInteger(saved.benchmark));
      expect(readKpiForm(kpiToForm(saved, names, CONTEXT), names, CONTEXT).draft).toEqual(saved);
    }),
    { numRuns: 500 },
  );
});
