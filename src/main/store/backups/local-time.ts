import { type IsoDate, isIsoDate } from '@shared/calendar/iso-date';

/** The civil day of an instant on this machine: copies are of days as their owner lives them. */
export function localDate(atEpochMs: number): IsoDate {
  const { year, month, day } = localParts(atEpochMs);
  const text = `${year}-${month}-${day}`;
  if (!isIsoDate(text)) throw new RangeError(`The machine's clock is out of range: ${text}`);
  return text;
}

/** `20261123-104000`, for names of files: sorts as text, readable in a file manager. */
export function localStamp(atEpochMs: number): string {
  const { year, month, day, time } = localParts(atEpochMs);
  return `${year}${month}${day}-${time}`;
}

function localParts(atEpochMs: number) {
  const at = new Date(atEpochMs);
  return {
    year: String(at.getFullYear()),
    month: pad(at.getMonth() + 1),
    day: pad(at.getDate()),
    time: `${pad(at.getHours())}${pad(at.getMinutes())}${pad(at.getSeconds())}`,
  };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
