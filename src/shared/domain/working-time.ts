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

const leaveFields = {
  employeeId: idField,
  from: isoDateField,
  to: isoDateField,
  kind: z.enum(LEAVE_KINDS),
  note: noteField,
};

const LEAVE_RULE = { error: 'leave ends on or after its start', path: ['to'] };

/** Days on which one person does not work; they change that person's pace line, never the firm's. */
export const leaveSchema = z.object({ id: idField, ...leaveFields }).refine(({ from, to }) => from <= to, LEAVE_RULE);
/** As entered: `id: null` is a new record. */
export const leaveDraftSchema = z
  .object({ id: idField.nullable(), ...leaveFields })
  .refine(({ from, to }) => from <= to, LEAVE_RULE);
export type Leave = z.infer<typeof leaveSchema>;
export type LeaveDraft = z.infer<typeof leaveDraftSchema>;
