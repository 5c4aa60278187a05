import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { intersectRanges, rangeDays } from '@shared/calendar/range';
import type { Employment } from '@shared/domain/entities';
import { WHOLE_BP } from '@shared/domain/fields';

/**
 * FTE of a person = Σ (rate · days employed) / days of the range (definitions.md, "Sales per employee"); 1 = full time
 * all the time. The range is the elapsed part of a period: who left or came within it counts with their days only.
 */
export function computeFte(employment: readonly Employment[], range: DateRange): number {
  const days = rangeDays(range);
  if (days === 0) return 0;
  let rateDays = 0;
  for (const stretch of employment) {
    const shared = intersectRanges(range, { from: stretch.from ?? range.from, to: stretch.to ?? range.to });
    if (shared !== null) rateDays += stretch.fteBp * rangeDays(shared);
  }
  return rateDays / (days * WHOLE_BP);
}

/** The last day of the last employment where it lies before that day; `null`: the person works or has yet to begin. */
export function leftOn(employment: readonly Employment[], on: IsoDate): IsoDate | null {
  let last: IsoDate | null = null;
  for (const { to } of employment) {
    if (to === null || to >= on) return null;
    if (last === null || to > last) last = to;
  }
  return last;
}

/** The rate a person has on a day, 1 = full time; where they are not employed then, that of the employment nearest before. */
export function nominalFte(employment: readonly Employment[], on: IsoDate): number {
  const started = employment.filter((stretch) => stretch.from === null || stretch.from <= on);
  const latest = started.reduce<Employment | undefined>(
    (last, stretch) => (last === undefined || (stretch.from ?? '') >= (last.from ?? '') ? stretch : last),
    undefined,
  );
  return ((latest ?? employment[0])?.fteBp ?? 0) / WHOLE_BP;
}
