import type { LeaveRow } from '@shared/contract/views/working-time';
import type { Id } from '@shared/domain/fields';
import type { LeaveDraft } from '@shared/domain/working-time';
import { dayText, type ReadingContext, readDay } from '../../forms/form-reading';

/** A leave while it is being typed. */
export interface LeaveFormState {
  readonly from: string;
  /** Empty: that one day. */
  readonly to: string;
  readonly kind: LeaveDraft['kind'];
  readonly note: string;
}

/** Keys of `team.leave.error`. */
export type LeaveErrors = Partial<Record<'from' | 'to', 'date' | 'order'>>;

export function leaveToForm(leave: LeaveRow | null, context: ReadingContext): LeaveFormState {
  if (leave === null) return { from: '', to: '', kind: 'vacation', note: '' };
  return {
    from: dayText(leave.from, context),
    to: leave.to === leave.from ? '' : dayText(leave.to, context),
    kind: leave.kind,
    note: leave.note,
  };
}

/** What was typed → a leave of the contract, or what is wrong. */
export function readLeaveForm(
  form: LeaveFormState,
  whose: { readonly id: Id | null; readonly employeeId: Id },
  context: ReadingContext,
): { readonly ok: true; readonly value: LeaveDraft } | { readonly ok: false; readonly errors: LeaveErrors } {
  const from = readDay(form.from, context);
  const to = form.to.trim() === '' ? from : readDay(form.to, context);
  if (from === null) return { ok: false, errors: { from: 'date' } };
  if (to === null) return { ok: false, errors: { to: 'date' } };
  if (to < from) return { ok: false, errors: { to: 'order' } };
  return { ok: true, value: { ...whose, from, to, kind: form.kind, note: form.note.trim() } };
}
