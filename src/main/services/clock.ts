import { addDays, type IsoDate, isIsoDate } from '@shared/calendar/iso-date';

/** The only source of "now". KPI code never asks it: services pass the day in. */
export interface Clock {
  readonly nowEpochMs: () => number;
  /** The civil date on this machine. */
  readonly today: () => IsoDate;
  /** Hours of the local day passed, 0–24, with fraction. */
  readonly hourOfDay: () => number;
  /** The instant at which a civil day ends on this machine; days of 23 or 25 hours are as long as they are. */
  readonly endOfDayEpochMs: (day: IsoDate) => number;
}

function clockAt(now: () => Date): Clock {
  return {
    nowEpochMs: () => now().getTime(),
    today: () => {
      const date = now();
      const text = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
      if (!isIsoDate(text)) throw new RangeError(`The machine's clock is out of range: ${text}`);
      return text;
    },
    hourOfDay: () => now().getHours() + now().getMinutes() / 60,
    endOfDayEpochMs: (day) => new Date(`${addDays(day, 1)}T00:00`).getTime(),
  };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** The machine's clock, or a standing one where `frozen` (local time `2026-11-23T10:40`) is given, as tests do. */
export function createClock(frozen: string | undefined): Clock {
  if (frozen === undefined || frozen === '') return clockAt(() => new Date());
  const at = new Date(frozen);
  if (Number.isNaN(at.getTime())) throw new RangeError(`PACELINE_NOW is not a date and time: ${frozen}`);
  return clockAt(() => at);
}
