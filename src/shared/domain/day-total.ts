import { z } from 'zod';
import { idField, isoDateField, positiveAmountMinorField } from './fields';

const countField = z.int().min(0).max(100_000).nullable();

/** What only ever is counted: no record stands behind it. */
export const ACTIVITY_MEASURES = ['calls', 'meetings', 'offers'] as const;
/** What may be entered as records too; the total of the day then holds them. */
export const RECORDED_MEASURES = ['leads', 'qualified', 'sales', 'newCustomers', 'revenueMinor'] as const;

/**
 * What a person did on a day, as totals; `null`: not entered (nothing is known), 0: none. A total is that of the whole
 * day: records of the same day are part of it, and only what exceeds them is added to the figures.
 */
export const dayTotalSchema = z.object({
  id: idField,
  date: isoDateField,
  employeeId: idField,
  /** `null`: the whole day, whatever the channel; the totals of single channels are part of it. */
  channelId: idField.nullable(),
  calls: countField,
  meetings: countField,
  offers: countField,
  leads: countField,
  qualified: countField,
  sales: countField,
  newCustomers: countField,
  revenueMinor: positiveAmountMinorField.nullable(),
  /** The person was not at work: nothing is missing. */
  absent: z.boolean(),
  note: z.string().trim().max(200),
});
export type DayTotal = z.infer<typeof dayTotalSchema>;
