import type { AppInfo } from '@shared/contract/views/app';
import type { Words } from '@shared/words';
import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  Building2,
  CalendarDays,
  Database,
  Funnel,
  Gauge,
  Languages,
  type LucideIcon,
  Medal,
  Route,
} from 'lucide-react';
import { useBackups, useCalendarYear, useDirectory, useStages } from '../../api/queries';
import { useWorkspace } from '../../app/workspace';
import { PageHead } from '../../components/page-head';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { CalendarEditor } from './calendar-editor';
import { ChannelsSection } from './channels-section';
import { DataSection } from './data/data-section';
import { momentWords } from './data/moment';
import { FirmSection } from './firm-section';
import { FunnelSection } from './funnel-section';
import { IndicatorsSection } from './indicators-section';
import { LookSection } from './look-section';
import { ScoringSection } from './scoring/scoring-section';
import './settings.css';

const SECTIONS = [
  { id: 'firm', icon: Building2, body: FirmSection },
  { id: 'calendar', icon: CalendarDays, body: CalendarEditor },
  { id: 'indicators', icon: Gauge, body: IndicatorsSection },
  { id: 'channels', icon: Route, body: ChannelsSection },
  { id: 'funnel', icon: Funnel, body: FunnelSection },
  { id: 'scoring', icon: Medal, body: ScoringSection },
  { id: 'data', icon: Database, body: DataSection },
  { id: 'look', icon: Languages, body: LookSection },
] as const satisfies readonly { id: string; icon: LucideIcon; body: () => React.ReactNode }[];

type SectionId = (typeof SECTIONS)[number]['id'];

/** Sections that bring a column of effects along beside them. */
const WITH_SIDE: readonly SectionId[] = ['calendar', 'data'];

/** Settings: each applies at once; the list of sections shows what is set now. */
export function Page() {
  const t = useWords();
  const navigate = useNavigate();
  const search: { section?: string | undefined } = useSearch({ strict: false });
  const current = useCurrentValues();
  const open = SECTIONS.find((section) => section.id === search.section) ?? SECTIONS[0];
  const Body = open.body;
  const bringsSide = WITH_SIDE.includes(open.id);
  return (
    <div className="page settings">
      <PageHead title={t('settings.title')}>
        <span className="small tertiary">{t('settings.note')}</span>
      </PageHead>
      <div className={bringsSide ? 'settings-split' : 'settings-split wide'}>
        <nav className="settings-nav" aria-label={t('settings.sections')}>
          {SECTIONS.map(({ id, icon: Icon }) => (
            <button
              type="button"
              key={id}
              aria-current={id === open.id ? 'page' : undefined}
              onClick={() => void navigate({ to: '/settings', search: { section: id } })}
            >
              <Icon size={16} className="icon" aria-hidden />
              <span className="name">{t(`settings.section.${id}`)}</span>
              <span className="caption tertiary">{current[id]}</span>
            </button>
          ))}
        </nav>
        {bringsSide ? (
          <Body />
        ) : (
          <div className="settings-content">
            <Body />
          </div>
        )}
      </div>
    </div>
  );
}

/** What is set now, in a few words for the second line of each section. */
function useCurrentValues(): Readonly<Record<SectionId, string>> {
  const t = useWords();
  const format = useFormat();
  const { settings, info } = useWorkspace();
  const channels = useDirectory().data?.channels.length ?? 0;
  const stages = useStages().data?.stages.length ?? 0;
  const quarters = useCalendarYear(Number(info.today.slice(0, 4))).data?.workingDaysByQuarter ?? [];
  const days = quarters.reduce((sum, count) => sum + count, 0);
  const horizon = settings.cohortHorizonDays;
  // Read only where the section of data has asked for them: its table and this line then agree.
  const newest = useBackups(false).data?.rows[0]?.atEpochMs;
  return {
    firm: t('settings.current.firm', { name: settings.firmName || t('frame.myFirm'), currency: format.symbol }),
    calendar: t('settings.current.calendar', {
      calendar: `${t(`settings.calendar.idsShort.${settings.calendarId}`)} ${info.today.slice(0, 4)}`,
      days: t('settings.calendar.days', { count: days }),
    }),
    indicators: t('settings.current.indicators', {
      benchmark: format.percent(
        settings.conversionBenchmarkBp / 10_000,
        settings.conversionBenchmarkBp % 100 === 0 ? 0 : 1,
      ),
      horizon:
        horizon === null
          ? t('settings.indicators.horizonAuto')
          : t('settings.indicators.horizonDays', { count: horizon }),
    }),
    channels: channels === 0 ? t('settings.current.channelsNone') : t('settings.current.channels', { count: channels }),
    funnel: stages === 0 ? t('settings.current.stagesNone') : t('settings.current.stages', { count: stages }),
    scoring:
      settings.scoreRules.length === 0
        ? t('scoring.summaryNone')
        : t('scoring.summary', { count: settings.scoreRules.length, a: settings.scoreFromA }),
    data: backupWords(t, format, info, newest),
    look: t('settings.current.look', {
      locale: t(`settings.look.localesShort.${settings.locale}`),
      theme: t(`settings.look.themesShort.${settings.theme}`),
    }),
  };
}

/** When the data were last copied, or that they are not. */
function backupWords(
  t: Words,
  format: Format,
  { backup, today, fileName }: AppInfo,
  newestEpochMs: number | null | undefined,
): string {
  if (backup === null) return fileName;
  if (backup.failed) return t('settings.current.backupFailed');
  const lastEpochMs = newestEpochMs ?? backup.lastEpochMs;
  if (lastEpochMs === null) return t('settings.current.backupNone');
  return t('settings.current.backup', { when: momentWords(t, format, lastEpochMs, today) });
}
