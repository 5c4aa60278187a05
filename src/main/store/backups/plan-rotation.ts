import { weekContaining } from '@shared/calendar/iso-week';
import type { BackupReason } from '@shared/contract/views/backups';
import { localDate } from './local-time';

export interface RotatedCopy {
  readonly id: string;
  readonly reason: BackupReason;
  readonly atEpochMs: number;
}

const KEPT_SLOTS = { days: 7, weeks: 4, months: 12 } as const;
/** Made at a turning point: the last few are kept whatever the calendar says. */
const KEPT_LAST = 5;

/**
 * Which copies are no longer needed. Of the daily and before-import ones the newest of each day, week and month stays
 * (the last 7, 4 and 12 that have any, so that a pause never costs a copy); of every turning point also the last five;
 * a copy made by hand, or dated after now, is never removed. Give it only copies that were found whole: a damaged one
 * holds no place and is not removed.
 */
export function planRotation(copies: readonly RotatedCopy[], nowEpochMs: number): string[] {
  const past = copies
    .filter((copy) => copy.atEpochMs <= nowEpochMs && copy.reason !== 'manual')
    .sort((left, right) => right.atEpochMs - left.atEpochMs);
  const kept = new Set([...keptByCalendar(past), ...keptAsLast(past)]);
  return past.filter((copy) => !kept.has(copy.id)).map((copy) => copy.id);
}

function keptByCalendar(newestFirst: readonly RotatedCopy[]): string[] {
  const rotated = newestFirst.filter(({ reason }) => reason === 'daily' || reason === 'before-import');
  return [
    ...newestOfEach(rotated, KEPT_SLOTS.days, dayOf),
    ...newestOfEach(rotated, KEPT_SLOTS.weeks, weekOf),
    ...newestOfEach(rotated, KEPT_SLOTS.months, monthOf),
  ];
}

function keptAsLast(newestFirst: readonly RotatedCopy[]): string[] {
  const turningPoints: readonly BackupReason[] = ['before-import', 'before-migration', 'before-restore'];
  return turningPoints.flatMap((reason) =>
    newestFirst
      .filter((copy) => copy.reason === reason)
      .slice(0, KEPT_LAST)
      .map((copy) => copy.id),
  );
}

function newestOfEach(newestFirst: readonly RotatedCopy[], slots: number, slotOf: (copy: RotatedCopy) => string) {
  const newest = new Map<string, string>();
  for (const copy of newestFirst) {
    const slot = slotOf(copy);
    if (!newest.has(slot)) newest.set(slot, copy.id);
  }
  return [...newest.values()].slice(0, slots);
}

function dayOf({ atEpochMs }: RotatedCopy): string {
  return localDate(atEpochMs);
}

function weekOf({ atEpochMs }: RotatedCopy): string {
  const { year, week } = weekContaining(localDate(atEpochMs), 'monday');
  return `${year}-W${week}`;
}

function monthOf({ atEpochMs }: RotatedCopy): string {
  return localDate(atEpochMs).slice(0, 7);
}
