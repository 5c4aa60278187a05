import { addDays, civilDate, type IsoDate, isIsoDate, yearOf } from '@shared/calendar/iso-date';
import type { CalendarYear } from '@shared/contract/views/working-time';
import { formatWeekdayDayShort } from '@shared/format/format-date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { useCalendarYear } from '../../api/queries';
import { useWorkspace } from '../../app/workspace';
import { Becomes } from '../../components/becomes';
import { IconButton } from '../../components/button';
import { ErrorPanel } from '../../components/error-panel';
import { SelectField } from '../../components/select-field';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { buildYearGrid, type MonthGrid, weightOf } from './build-year-grid';
import { MonthView } from './month-view';
import { useChangeSettings } from './use-change-settings';

const CALENDARS = ['ru', 'weekdays'] as const;
const LEGEND = ['holiday', 'moved', 'shortened', 'edited', 'today'] as const;

interface CalendarSectionProps {
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly chosen: IsoDate | null;
  readonly onChoose: (date: IsoDate) => void;
}

/** The year by the firm's calendar, one row per quarter; arrows go from day to day, Enter opens one. */
export function CalendarSection({ year, onYear: setYear, chosen, onChoose }: CalendarSectionProps) {
  const t = useWords();
  const { settings, info } = useWorkspace();
  const change = useChangeSettings();
  const [focused, setFocused] = useState<IsoDate | null>(null);
  const today = yearOf(info.today) === year ? info.today : civilDate(year, 1, 1);
  const reached = focused !== null && yearOf(focused) === year ? focused : (chosen ?? today);
  const query = useCalendarYear(year);
  const months = buildYearGrid(year, query.data?.days ?? [], settings.weekStart);
  const total = query.data?.workingDaysByQuarter.reduce((sum, days) => sum + days, 0) ?? 0;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.date : undefined;
    const to = from !== undefined && isIsoDate(from) ? dayByKey(event.key, from) : null;
    if (to === null) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus();
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { date } = target.dataset;
    if (date !== undefined && isIsoDate(date)) setFocused(date);
  };
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the days are the controls, this hears their arrow keys
    <div className="year" onKeyDown={onKeyDown} onFocus={onFocus}>
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
          {...{ chosen, reached, onChoose }}
        />
      ))}
      <div className="year-legend caption secondary">
        {LEGEND.map((kind) => (
          <span key={kind}>
            <i className={kind} aria-hidden /> {t(`settings.calendar.legend.${kind}`)}
          </span>
        ))}
      </div>
      {query.data && query.data.transfers.length > 0 && <Transfers transfers={query.data.transfers} />}
      {query.data?.provisional && <p className="caption tertiary">{t('settings.calendar.provisional', { year })}</p>}
    </div>
  );
}

/** Arrow → the day to go to; `null`: not a key of the calendar. */
function dayByKey(key: string, from: IsoDate): IsoDate | null {
  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  return steps === undefined ? null : addDays(from, steps);
}

/** `Переносы: сб, 3 янв → пт, 9 янв; …` */
function Transfers({ transfers }: Pick<CalendarYear, 'transfers'>) {
  const t = useWords();
  const { locale } = useFormat();
  return (
    <p className="caption tertiary year-transfers">
      {t('settings.calendar.transfers')}{' '}
      {transfers.map(({ from, to }, index) => (
        <span key={to}>
          <Becomes before={formatWeekdayDayShort(from, locale)} after={formatWeekdayDayShort(to, locale)} />
          {index < transfers.length - 1 ? '; ' : '.'}
        </span>
      ))}
    </p>
  );
}

interface QuarterRowProps {
  readonly quarter: number;
  readonly months: readonly MonthGrid[];
  readonly workingDays: number;
  readonly chosen: IsoDate | null;
  readonly reached: IsoDate;
  readonly onChoose: (date: IsoDate) => void;
}

function QuarterRow({ quarter, months, workingDays, ...days }: QuarterRowProps) {
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
        <MonthView key={month.month} month={month} {...days} />
      ))}
    </section>
  );
}

function trimmed(weight: number, format: ReturnType<typeof useFormat>): string {
  return format.number(weight, 3).replace(/[.,]?0+$/, '');
}
