import { addDays, civilDate, type IsoDate, yearOf } from '@shared/calendar/iso-date';
import { formatMoment, formatTime, formatWeekdayLong } from '@shared/format/format-date';
import type { Words } from '@shared/words';
import type { Format } from './format';

/** The civil day of an instant on this machine. */
export function dayOfMoment(atEpochMs: number): IsoDate {
  const at = new Date(atEpochMs);
  return civilDate(at.getFullYear(), at.getMonth() + 1, at.getDate());
}

/** `сегодня 10:38`, `18 ноя 16:05`; with its year where that is not the running one. */
export function momentWords(atEpochMs: number, today: IsoDate, t: Words, format: Format): string {
  const day = dayOfMoment(atEpochMs);
  if (day === today) return `${t('history.today').toLocaleLowerCase(format.locale)} ${formatTime(atEpochMs)}`;
  return yearOf(day) === yearOf(today) ? formatMoment(atEpochMs, format.locale) : format.date(day);
}

/** The head above what was done on a day: `Сегодня`, `Вчера`, `понедельник, 16 ноября`. */
export function dayHead(day: IsoDate, today: IsoDate, t: Words, format: Format): string {
  if (day === today) return t('history.today');
  if (day === addDays(today, -1)) return t('history.yesterday');
  const named = formatWeekdayLong(day, format.locale);
  return yearOf(day) === yearOf(today) ? named : `${named} ${yearOf(day)}`;
}
