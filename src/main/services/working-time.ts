import type { DateRange } from '@shared/calendar/iso-date';
import { createPersonalWeight } from '@shared/calendar/personal-weight';
import { intersectRanges } from '@shared/calendar/range';
import {
  countWorkingDays,
  createDayWeight,
  createWorkingCalendar,
  type DayWeight,
  type EditedDay,
  type WorkingCalendar,
} from '@shared/calendar/working-calendar';
import type { Employment } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { Settings } from '@shared/domain/settings';
import type { Leave } from '@shared/domain/working-time';
import { listCalendarDays } from '../store/calendar-days';
import { listLeaves } from '../store/leaves';
import type { Store } from '../store/store';

/** The days of the firm and of each person. */
export interface WorkingTime {
  /** The firm's: its calendar with the days that it edited. */
  readonly calendar: WorkingCalendar;
  /** Weight of a day in the pace line, by the firm's choice of working or calendar days; `null`: the firm's line. */
  readonly paceWeight: (employeeId: Id | null) => DayWeight;
  /** The same by working time, whatever the pace line counts. */
  readonly workWeight: (employeeId: Id | null) => DayWeight;
}

export interface WorkingTimeFacts {
  readonly editedDays: readonly EditedDay[];
  readonly leaves: readonly Pick<Leave, 'employeeId' | 'from' | 'to'>[];
}

/** Working time as the store has it. Every service asks here: there is no second way to a weight. */
export function readWorkingTime(store: Store, settings: Settings): WorkingTime {
  return createWorkingTime(settings, readWorkingTimeFacts(store));
}

export function readWorkingTimeFacts(store: Store): WorkingTimeFacts {
  return { editedDays: listCalendarDays(store), leaves: listLeaves(store) };
}

/** Working time under facts that need not be in the store (yet): what a change would do. */
export function createWorkingTime(settings: Settings, { editedDays, leaves }: WorkingTimeFacts): WorkingTime {
  const calendar = createWorkingCalendar(settings.calendarId, editedDays);
  const ofFirm = createDayWeight(calendar, settings.paceWeights);
  const leaveOf = groupLeave(leaves);
  return { calendar, paceWeight: personalFrom(ofFirm, leaveOf), workWeight: personalFrom(calendar.weight, leaveOf) };
}

/** Working days of a range on which the person is employed; leave weighs nothing already. */
export function countPersonDays(weight: DayWeight, employment: readonly Employment[], range: DateRange): number {
  return employment.reduce(
    (sum, { from, to }) =>
      sum + countWorkingDays(weight, intersectRanges(range, { from: from ?? range.from, to: to ?? range.to })),
    0,
  );
}

type LeaveByPerson = ReadonlyMap<Id, readonly DateRange[]>;

/** One function a person, the firm's own for whoever has no leave: who sums weights may remember by it. */
function personalFrom(firm: DayWeight, leaveOf: LeaveByPerson): (employeeId: Id | null) => DayWeight {
  const weights = new Map([...leaveOf].map(([id, leave]) => [id, createPersonalWeight(firm, leave)]));
  return (employeeId) => (employeeId === null ? firm : (weights.get(employeeId) ?? firm));
}

function groupLeave(leaves: WorkingTimeFacts['leaves']): LeaveByPerson {
  const groups = new Map<Id, DateRange[]>();
  for (const { employeeId, from, to } of leaves)
    groups.set(employeeId, [...(groups.get(employeeId) ?? []), { from, to }]);
  return groups;
}
