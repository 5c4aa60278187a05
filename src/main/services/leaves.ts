import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { countWorkingDays } from '@shared/calendar/working-calendar';
import type { WriteReceipt } from '@shared/contract/views/lists';
import type { LeaveRow, WorkingTimeEffect } from '@shared/contract/views/working-time';
import type { Id } from '@shared/domain/fields';
import type { LeaveDraft } from '@shared/domain/working-time';
import { findEmployee } from '../store/employees';
import { findLeave, insertLeave, listLeaves, removeLeave, updateLeave } from '../store/leaves';
import { newId } from '../store/new-id';
import { readSettings } from '../store/settings';
import type { Store } from '../store/store';
import type { AppContext } from './context';
import { found } from './found';
import { readCalendar, readWorkingTimeFacts } from './working-time';
import { computeEffect } from './working-time-effect';

/** All leave by person, then day, with the firm's working days that each takes. */
export function listLeaveRows(context: AppContext): LeaveRow[] {
  const { store } = context.workspace;
  const calendar = readCalendar(store, readSettings(store));
  return listLeaves(store).map((leave) => ({ ...leave, workingDays: countWorkingDays(calendar.weight, leave) }));
}

/** Throws `leave-overlap`, `leave-outside-employment` and `record-not-found`. */
export function saveLeave(context: AppContext, draft: LeaveDraft): WriteReceipt {
  const { store } = context.workspace;
  const leave = { ...draft, id: draft.id ?? newId() };
  const { action } = store.act('leave.save', nameOf(store, leave.employeeId), (writer) =>
    draft.id === null ? insertLeave(writer, leave) : updateLeave(writer, leave),
  );
  return { id: leave.id, action };
}

/** Throws `record-not-found`. */
export function deleteLeave(context: AppContext, id: Id): WriteReceipt {
  const { store } = context.workspace;
  const { employeeId } = found(findLeave(store, id));
  const name = findEmployee(store, employeeId)?.name ?? '';
  const { action } = store.act('leave.remove', name, (writer) => removeLeave(writer, id));
  return { id, action };
}

function nameOf(store: Store, employeeId: Id): string {
  return found(findEmployee(store, employeeId)).name;
}

export interface LeaveChange {
  readonly employeeId: Id;
  /** The record that changes; `null`: a new one. */
  readonly id: Id | null;
  /** `null`: it is taken away. */
  readonly days: DateRange | null;
  readonly today?: IsoDate | undefined;
}

/** What the person's pace would be with that leave. Throws `record-not-found`. */
export function previewLeave(context: AppContext, { employeeId, id, days, today }: LeaveChange): WorkingTimeEffect {
  const { store } = context.workspace;
  const facts = readWorkingTimeFacts(store, today ?? context.clock.today());
  const before = id === null ? null : found(findLeave(store, id));
  const others = listLeaves(store).filter((leave) => leave.id !== id);
  const leaves = days === null ? others : [...others, { employeeId, ...days }];
  const changedOn = days?.from ?? before?.from ?? today ?? context.clock.today();
  return computeEffect(context, { employeeId, changedOn, today }, { ...facts, leaves });
}
