import { type IsoDate, isIsoDate, yearOf } from '@shared/calendar/iso-date';
import { z } from 'zod';

/** Building blocks of the entities' schemas. */
export const idField = z.uuid();
export type Id = z.infer<typeof idField>;

/** Years of a firm's dates: far enough inside the calendar that looking back or ahead from them never leaves it. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2200;

export const isoDateField = z.custom<IsoDate>((value) => typeof value === 'string' && isBusinessDate(value), {
  error: `not a civil date YYYY-MM-DD of the years ${FIRST_YEAR} to ${LAST_YEAR}`,
});

function isBusinessDate(text: string): boolean {
  return isIsoDate(text) && yearOf(text) >= FIRST_YEAR && yearOf(text) <= LAST_YEAR;
}

export const nameField = z.string().trim().min(1).max(200);
export const noteField = z.string().max(2_000);
export const labelField = z.string().trim().min(1).max(120).nullable();

/** Money: an integer count of the currency's minor units, within 2^53. */
export const positiveAmountMinorField = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The same where a loss can be meant. */
export const signedAmountMinorField = z.int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

/** Basis points, 10 000 = the whole: shares and part-time rates without floating point. */
export const basisPointsField = z.int().min(0).max(10_000);
export const WHOLE_BP = 10_000;
