import type { IsoDate } from '@shared/calendar/iso-date';
import { z } from 'zod';
import { idField, isoDateField, noteField } from './fields';

export const EDITED_DAY_KINDS = ['working', 'shortened', 'off'] as const;

/** A day that the firm works otherwise than its calendar says. One record a day: the date is its id. */
export const calendarDaySchema = z.object({
  date: isoDateField,
  kind: z.enum(EDITED_DAY_KINDS),
  reason: z.string().trim().max(200),
});
export type CalendarDay = z.infer<typeof calendarDaySchema>;

export const LEAVE_KINDS = ['vacation', 'sick', 'other'] as const;

const LEAVE_RULE = { error: 'leave ends on or after its start', path: ['to'] };
const inOrder = ({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }) => from <= to;
const dayFields = { from: isoDateField, to: isoDateField };
const leaveFields = { employeeId: idField, ...dayFields, kind: z.enum(LEAVE_KINDS), note: noteField };

/** First and last day, both included. */
export const leaveDaysSchema = z.object(dayFields).refine(inOrder, LEAVE_RULE);
/** Days on which one person does not work; they change that person's pace line, never the firm's. */
export const leaveSchema = z.object({ id: idField, ...leaveFields }).refine(inOrder, LEAVE_RULE);
/** As entered: `id: null` is a new record. */
export const leaveDraftSchema = z.object({ id: idField.nullable(), ...leaveFields }).refine(inOrder, LEAVE_RULE);
export type Leave = z.infer<typeof leaveSchema>;
export type LeaveDraft = z.infer<typeof leaveDraftSchema>;
