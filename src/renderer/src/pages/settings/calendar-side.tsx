import { type IsoDate, isoWeekday } from '@shared/calendar/iso-date';
import type { DayKind } from '@shared/calendar/working-calendar';
import type { CalendarYearDay } from '@shared/contract/views/working-time';
import { PACE_WEIGHTS } from '@shared/domain/settings';
import { MousePointerClick, Users } from 'lucide-react';
import { useCalendarYear } from '../../api/queries';
import { useWorkspace } from '../../app/workspace';
import { RadioList } from '../../components/radio-list';
import { SectionHead } from '../../components/section-head';
import { SelectField } from '../../components/select-field';
import { useWords } from '../../i18n/words-provider';
import { DayPanel } from './day-panel';
import { useChangeSettings } from './use-change-settings';

const TODAYS = ['after-close', 'always', 'never'] as const;
const WEEK_STARTS = ['monday', 'sunday'] as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const HOURS = Array.from({ length: 24 }, (_, index) => index + 1);

interface CalendarSideProps {
  readonly year: number;
  /** The day that is being edited. */
  readonly chosen: IsoDate | null;
  readonly onLeave: () => void;
}

/** The chosen day, and how the days of the calendar carry the pace line. */
export function CalendarSide({ year, chosen, onLeave }: CalendarSideProps) {
  const t = useWords();
  const { settings } = useWorkspace();
  const change = useChangeSettings();
  const calendar = useCalendarYear(year).data;
  return (
    <aside className="settings-side">
      {chosen === null ? (
        <p className="note small day-panel-hint">
          <MousePointerClick size={14} className="icon" aria-hidden />
          <span>{t('settings.calendar.day.hint')}</span>
        </p>
      ) : (
        calendar && <DayPanel key={chosen} {...dayOf(chosen, calendar.days)} onLeave={onLeave} />
      )}
      <section>
        <SectionHead title={t('settings.calendar.pace')} />
        <RadioList
          label={t('settings.calendar.pace')}
          value={settings.paceWeights}
          options={PACE_WEIGHTS.map((value) => ({
            value,
            label: t(`settings.calendar.paces.${value}`),
            ...(value === settings.paceWeights && { aside: t(`settings.calendar.paceMeans.${value}`) }),
          }))}
          onChange={(paceWeights) => change({ paceWeights })}
        />
        {calendar && (
          <p className="field-hint">
            {calendar.seasonYears === 0
              ? t('settings.calendar.seasonNone')
              : t('settings.calendar.seasonYears', { count: calendar.seasonYears })}
          </p>
        )}
      </section>
      <section className="settings-side-fields">
        <SelectField
          label={t('settings.calendar.today')}
          value={settings.todayCounts}
          options={TODAYS.map((value) => ({ value, label: t(`settings.calendar.todays.${value}`) }))}
          onChange={(todayCounts) => change({ todayCounts })}
        />
        {settings.todayCounts === 'after-close' && (
          <SelectField
            label={t('settings.calendar.close')}
            value={String(settings.dayCloseHour)}
            options={HOURS.map((hour) => ({ value: String(hour), label: `${hour}:00` }))}
            onChange={(hour) => change({ dayCloseHour: Number(hour) })}
          />
        )}
        <SelectField
          label={t('settings.calendar.weekStart')}
          value={settings.weekStart}
          options={WEEK_STARTS.map((value) => ({ value, label: t(`settings.calendar.weekStarts.${value}`) }))}
          onChange={(weekStart) => change({ weekStart })}
        />
        <div>
          <SelectField
            label={t('settings.calendar.fiscal')}
            value={String(settings.fiscalYearStartMonth)}
            options={MONTHS.map((month) => ({
              value: String(month),
              label: t(`settings.calendar.fiscalMonth.${month}`),
            }))}
            onChange={(month) => change({ fiscalYearStartMonth: Number(month) })}
          />
          {settings.fiscalYearStartMonth !== 1 && <p className="field-hint">{t('settings.calendar.fiscalNote')}</p>}
        </div>
      </section>
      <p className="note small settings-side-note">
        <Users size={14} className="icon" aria-hidden />
        <span>{t('settings.calendar.leaveNote')}</span>
      </p>
    </aside>
  );
}

function dayOf(date: IsoDate, days: readonly CalendarYearDay[]) {
  const plain: DayKind = isoWeekday(date) >= 6 ? 'weekend' : 'working';
  return days.find((day) => day.date === date) ?? { date, kind: plain, plainKind: plain, edited: false, reason: '' };
}
