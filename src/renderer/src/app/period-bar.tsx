import { yearOf } from '@shared/calendar/iso-date';
import { type Period, previousPeriod, sameYearAgo, shiftPeriod } from '@shared/calendar/period';
import { formatPeriodCompared } from '@shared/format/format-period';
import { useLocation } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useDirectory } from '../api/queries';
import { IconButton } from '../components/button';
import { ChoiceMenu } from '../components/choice-menu';
import { useLocale, useWords } from '../i18n/words-provider';
import { AsOfMenu } from './as-of-menu';
import { PeriodMenu } from './period-menu';
import { useSetView, useView } from './use-view';
import { useWorkspace } from './workspace';

/** Which period, how far it has gone by which day, compared with what, of whom, through which channel. */
export function PeriodBar() {
  const t = useWords();
  const view = useView();
  const setView = useSetView();
  // The list of records is that of now and compares nothing.
  const hasFigures = useLocation().pathname !== '/journal';
  const step = (steps: number) => setView({ period: shiftPeriod(view.period, steps, view.rules).key });
  return (
    <>
      <div className="join">
        <IconButton icon={ChevronLeft} label={t('frame.period.back')} onClick={() => step(-1)} />
        <PeriodMenu />
        <IconButton icon={ChevronRight} label={t('frame.period.forward')} onClick={() => step(1)} />
      </div>
      {hasFigures && <AsOfMenu />}
      {hasFigures && <CompareMenu />}
      <PersonMenu />
      <ChannelMenu />
    </>
  );
}

function CompareMenu() {
  const t = useWords();
  const locale = useLocale();
  const view = useView();
  const setView = useSetView();
  const { info } = useWorkspace();
  if (info.empty) return <span className="nothing">{t('frame.compare.nothingYet')}</span>;
  const name = (period: Period) => formatPeriodCompared(period, locale, yearOf(view.period.from));
  const names = {
    previous: name(previousPeriod(view.period, view.rules)),
    'year-ago': name(sameYearAgo(view.period, view.rules)),
  };
  const isSame = names.previous === names['year-ago'];
  const choices = isSame ? (['previous', 'none'] as const) : (['previous', 'year-ago', 'none'] as const);
  const label = (choice: (typeof choices)[number], key: 'with' | 'withShort') =>
    choice === 'none' ? t('frame.compare.none') : t(`frame.compare.${key}`, { period: names[choice] });
  return (
    <>
      {(['with', 'withShort'] as const).map((key) => (
        <div key={key} className={key === 'with' ? 'only-wide' : 'only-narrow'}>
          <ChoiceMenu
            label={t('frame.compare.label')}
            shown={label(view.compare, key)}
            value={view.compare}
            options={choices.map((choice) => ({ value: choice, label: label(choice, key) }))}
            onChange={(choice) => setView({ compare: choice === 'previous' ? undefined : choice })}
          />
        </div>
      ))}
    </>
  );
}

const ALL = 'all';

function PersonMenu() {
  const t = useWords();
  const { employeeId } = useView();
  const setView = useSetView();
  const employees = useDirectory().data?.employees ?? [];
  if (employees.length === 0) return null;
  const options = [
    { value: ALL, label: t('frame.people.all') },
    ...employees.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const value = employeeId ?? ALL;
  return (
    <ChoiceMenu
      label={t('frame.people.label')}
      shown={options.find((option) => option.value === value)?.label ?? t('frame.people.all')}
      value={value}
      options={options}
      onChange={(id) => setView({ person: id === ALL ? undefined : id })}
    />
  );
}

function ChannelMenu() {
  const t = useWords();
  const { channelId } = useView();
  const setView = useSetView();
  const channels = useDirectory().data?.channels ?? [];
  if (channels.length === 0) return null;
  const options = [
    { value: ALL, label: t('frame.channels.all') },
    ...channels.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const value = channelId ?? ALL;
  return (
    <ChoiceMenu
      label={t('frame.channels.label')}
      shown={options.find((option) => option.value === value)?.label ?? t('frame.channels.all')}
      value={value}
      options={options}
      onChange={(id) => setView({ channel: id === ALL ? undefined : id })}
    />
  );
}
