import { addDays, civilDate, type IsoDate, isoWeekday, monthOf, yearOf } from '@shared/calendar/iso-date';
import type { MonthDayState } from '@shared/contract/views/day-totals';
import { monthName, weekdayShort } from '@shared/format/format-date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useDayTotalsMonth } from '../../../api/queries';
import { useWorkspace } from '../../../app/workspace';
import { IconButton } from '../../../components/button';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';

interface MonthPanelProps {
  readonly date: IsoDate;
  readonly onChoose: (date: IsoDate) => void;
}

const MARKED = ['all', 'some', 'none'] as const;
const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The month of the day: on which days all, some or none have entered; each day opens. */
export function MonthPanel({ date, onChoose }: MonthPanelProps) {
  const t = useWords();
  const format = useFormat();
  const [shown, setShown] = useState({ date, first: firstOfMonth(date) });
  // Another day was opened: its month comes with it.
  if (shown.date !== date) setShown({ date, first: firstOfMonth(date) });
  const { first } = shown;
  const month = useDayTotalsMonth(first.slice(0, 7)).data;
  const turn = (days: number) => setShown({ date, first: firstOfMonth(addDays(first, days)) });
  const name = monthName(monthOf(first), format.locale);
  const title = yearOf(first) === yearOf(date) ? name : `${name} ${yearOf(first)}`;
  return (
    <section>
      <div className="section-head totals-month-head">
        <h2>{title.charAt(0).toLocaleUpperCase() + title.slice(1)}</h2>
        <span className="small tertiary">
          {month && t('dayTotals.month.full', { full: month.fullDays, count: month.workedDays })}
        </span>
        <span className="end">
          <IconButton icon={ChevronLeft} look="quiet" label={t('dayTotals.month.back')} onClick={() => turn(-1)} />
          <IconButton icon={ChevronRight} look="quiet" label={t('dayTotals.month.forward')} onClick={() => turn(31)} />
        </span>
      </div>
      <MonthDays first={first} date={date} states={statesOf(month?.days ?? [])} onChoose={onChoose} />
      <p className="totals-legend caption tertiary">
        {MARKED.map((state) => (
          <span key={state}>
            <i className={`totals-dot ${state}`} aria-hidden /> {t(`dayTotals.month.${state}`)}
          </span>
        ))}
      </p>
    </section>
  );
}

interface MonthDaysProps extends MonthPanelProps {
  readonly first: IsoDate;
  readonly states: ReadonlyMap<IsoDate, MonthDayState>;
}

function MonthDays({ first, date, states, onChoose }: MonthDaysProps) {
  const t = useWords();
  const format = useFormat();
  const { settings, info } = useWorkspace();
  const weekday = isoWeekday(first);
  const offset = settings.weekStart === 'monday' ? weekday - 1 : weekday % 7;
  return (
    <div className="totals-month">
      {WEEK.map((index) => (
        <span key={index} className="caption tertiary" aria-hidden>
          {weekdayShort(addDays(first, index - offset), format.locale)}
        </span>
      ))}
      {WEEK.slice(0, offset).map((index) => (
        <span key={`before ${index}`} />
      ))}
      {daysOf(first).map((day) => {
        const state = states.get(day) ?? 'off';
        return (
          <button
            type="button"
            key={day}
            className={state === 'off' ? 'off' : ''}
            aria-current={day === date ? 'date' : undefined}
            aria-label={`${format.weekdayDay(day)}: ${t(`dayTotals.month.${state}`)}`}
            disabled={day > info.today}
            onClick={() => onChoose(day)}
          >
            {Number(day.slice(8))}
            {state !== 'off' && state !== 'ahead' && <i className={`totals-dot ${state}`} aria-hidden />}
          </button>
        );
      })}
    </div>
  );
}

function statesOf(days: readonly { readonly date: IsoDate; readonly state: MonthDayState }[]) {
  return new Map(days.map((day) => [day.date, day.state]));
}

function daysOf(first: IsoDate): IsoDate[] {
  const days = Array.from({ length: 31 }, (_, index) => addDays(first, index));
  return days.filter((day) => monthOf(day) === monthOf(first));
}

function firstOfMonth(date: IsoDate): IsoDate {
  return civilDate(yearOf(date), monthOf(date), 1);
}
