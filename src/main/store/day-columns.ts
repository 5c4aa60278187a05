import { fromDayNumber, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';

/** A date that may be absent ↔ its column. */
export function dayOrNull(date: IsoDate | null): number | null {
  return date === null ? null : toDayNumber(date);
}

export function dateOrNull(day: number | null): IsoDate | null {
  return day === null ? null : fromDayNumber(day);
}
