import { addDays, type DateRange, daysBetween, type IsoDate } from '@shared/calendar/iso-date';
import { addMonths } from '@shared/calendar/month';
import { intersectRanges, rangeDays } from '@shared/calendar/range';
import type { Employee, Employment } from '@shared/domain/entities';
import { WHOLE_BP } from '@shared/domain/fields';
import { startOfEmployment } from '@shared/kpi/people/ramp-up';

/** A stretch of the year's line; `left` and `width` in per cent of the year. */
export interface TimelineBar {
  readonly kind: 'worked' | 'ahead' | 'ramp-up';
  readonly range: DateRange;
  readonly left: number;
  readonly width: number;
  /** 1 = full time. */
  readonly fte: number;
}

/** Where a day stands on the line of the year, per cent; the end of the day with `after`. */
export function positionOf(date: IsoDate, year: DateRange, after = false): number {
  return ((daysBetween(year.from, date) + (after ? 1 : 0)) / rangeDays(year)) * 100;
}

/** The employment of one person within the year: ramp-up, what is behind, what is ahead. */
export function buildTimeline(
  person: Pick<Employee, 'employment'>,
  year: DateRange,
  today: IsoDate,
  rampUpMonths: number,
): TimelineBar[] {
  const start = startOfEmployment(person.employment);
  const rampUpEnd = start === null ? null : addDays(addMonths(start, rampUpMonths), -1);
  const isNew = start !== null && rampUpEnd !== null && start <= today && today <= rampUpEnd;
  return person.employment.flatMap((stretch) => {
    const within = intersectRanges(year, openRange(stretch, year));
    if (within === null) return [];
    if (isNew) return [barOf('ramp-up', within, stretch, year)];
    const worked = intersectRanges(within, { from: year.from, to: today < year.from ? addDays(year.from, -1) : today });
    const ahead = intersectRanges(within, { from: addDays(today, 1), to: year.to });
    return [
      ...(worked && worked.from <= worked.to ? [barOf('worked', worked, stretch, year)] : []),
      ...(ahead && ahead.from <= ahead.to ? [barOf('ahead', ahead, stretch, year)] : []),
    ];
  });
}

export interface LeaveBar {
  readonly range: DateRange;
  readonly left: number;
  readonly width: number;
}

/** The stretches of leave within the year. */
export function buildLeaveBars<Leave extends DateRange>(
  leaves: readonly Leave[],
  year: DateRange,
): (Leave & LeaveBar)[] {
  return leaves.flatMap((leave) => {
    const range = intersectRanges(leave, year);
    if (range === null) return [];
    const left = positionOf(range.from, year);
    return [{ ...leave, range, left, width: positionOf(range.to, year, true) - left }];
  });
}

function openRange(stretch: Employment, year: DateRange): DateRange {
  return { from: stretch.from ?? year.from, to: stretch.to ?? year.to };
}

function barOf(kind: TimelineBar['kind'], range: DateRange, stretch: Employment, year: DateRange): TimelineBar {
  const left = positionOf(range.from, year);
  return { kind, range, left, width: positionOf(range.to, year, true) - left, fte: stretch.fteBp / WHOLE_BP };
}
