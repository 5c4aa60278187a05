import { addDays, type IsoDate, isoWeekday } from '@shared/calendar/iso-date';
import { formatWeekdayLong, monthName, weekdayShort } from '@shared/format/format-date';
import type { Words } from '@shared/words';
import { useWorkspace } from '../../app/workspace';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import type { MonthGrid, YearDay } from './build-year-grid';

const A_MONDAY: IsoDate = '2026-01-05';

interface MonthViewProps {
  readonly month: MonthGrid;
  readonly chosen: IsoDate | null;
  /** The one day of the year that Tab reaches; arrows go on from it. */
  readonly reached: IsoDate;
  readonly onChoose: (date: IsoDate) => void;
}

/** The days of a month under their weekdays, each to be chosen. */
export function MonthView({ month, chosen, reached, onChoose }: MonthViewProps) {
  const t = useWords();
  const format = useFormat();
  const { settings, info } = useWorkspace();
  const first = settings.weekStart === 'monday' ? 0 : -1;
  const name = monthName(month.month, format.locale);
  return (
    <div className="month">
      <div className="month-head">
        <b className="strong">{name.charAt(0).toLocaleUpperCase() + name.slice(1)}</b>
        <span className="tertiary">{month.workingDays}</span>
      </div>
      {Array.from({ length: 7 }, (_, index) => (
        <span className="tertiary" key={weekdayShort(addDays(A_MONDAY, first + index), format.locale)}>
          {weekdayShort(addDays(A_MONDAY, first + index), format.locale).slice(0, 2)}
        </span>
      ))}
      {month.days.map((day, index) => (
        <button
          type="button"
          key={day.date}
          data-date={day.date}
          className={dayClass(day, info.today)}
          style={index === 0 ? { gridColumnStart: month.offset + 1 } : undefined}
          tabIndex={day.date === reached ? 0 : -1}
          aria-pressed={day.date === chosen}
          aria-current={day.date === info.today ? 'date' : undefined}
          aria-label={dayName(day, t, format)}
          title={isPlain(day) ? undefined : dayName(day, t, format)}
          onClick={() => onChoose(day.date)}
        >
          {day.number}
        </button>
      ))}
    </div>
  );
}

function isPlain({ kind, edited }: YearDay): boolean {
  return !edited && (kind === 'working' || kind === 'weekend');
}

/** `среда, 30 декабря: короче на час, правка: накануне Нового года` */
function dayName(day: YearDay, t: Words, format: Format): string {
  const label = t('settings.calendar.dayLabel', {
    date: formatWeekdayLong(day.date, format.locale),
    kind: t(`settings.calendar.kind.${day.kind}`),
  });
  if (!day.edited) return label;
  const edit = t('settings.calendar.day.edited');
  return day.reason === '' ? `${label}, ${edit}` : `${label}, ${edit}: ${day.reason}`;
}

function dayClass(day: YearDay, today: IsoDate): string {
  const worked = !day.edited && day.kind === 'working' && isoWeekday(day.date) >= 6;
  return ['day', day.kind, worked && 'worked', day.edited && 'edited', day.date === today && 'today']
    .filter(Boolean)
    .join(' ');
}
