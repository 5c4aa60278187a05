import type { DateRange } from '@shared/calendar/iso-date';
import { type Dimension, type Measure, NOT_GIVEN } from '../../../src/main/store/rollups/measures';
import { sumCells, sumCellsByKey } from '../../../src/main/store/rollups/read';
import { listBucketCells } from '../../../src/main/store/rollups/read-buckets';
import type { Store } from '../../../src/main/store/store';
import { type AnswerRow, type Answers, type Period, QUESTIONS, type Question, type Value } from './questions';

/** What a value adds up: the records, and what typed totals add to them, as the app's own figures do. */
const MEASURES_OF: Readonly<Record<Value, readonly Measure[]>> = {
  net: ['net_minor', 'typed_net_minor'],
  deals: ['deals', 'typed_deals'],
  margin: ['margin_minor'],
  customers: ['customers', 'typed_customers'],
  customersMinor: ['customers_minor'],
  leads: ['leads', 'typed_leads'],
  qualified: ['qualified', 'typed_qualified'],
  disqualified: ['disqualified'],
  won90: ['won_90'],
  qualified90: ['qualified_90'],
  qualifiedWon90: ['qualified_won_90'],
  won: ['closed_won', 'typed_deals'],
  lost: ['closed_lost'],
};

const measuresOf = new Map(
  QUESTIONS.map((question) => [question, question.values.flatMap((value) => MEASURES_OF[value])]),
);

/** The dashboard out of the sums that the app keeps, one question after another. */
export function answerByCells(store: Store, { range, before, grain }: Period): Answers {
  return QUESTIONS.map((question) => answer(store, question, question.before ? before : range, grain));
}

function answer(store: Store, question: Question, range: DateRange, grain: Period['grain']): AnswerRow[] {
  const measures = measuresOf.get(question) ?? [];
  const toRow = (row: { readonly [M in Measure]: number }, bucket: number, key: string): AnswerRow => ({
    bucket,
    key,
    values: question.values.map((value) => {
      let sum = 0;
      for (const measure of MEASURES_OF[value]) sum += row[measure];
      return sum;
    }),
  });
  const dimension: Dimension = question.by;
  const key = dimension === 'all' ? NOT_GIVEN : null;
  if (question.inTime)
    return listBucketCells(store, dimension, key, grain, measures, range).map((row) => toRow(row, row.bucket, row.key));
  if (key !== null) return [toRow(sumCells(store, dimension, key, measures, range), 0, key)];
  return sumCellsByKey(store, dimension, measures, range).map((row) => toRow(row, 0, row.key));
}
