import { civilDate, type DateRange } from '@shared/calendar/iso-date';

/** The civil day of an instant on this machine, as a range of one day. */
export function fromEpoch(atEpochMs: number): DateRange {
  const at = new Date(atEpochMs);
  const day = civilDate(at.getFullYear(), at.getMonth() + 1, at.getDate());
  return { from: day, to: day };
}
