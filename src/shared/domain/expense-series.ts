import type { DateRange } from '@shared/calendar/iso-date';
import { addMonths, monthIndexOf, monthRange } from '@shared/calendar/month';
import { z } from 'zod';
import { expenseDraftSchema } from './entities';
import { isoDateField } from './fields';

export const EXPENSE_REPEATS = ['month', 'quarter', 'year'] as const;
/** How often a cost comes again. */
export type ExpenseRepeat = (typeof EXPENSE_REPEATS)[number];

export const EXPENSE_SCOPES = ['one', 'later', 'all'] as const;
/** What of a series a change is about: this cost, this and those after it, or every one. */
export type ExpenseScope = (typeof EXPENSE_SCOPES)[number];

/** Ten years of months: more is a slip of the year. */
export const MAX_OCCURRENCES = 120;

const MONTHS_OF: Readonly<Record<ExpenseRepeat, number>> = { month: 1, quarter: 3, year: 12 };

const expenseRepeatSchema = z.object({
  every: z.enum(EXPENSE_REPEATS),
  /** The last day on which a cost of the series may begin. */
  until: isoDateField,
});
/** A cost that comes again, and until when. */
export type RepeatRule = z.infer<typeof expenseRepeatSchema>;

export const expenseScopeField = z.enum(EXPENSE_SCOPES).default('one');

/** A cost as entered, how it repeats, and what of its series is meant. */
export const expenseSaveSchema = expenseDraftSchema.safeExtend({
  repeat: expenseRepeatSchema.nullable().default(null),
  scope: expenseScopeField,
});
export type ExpenseSave = z.input<typeof expenseSaveSchema>;

/**
 * The same days of another month: whole months stay whole months, whatever their length; else each end keeps its day
 * of the month, or the last one where there is none (31 January → 28 February).
 */
export function shiftMonths({ from, to }: DateRange, months: number): DateRange {
  const isWhole = from === monthRange(monthIndexOf(from)).from && to === monthRange(monthIndexOf(to)).to;
  if (!isWhole) return { from: addMonths(from, months), to: addMonths(to, months) };
  return { from: monthRange(monthIndexOf(from) + months).from, to: monthRange(monthIndexOf(to) + months).to };
}

/**
 * The days of every cost of a series, the first one first: each counted from the first, so that the 31st comes back
 * after February. At most one more than {@link MAX_OCCURRENCES}, so that a caller sees where there are too many.
 */
export function listOccurrences(first: DateRange, { every, until }: RepeatRule): DateRange[] {
  const found: DateRange[] = [first];
  while (found.length <= MAX_OCCURRENCES) {
    const next = shiftMonths(first, found.length * MONTHS_OF[every]);
    if (next.from > until) break;
    found.push(next);
  }
  return found;
}
