import { type IsoDate, isIsoDate } from '@shared/calendar/iso-date';
import { z } from 'zod';

/** Building blocks of the entities' schemas. */
export const idField = z.uuid();
export type Id = z.infer<typeof idField>;

export const isoDateField = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), {
  error: 'not a civil date YYYY-MM-DD',
});

export const nameField = z.string().trim().min(1).max(200);
export const noteField = z.string().max(2_000);
export const labelField = z.string().trim().min(1).max(120).nullable();

/** Money: an integer count of the currency's minor units, within 2^53. */
export const amountMinorField = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
export const positiveAmountMinorField = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Basis points, 10 000 = the whole: shares and part-time rates without floating point. */
export const basisPointsField = z.int().min(0).max(10_000);
export const WHOLE_BP = 10_000;
