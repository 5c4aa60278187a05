import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
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
import { createSeasonalPace, type PaceBasis, type SeasonHistory, scaleToRange } from '@shared/kpi/targets/season';
import { listCalendarDays } from '../store/calendar-days';
import { dailyTotals } from '../store/facts/daily';
import { EVERYTHING } from '../store/facts/fact-filter';
import { firstDayOf } from '../store/facts/first-fact';
import { listLeaves } from '../store/leaves';
import type { Store } from '../store/store';

/** The days of the firm and of each person. */
export interface WorkingTime {
  /** The firm's: its calendar with the days that it edited. */
  readonly calendar: WorkingCalendar;
  /** Weight of a day in the pace line, by the firm's choice of days; `null`: the firm's line. */
  readonly paceWeight: (employeeId: Id | null) => DayWeight;
  /** The same in working days of that stretch: seasonal weights sum to its working time. Else the very same function. */
  readonly paceWeightIn: (range: DateRange, employeeId: Id | null) => DayWeight;
  /** What the line of that stretch rests on. */
  readonly paceBasis: (range: DateRange) => PaceBasis;
  /** The firm's choice of days without a season: working or calendar days. */
  readonly plainWeight: (employeeId: Id | null) => DayWeight;
  /** The same by working time, whatever the pace line counts. */
  readonly workWeight: (employeeId: Id | null) => DayWeight;
}

export interface WorkingTimeFacts {
  /** What a seasonal line is read from; asked for only where the firm chose one. */
  readonly season: () => SeasonHistory;
  readonly editedDays: readonly EditedDay[];
  readonly leaves: readonly Pick<Leave, 'employeeId' | 'from' | 'to'>[];
}

/**
 * Working time as the store has it. Every service asks here: there is no second way to a weight.
 *
 * @param seenOn a season knows no facts of the (fiscal) year of this day or of later ones
 */
export function readWorkingTime(store: Store, settings: Settings, seenOn: IsoDate): WorkingTime {
  return createWorkingTime(settings, readWorkingTimeFacts(store, seenOn));
}

/** The firm's calendar with its edits, for those who ask for no pace. */
export function readCalendar(store: Store, settings: Settings): WorkingCalendar {
  return createWorkingCalendar(settings.calendarId, listCalendarDays(store));
}

export function readWorkingTimeFacts(store: Store, seenOn: IsoDate): WorkingTimeFacts {
  return {
    editedDays: listCalendarDays(store),
    leaves: listLeaves(store),
    season: () => ({
      recordedFrom: firstDayOf(store, 'revenue', EVERYTHING),
      seenOn,
      totalsOf: (range) => dailyTotals(store, 'revenue', range, EVERYTHING),
    }),
  };
}

/** Working time under facts that need not be in the store (yet): what a change would do. */
export function createWorkingTime(settings: Settings, facts: WorkingTimeFacts): WorkingTime {
  const calendar = createWorkingCalendar(settings.calendarId, facts.editedDays);
  const leaveOf = groupLeave(facts.leaves);
  const workWeight = personalFrom(calendar.weight, leaveOf);
  return { calendar, workWeight, ...paceOf(settings, facts, { calendar, leaveOf, workWeight }) };
}

type Pace = Pick<WorkingTime, 'plainWeight' | 'paceWeight' | 'paceWeightIn' | 'paceBasis'>;
type Work = Pick<WorkingTime, 'calendar' | 'workWeight'> & { readonly leaveOf: LeaveByPerson };

function paceOf(settings: Settings, facts: WorkingTimeFacts, { calendar, leaveOf, workWeight }: Work): Pace {
  const { paceWeights: chosen } = settings;
  if (chosen !== 'seasonal') {
    const paceWeight = personalFrom(createDayWeight(calendar, chosen), leaveOf);
    return {
      plainWeight: paceWeight,
      paceWeight,
      paceWeightIn: (_range, employeeId) => paceWeight(employeeId),
      paceBasis: () => ({ chosen, used: chosen, years: 0 }),
    };
  }
  const season = createSeasonalPace(calendar.weight, facts.season(), settings);
  // A person's season is the firm's, on the days on which the person works.
  const paceWeight = personalFrom(season.weight, leaveOf);
  const yearsBehind = ({ from, to }: DateRange) => Math.min(season.yearsBehind(from), season.yearsBehind(to));
  return {
    plainWeight: workWeight,
    paceWeight,
    paceWeightIn: (range, employeeId) =>
      yearsBehind(range) === 0
        ? workWeight(employeeId)
        : scaleToRange(paceWeight(employeeId), workWeight(employeeId), range),
    paceBasis: (range) => {
      const years = yearsBehind(range);
      return { chosen, used: years === 0 ? 'working' : chosen, years };
    },
  };
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
