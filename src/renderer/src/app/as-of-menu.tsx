import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import { periodContaining } from '@shared/calendar/period';
import { parseDay } from '@shared/format/parse-day';
import { CalendarClock, Check, ChevronDown, X } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId, useState } from 'react';
import { useElapsedDays } from '../api/queries';
import { Button, IconButton } from '../components/button';
import { Field } from '../components/field';
import { RadioList } from '../components/radio-list';
import { useFormat } from '../i18n/use-format';
import { useLocale, useWords } from '../i18n/words-provider';
import { useShell } from './shell';
import { useKpiQuery, useSetView, useView } from './use-view';
import { useWorkspace } from './workspace';

/** How far the period has gone, and behind it the day on which everything is seen. */
export function AsOfMenu() {
  const t = useWords();
  const { on } = useView();
  const shell = useShell();
  const setView = useSetView();
  const shown = useShown();
  return (
    <>
      <Popover.Root
        open={shell.panel === 'as-of'}
        onOpenChange={(open) => (open ? shell.open('as-of') : shell.close())}
      >
        <Popover.Trigger
          className={on === null ? 'button quiet as-of' : 'button as-of then'}
          aria-label={`${t('frame.asOf.label')}: ${shown}`}
        >
          <CalendarClock size={14} className="icon" aria-hidden />
          <span className="clip">{shown}</span>
          <ChevronDown size={14} className="icon" aria-hidden />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className="popover as-of-panel"
            align="start"
            sideOffset={4}
            aria-label={t('frame.asOf.label')}
          >
            <AsOfPanel />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {on !== null && (
        <IconButton
          icon={X}
          label={t('frame.asOf.backToToday')}
          onClick={() => setView({ on: undefined, known: undefined })}
        />
      )}
    </>
  );
}

/** The elapsed part of the period, by the days of the firm or of the person to whom the page is narrowed. */
function useShown(): string {
  const t = useWords();
  const f = useFormat();
  const { settings } = useWorkspace();
  const { on, known } = useView();
  const { period, employeeId, today, knownOn } = useKpiQuery();
  const days = useElapsedDays({ period, employeeId, today, knownOn }).data;
  const key = settings.paceWeights === 'calendar' ? 'frame.elapsedCalendar' : 'frame.elapsed';
  const elapsed = days ? t(key, { elapsed: days.elapsed, count: days.total }) : '';
  if (on === null) return elapsed;
  return t(known === 'then' ? 'frame.asOf.knownThen' : 'frame.asOf.seenOn', { day: f.dayShort(on) });
}

function AsOfPanel() {
  const t = useWords();
  const { on, known } = useView();
  const setView = useSetView();
  return (
    <>
      <h2 className="section-title">{t('frame.asOf.title')}</h2>
      <Days />
      <OtherDay />
      {on !== null && (
        <div className="as-of-known">
          <RadioList
            label={t('frame.asOf.known')}
            value={known}
            options={[
              { value: 'now', label: t('frame.asOf.asNow'), aside: t('frame.asOf.asNowNote') },
              { value: 'then', label: t('frame.asOf.asThen'), aside: t('frame.asOf.asThenNote') },
            ]}
            onChange={(value) => setView({ known: value === 'then' ? 'then' : undefined })}
          />
          <NothingKnown on={on} />
        </div>
      )}
    </>
  );
}

function Days() {
  const t = useWords();
  const f = useFormat();
  const { on, rules } = useView();
  const { info } = useWorkspace();
  const seeOn = useSeeOn();
  const endBefore = (kind: 'week' | 'month' | 'quarter') => addDays(periodContaining(kind, info.today, rules).from, -1);
  const days = [
    { key: 'today', day: info.today },
    { key: 'yesterday', day: addDays(info.today, -1) },
    { key: 'week', day: endBefore('week') },
    { key: 'month', day: endBefore('month') },
    { key: 'quarter', day: endBefore('quarter') },
  ] as const;
  return (
    <div className="as-of-days">
      {days.map(({ key, day }) => {
        const isChosen = day === (on ?? info.today);
        return (
          <button key={key} type="button" className="menu-item" aria-current={isChosen} onClick={() => seeOn(day)}>
            {t(`frame.asOf.day.${key}`)}
            <span className="end caption tertiary">{f.date(day)}</span>
            {isChosen && <Check size={14} className="icon" aria-hidden />}
          </button>
        );
      })}
    </div>
  );
}

function OtherDay() {
  const t = useWords();
  const f = useFormat();
  const locale = useLocale();
  const { on } = useView();
  const { info } = useWorkspace();
  const seeOn = useSeeOn();
  const [text, setText] = useState(f.date(on ?? info.today));
  const id = useId();
  const day = parseDay(text, info.today, locale);
  const isRight = day !== null && day <= info.today;
  return (
    <form
      className="as-of-other"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) seeOn(day);
      }}
    >
      <Field
        label={t('frame.asOf.other')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={isRight ? null : t('frame.asOf.wrongDay')}
      />
      <Button type="submit" look="primary" size="large" disabled={!isRight}>
        <span id={id}>{t('frame.period.show')}</span>
      </Button>
    </form>
  );
}

function NothingKnown({ on }: { readonly on: IsoDate }) {
  const t = useWords();
  const f = useFormat();
  const { known } = useView();
  const { knownSince } = useWorkspace().info;
  if (known !== 'then' || knownSince === null || on >= knownSince) return null;
  return <p className="field-hint">{t('frame.asOf.nothingKnown', { day: f.date(knownSince) })}</p>;
}

/** Chooses the day; a period that has nothing to do with it gives way to the one of the same length that holds it. */
function useSeeOn(): (day: IsoDate) => void {
  const { info } = useWorkspace();
  const { period, rules } = useView();
  const setView = useSetView();
  return (day) => {
    if (day === info.today) {
      setView({ on: undefined, known: undefined });
      return;
    }
    const isOutside = day < period.from || (day > period.to && period.to >= info.today);
    const moved = isOutside && period.kind !== 'custom' ? periodContaining(period.kind, day, rules).key : undefined;
    setView({ on: day, ...(moved !== undefined && { period: moved }) });
  };
}
