import { type IsoDate, isIsoDate } from '@shared/calendar/iso-date';
import { formatTime } from '@shared/format/format-date';
import type { Words } from '@shared/words';
import type { Format } from '../../../i18n/format';

/** When, as people say it: «сегодня 09:02», «пт, 20 ноября 18:31», with the year where it is another one. */
export function momentWords(t: Words, format: Format, atEpochMs: number, today: IsoDate): string {
  const date = localDate(atEpochMs);
  const time = formatTime(atEpochMs);
  if (date === today) return t('settings.data.today', { time });
  const day = date.slice(0, 4) === today.slice(0, 4) ? format.weekdayDayShort(date) : format.date(date);
  return `${day} ${time}`;
}

/** The civil day of an instant on this machine. */
function localDate(atEpochMs: number): IsoDate {
  const at = new Date(atEpochMs);
  const text = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  if (!isIsoDate(text)) throw new RangeError(`Not a day: ${atEpochMs}`);
  return text;
}
