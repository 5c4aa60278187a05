import {
  type KpiExpression,
  type KpiMeasure,
  type KpiOperator,
  type MeasureFilter,
  type MeasureId,
  NO_FILTER,
} from '@shared/domain/custom-kpi';
import type { MeasureReader } from '@shared/kpi/custom/custom-measures';
import { type MeasureNames, parseExpression } from '@shared/kpi/custom/custom-text';
import type { NoDataReason } from '@shared/kpi/results';

/** The names of a formula in these tests are the measures' own ids. */
export const IDS: MeasureNames = (id) => id;

export function parsed(text: string, filters: readonly MeasureFilter[] = []): KpiExpression {
  const result = parseExpression(text, IDS, filters);
  if (result.status === 'error') throw new Error(`${text}: ${result.error.kind}`);
  return result.expression;
}

export function measure(id: MeasureId, filter: Partial<MeasureFilter> = {}): KpiMeasure {
  return { kind: 'measure', measure: id, filter: { ...NO_FILTER, ...filter } };
}

export function operation(left: KpiExpression, operator: KpiOperator, right: KpiExpression): KpiExpression {
  return { kind: 'operation', operator, left, right };
}

/** Answers from a table: a number (of so many cases), or why there is none. Filters play no part. */
export function reading(
  table: Partial<Record<MeasureId, number | readonly [number, number] | NoDataReason>>,
): MeasureReader {
  return (id) => {
    const known = table[id];
    if (known === undefined) throw new Error(`Nobody said what ${id} is`);
    if (typeof known === 'string') return { status: 'no-data', reason: known };
    const [value, cases] = typeof known === 'number' ? [known, known] : known;
    return { status: 'ok', value, cases };
  };
}
