import { civilDate, type DateRange, type IsoDate, monthOf, yearOf } from '@shared/calendar/iso-date';

/** Where the facts of a question are dated: sales and their credits when sold, leads when they came or were closed. */
export type Source = 'sales' | 'credits' | 'leads' | 'closed';
export type By = 'all' | 'employee' | 'channel' | 'segment' | 'campaign';
export type Value =
  | 'net'
  | 'deals'
  | 'margin'
  | 'customers'
  | 'customersMinor'
  | 'leads'
  | 'qualified'
  | 'disqualified'
  | 'won90'
  | 'qualified90'
  | 'qualifiedWon90'
  | 'won'
  | 'lost';

export interface Question {
  readonly name: string;
  readonly source: Source;
  readonly by: By;
  /** By month or week too; else one sum a key. */
  readonly inTime: boolean;
  /** Of the range to compare with. */
  readonly before?: true;
  readonly values: readonly Value[];
}

/** All figures of the five KPIs with their breakdowns and the comparison. */
export const QUESTIONS: readonly Question[] = [
  { name: 'sales in time', source: 'sales', by: 'all', inTime: true, values: ['net', 'deals', 'margin'] },
  { name: 'sales by person', source: 'credits', by: 'employee', inTime: false, values: ['net', 'deals'] },
  { name: 'sales by person in time', source: 'credits', by: 'employee', inTime: true, values: ['net', 'deals'] },
  { name: 'sales by channel', source: 'sales', by: 'channel', inTime: false, values: ['net', 'deals'] },
  { name: 'new customers in time', source: 'sales', by: 'all', inTime: true, values: ['customers', 'customersMinor'] },
  { name: 'new customers by channel', source: 'sales', by: 'channel', inTime: false, values: ['customers'] },
  { name: 'leads in time', source: 'leads', by: 'all', inTime: true, values: ['leads', 'qualified', 'disqualified'] },
  { name: 'leads by channel', source: 'leads', by: 'channel', inTime: false, values: ['leads', 'qualified'] },
  { name: 'leads by channel in time', source: 'leads', by: 'channel', inTime: true, values: ['leads'] },
  { name: 'leads by segment', source: 'leads', by: 'segment', inTime: false, values: ['leads', 'qualified'] },
  { name: 'leads by campaign', source: 'leads', by: 'campaign', inTime: false, values: ['leads', 'qualified'] },
  { name: 'leads by owner', source: 'leads', by: 'employee', inTime: false, values: ['leads', 'qualified'] },
  { name: 'closed in time', source: 'closed', by: 'all', inTime: true, values: ['won', 'lost'] },
  { name: 'closed by owner', source: 'closed', by: 'employee', inTime: false, values: ['won', 'lost'] },
  {
    name: 'conversion of cohorts',
    source: 'leads',
    by: 'all',
    inTime: true,
    values: ['leads', 'won90', 'qualified90', 'qualifiedWon90'],
  },
  {
    name: 'sales before',
    source: 'sales',
    by: 'all',
    inTime: false,
    before: true,
    values: ['net', 'deals', 'customers'],
  },
  { name: 'leads before', source: 'leads', by: 'all', inTime: false, before: true, values: ['leads', 'qualified'] },
  { name: 'closed before', source: 'closed', by: 'all', inTime: false, before: true, values: ['won', 'lost'] },
];

export interface Period {
  readonly name: 'y1' | 'y10' | 'arb';
  readonly range: DateRange;
  /** The same a year earlier. */
  readonly before: DateRange;
  readonly grain: 'month' | 'week';
}

export const PERIODS: readonly Period[] = [
  { name: 'y1', ...withYearBefore({ from: '2025-01-01', to: '2025-12-31' }), grain: 'month' },
  { name: 'y10', ...withYearBefore({ from: '2016-01-01', to: '2025-12-31' }), grain: 'month' },
  // 902 days that begin and end inside a week and a month.
  { name: 'arb', ...withYearBefore({ from: '2021-04-14', to: '2023-10-02' }), grain: 'week' },
];

function withYearBefore(range: DateRange): { readonly range: DateRange; readonly before: DateRange } {
  const back = (date: IsoDate) => civilDate(yearOf(date) - 1, monthOf(date), Number(date.slice(8)));
  return { range, before: { from: back(range.from), to: back(range.to) } };
}

/** One sum a row. `bucket`: the first day of its month or week, 0 where the question is not in time. */
export interface AnswerRow {
  readonly bucket: number;
  readonly key: string | number;
  readonly values: readonly number[];
}
export type Answers = readonly (readonly AnswerRow[])[];

/** Rows that are not all zero, in one order and with the firm's keys, so that engines can be compared. */
export function settle(answers: Answers, keyNumber: (key: string) => number): number[][][] {
  return answers.map((rows) =>
    rows
      .filter(({ values }) => values.some((value) => value !== 0))
      .map(({ bucket, key, values }) => [bucket, typeof key === 'string' ? keyNumber(key) : key, ...values])
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)),
  );
}
