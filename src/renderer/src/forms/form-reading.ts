import type { IsoDate } from '@shared/calendar/iso-date';
import type { CurrencyCode } from '@shared/domain/money';
import type { Locale } from '@shared/domain/settings';
import { formatDate } from '@shared/format/format-date';
import { formatAmount } from '@shared/format/format-money';
import { parseAmount } from '@shared/format/parse-amount';
import { parseDay } from '@shared/format/parse-day';

/** By what typed text is read: the language, the firm's currency and the day that «вчера» counts from. */
export interface ReadingContext {
  readonly today: IsoDate;
  readonly locale: Locale;
  readonly currencyCode: CurrencyCode;
}

/** Field → what is wrong with it, as a key of `entry.error`. */
export type FieldErrors<Field extends string> = Partial<Record<Field, EntryErrorKey>>;

export type EntryErrorKey =
  | 'amount'
  | 'amountMissing'
  | 'date'
  | 'dateMissing'
  | 'closedBeforeCreated'
  | 'stageOrder'
  | 'stageDay'
  | 'score'
  | 'margin'
  | 'marginTooLarge'
  | 'untilBeforeStart'
  | 'rangeOrder'
  | 'shares'
  | 'shareText'
  | 'samePerson'
  | 'person';

export type Reading<Value, Field extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: FieldErrors<Field> };

export function readDay(text: string, context: ReadingContext): IsoDate | null {
  return parseDay(text, context.today, context.locale);
}

export function readAmount(text: string, context: ReadingContext): number | null {
  return parseAmount(text, context.currencyCode, context.locale);
}

/** `18 ноя 2026`: what a field of a day holds once it was understood. */
export function dayText(date: IsoDate | null, context: ReadingContext): string {
  return date === null ? '' : formatDate(date, context.locale);
}

/** `12 500,50`: what a field of an amount holds once it was understood. */
export function amountText(amountMinor: number | null, context: ReadingContext): string {
  return amountMinor === null ? '' : formatAmount(amountMinor, context.currencyCode, context.locale);
}

/** Text that means "nothing" → `null`, as the contract wants labels. */
export function labelOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** A day that must be there; what is wrong with it is put into `errors`. */
export function requireDay<Field extends string>(
  text: string,
  field: Field,
  errors: FieldErrors<Field>,
  context: ReadingContext,
): IsoDate | null {
  const day = readDay(text, context);
  if (day === null) Object.assign(errors, { [field]: text.trim() === '' ? 'dateMissing' : 'date' });
  return day;
}

/** An amount that must be there. */
export function requireAmount<Field extends string>(
  text: string,
  field: Field,
  errors: FieldErrors<Field>,
  context: ReadingContext,
): number | null {
  const amount = readAmount(text, context);
  if (amount === null) Object.assign(errors, { [field]: text.trim() === '' ? 'amountMissing' : 'amount' });
  return amount;
}

/** The text of a day field, brought to the usual form where it can be read; left as typed where not. */
export function tidyDay(text: string, context: ReadingContext): string {
  const day = readDay(text, context);
  return day === null ? text : dayText(day, context);
}
