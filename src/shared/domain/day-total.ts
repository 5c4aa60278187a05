import { z } from 'zod';
import { idField, isoDateField, positiveAmountMinorField } from './fields';

const countField = z.int().min(0).max(100_000).nullable();

/** What only ever is counted: no record stands behind it. */
const ACTIVITY_MEASURES = ['calls', 'meetings', 'offers'] as const;
/** What may be entered as records too; the total of the day then holds them. */
export const RECORDED_MEASURES = ['leads', 'qualified', 'sales', 'newCustomers', 'revenueMinor'] as const;
export type RecordedMeasure = (typeof RECORDED_MEASURES)[number];

export const DAY_MEASURES = [...ACTIVITY_MEASURES, ...RECORDED_MEASURES] as const;
/** `revenueMinor` in minor units; the others are counts. */
export type DayMeasure = (typeof DAY_MEASURES)[number];

const measureFields = {
  calls: countField,
  meetings: countField,
  offers: countField,
  leads: countField,
  qualified: countField,
  sales: countField,
  newCustomers: countField,
  revenueMinor: positiveAmountMinorField.nullable(),
};

const noteOfDayField = z.string().trim().max(200);

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
  ...measureFields,
  /** The person was not at work: nothing is missing. */
  absent: z.boolean(),
  note: noteOfDayField,
});
export type DayTotal = z.infer<typeof dayTotalSchema>;

/** What is typed of a person's day, or of one channel of it; what is not named stays as it was. */
export const dayTotalPatchSchema = z.object({
  date: isoDateField,
  employeeId: idField,
  channelId: idField.nullable(),
  values: z.object(measureFields).partial(),
  absent: z.boolean().optional(),
  note: noteOfDayField.optional(),
});
export type DayTotalPatch = z.infer<typeof dayTotalPatchSchema>;

/** A day as typed: `null` = not entered. */
export type TypedDay = Readonly<Record<DayMeasure, number | null>>;

/** What the records (cards) of a day say. `revenueMinor`: sales minus returns. */
export interface DayCards extends Readonly<Record<RecordedMeasure, number>> {
  /** Returned that day: a typed revenue is compared with what was sold, not with what was left of it. */
  readonly returnedMinor: number;
}

export const NOTHING_TYPED: TypedDay = {
  calls: null,
  meetings: null,
  offers: null,
  leads: null,
  qualified: null,
  sales: null,
  newCustomers: null,
  revenueMinor: null,
};

export const NO_CARDS: DayCards = {
  leads: 0,
  qualified: 0,
  sales: 0,
  newCustomers: 0,
  revenueMinor: 0,
  returnedMinor: 0,
};

export function isRecordedMeasure(measure: DayMeasure): measure is RecordedMeasure {
  return RECORDED_MEASURES.some((recorded) => recorded === measure);
}
