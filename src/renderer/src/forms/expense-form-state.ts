import { civilDate, type DateRange, daysInMonth, type IsoDate, monthOf, yearOf } from '@shared/calendar/iso-date';
import { type PeriodRules, periodContaining } from '@shared/calendar/period';
import type { Expense, ExpenseCategory } from '@shared/domain/entities';
import type { ExpenseRepeat, ExpenseSave, RepeatRule } from '@shared/domain/expense-series';
import type { Id } from '@shared/domain/fields';
import {
  amountText,
  dayText,
  type FieldErrors,
  labelOrNull,
  type Reading,
  type ReadingContext,
  requireAmount,
  requireDay,
} from './form-reading';

export const EXPENSE_SPANS = ['day', 'month', 'range'] as const;
/** How long an expense lasts: one day, one month, or any days. */
export type ExpenseSpan = (typeof EXPENSE_SPANS)[number];

/** An expense while it is being typed. */
export interface ExpenseFormState {
  readonly id: Id | null;
  readonly span: ExpenseSpan;
  /** The day, or the first day of the range. */
  readonly from: string;
  readonly to: string;
  /** `2026-11` */
  readonly month: string;
  readonly category: ExpenseCategory;
  readonly amount: string;
  readonly channelId: Id | null;
  readonly campaign: string;
  readonly employeeId: Id | null;
  readonly seriesId: Id | null;
  /** How often it comes again; `none`: not, or as it does already. */
  readonly repeat: ExpenseRepeat | 'none';
  /** The last day on which one of the series may begin. */
  readonly until: string;
  readonly note: string;
}

export type ExpenseField = 'from' | 'to' | 'amount' | 'until';

export function emptyExpense(context: ReadingContext): ExpenseFormState {
  return {
    id: null,
    span: 'day',
    from: dayText(context.today, context),
    to: dayText(context.today, context),
    month: monthKeyOf(context.today),
    category: 'marketing',
    amount: '',
    channelId: null,
    campaign: '',
    employeeId: null,
    seriesId: null,
    repeat: 'none',
    until: '',
    note: '',
  };
}

export function expenseToForm(expense: Expense, context: ReadingContext): ExpenseFormState {
  return {
    id: expense.id,
    span: spanOf(expense),
    from: dayText(expense.from, context),
    to: dayText(expense.to, context),
    month: monthKeyOf(expense.from),
    category: expense.category,
    amount: amountText(expense.amountMinor, context),
    channelId: expense.channelId,
    campaign: expense.campaign ?? '',
    employeeId: expense.employeeId,
    seriesId: expense.seriesId,
    repeat: 'none',
    until: '',
    note: expense.note,
  };
}

/** A salary is paid for a month and belongs to a person; other categories belong to nobody's salary. */
export function withCategory(form: ExpenseFormState, category: ExpenseCategory): ExpenseFormState {
  if (category !== 'salary') return { ...form, category, employeeId: null };
  return { ...form, category, span: form.span === 'day' ? 'month' : form.span };
}

/** A cost that repeats does so to the end of the firm's year, unless a day stands there already. */
export function withRepeat(
  form: ExpenseFormState,
  repeat: ExpenseFormState['repeat'],
  rules: PeriodRules,
  context: ReadingContext,
): ExpenseFormState {
  if (repeat === 'none') return { ...form, repeat, until: '' };
  const first = readSpan(form, {}, context)?.from ?? context.today;
  const yearEnd = dayText(periodContaining('year', first, rules).to, context);
  return { ...form, repeat, until: form.until === '' ? yearEnd : form.until };
}

/** What was typed → an expense of the contract, or what is wrong with each field. */
export function readExpenseForm(form: ExpenseFormState, context: ReadingContext): Reading<ExpenseSave, ExpenseField> {
  const errors: FieldErrors<ExpenseField> = {};
  const range = readSpan(form, errors, context);
  const amountMinor = requireAmount(form.amount, 'amount', errors, context);
  const repeat = readRepeat(form, errors, context);
  if (range !== null && repeat !== null && repeat.until < range.from) errors.until = 'untilBeforeStart';
  if (range === null || amountMinor === null || errors.until) return { ok: false, errors };
  return {
    ok: true,
    value: {
      id: form.id,
      from: range.from,
      to: range.to,
      category: form.category,
      amountMinor,
      channelId: form.channelId,
      campaign: labelOrNull(form.campaign),
      employeeId: form.category === 'salary' ? form.employeeId : null,
      seriesId: form.seriesId,
      note: form.note,
      repeat,
    },
  };
}

/** How it repeats; `null` where it does not, or until when cannot be read. */
export function readRepeat(
  { repeat, until }: ExpenseFormState,
  errors: FieldErrors<ExpenseField>,
  context: ReadingContext,
): RepeatRule | null {
  if (repeat === 'none') return null;
  const day = requireDay(until, 'until', errors, context);
  return day === null ? null : { every: repeat, until: day };
}

/** The days as typed; what is wrong with them is put into `errors`. */
export function readSpan(
  form: ExpenseFormState,
  errors: FieldErrors<ExpenseField>,
  context: ReadingContext,
): DateRange | null {
  if (form.span === 'month') {
    const range = monthRange(form.month);
    if (!range) errors.from = 'date';
    return range;
  }
  const from = requireDay(form.from, 'from', errors, context);
  if (form.span === 'day') return from === null ? null : { from, to: from };
  const to = requireDay(form.to, 'to', errors, context);
  if (from === null || to === null) return null;
  if (to < from) {
    errors.to = 'rangeOrder';
    return null;
  }
  return { from, to };
}

function spanOf({ from, to }: DateRange): ExpenseSpan {
  if (from === to) return 'day';
  const whole = monthRange(monthKeyOf(from));
  return whole?.from === from && whole.to === to ? 'month' : 'range';
}

/** `2026-11` */
function monthKeyOf(date: IsoDate): string {
  return date.slice(0, 7);
}

/** The months that an expense may be put on: two years back and one ahead, newest first. */
export function monthChoices(today: IsoDate, shown: string): string[] {
  const first = yearOf(today) * 12 + monthOf(today) - 1 + 12;
  const keys = Array.from({ length: 37 }, (_, index) => {
    const month = first - index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
  return keys.includes(shown) || !monthRange(shown) ? keys : [...keys, shown].sort().reverse();
}

function monthRange(key: string): DateRange | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(key);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  return { from: civilDate(year, month, 1), to: civilDate(year, month, daysInMonth(year, month)) };
}
