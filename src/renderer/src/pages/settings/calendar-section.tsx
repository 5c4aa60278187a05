import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import { monthName, weekdayShort } from '@shared/format/format-date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useCalendarYear } from '../../api/queries';
import { useWorkspace } from '../../app/workspace';
import { IconButton } from '../../components/button';
import { ErrorPanel } from '../../components/error-panel';
import { SelectField } from '../../components/select-field';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { buildYearGrid, type MonthGrid, weightOf, type YearDay } from './build-year-grid';
import { useChangeSettings } from './use-change-settings';

const CALENDARS = ['ru', 'weekdays'] as const;
const A_MONDAY: IsoDate = '2026-01-05';
const LEGEND = ['holiday', 'moved', 'shortened', 'working', 'today'] as const;

/** The year by the firm's calendar, one row per quarter. */
export function CalendarSection() {
  const t = useWords();
  const { settings, info } = useWorkspace();
  const change = useChangeSettings();
  const [year, setYear] = useState(Number(info.today.slice(0, 4)));
  const query = useCalendarYear(year);
  const months = buildYearGrid(year, query.data?.days ?? [], settings.weekStart);
  const total = query.data?.workingDaysByQuarter.reduce((sum, days) => sum + days, 0) ?? 0;
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="year">
      <div className="year-head">
        {/* biome-ignore lint/a11y/useSemanticElements: three joined buttons are no set of fields */}
        <div className="join" role="group" aria-label={t('settings.calendar.year')}>
          <IconButton
            icon={ChevronLeft}
            label={t('settings.calendar.previousYear')}
            onClick={() => setYear(year - 1)}
          />
          <span className="button strong">{year}</span>
          <IconButton icon={ChevronRight} label={t('settings.calendar.nextYear')} onClick={() => setYear(year + 1)} />
        </div>
        <SelectField
          label={t('settings.calendar.id')}
          hideLabel
          value={settings.calendarId}
          options={CALENDARS.map((value) => ({ value, label: t(`settings.calendar.ids.${value}`) }))}
          onChange={(calendarId) => change({ calendarId })}
        />
        <span className="small secondary end">{t('settings.calendar.days', { count: total })}</span>
      </div>
      {[0, 1, 2, 3].map((quarter) => (
        <QuarterRow
          key={quarter}
          quarter={quarter}
          months={months.slice(quarter * 3, quarter * 3 + 3)}
          workingDays={query.data?.workingDaysByQuarter[quarter] ?? 0}
        />
      ))}
      <div className="year-legend caption secondary">
        {LEGEND.map((kind) => (
          <span key={kind}>
            <i className={kind} aria-hidden /> {t(`settings.calendar.legend.${kind}`)}
          </span>
        ))}
      </div>
      {query.data?.provisional && <p className="caption tertiary">{t('settings.calendar.provisional', { year })}</p>}
    </div>
  );
}

interface QuarterRowProps {
  readonly quarter: number;
  readonly months: readonly MonthGrid[];
  readonly workingDays: number;
}

function QuarterRow({ quarter, months, workingDays }: QuarterRowProps) {
  const t = useWords();
  const format = useFormat();
  const weight = weightOf(months);
  const name = format.locale === 'ru' ? `${['I', 'II', 'III', 'IV'][quarter]} кв.` : `Q${quarter + 1}`;
  return (
    <section className="quarter">
      <div>
        <h2>{name}</h2>
        <div className="caption secondary">{t('settings.calendar.quarterDays', { count: workingDays })}</div>
        {weight !== workingDays && (
          <div className="caption tertiary">{t('settings.calendar.weight', { weight: trimmed(weight, format) })}</div>
        )}
      </div>
      {months.map((month) => (
        <MonthView key={month.month} month={month} />
      ))}
    </section>
  );
}

function trimmed(weight: number, format: ReturnType<typeof useFormat>): string {
  return format.number(weight, 3).replace(/0+$/, '');
}

function MonthView({ month }: { readonly month: MonthGrid }) {
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
        <span
          key={day.date}
          className={dayClass(day, info.today)}
          style={index === 0 ? { gridColumnStart: month.offset + 1 } : undefined}
          title={
            day.kind === 'working' || day.kind === 'weekend'
              ? undefined
              : t('settings.calendar.dayLabel', {
                  date: format.day(day.date),
                  kind: t(`settings.calendar.kind.${day.kind}`),
                })
          }
        >
          {day.number}
        </span>
      ))}
    </div>
  );
}

function dayClass(day: YearDay, today: IsoDate): string {
  const worked = day.kind === 'working' && new Date(`${day.date}T00:00:00Z`).getUTCDay() % 6 === 0;
  return ['day', day.kind, worked ? 'worked' : '', day.date === today ? 'today' : ''].filter(Boolean).join(' ');
}
