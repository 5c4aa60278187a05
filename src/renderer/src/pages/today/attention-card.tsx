import type { TodayView } from '@shared/contract/views/today';
import { assertNever } from '@shared/domain/assert-never';
import type { Attention } from '@shared/kpi/today/attention';
import { Link, type LinkProps } from '@tanstack/react-router';
import {
  ArrowRight,
  ArrowUp,
  CalendarRange,
  Hourglass,
  Inbox,
  type LucideIcon,
  OctagonAlert,
  Target,
  Upload,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useShell } from '../../app/shell';
import { useWorkspace } from '../../app/workspace';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { TARGET_FIELD } from './target-question';
import { canAskForTarget } from './today-state';

type ItemOf<Kind extends Attention['kind']> = Extract<Attention, { kind: Kind }>;

export function AttentionCard({ item, view }: { readonly item: Attention; readonly view: TodayView }) {
  switch (item.kind) {
    case 'no-target':
      return <NoTarget canAsk={canAskForTarget(view)} />;
    case 'no-history':
      return <NoHistory />;
    case 'no-leads':
      return <NoLeads />;
    case 'channel-below-benchmark':
      return <ChannelBelow item={item} />;
    case 'unassessed-leads':
      return <Unassessed item={item} />;
    case 'person-behind':
      return <PersonBehind item={item} />;
    case 'personal-targets-gap':
      return <TargetsGap item={item} />;
    default:
      return assertNever(item);
  }
}

interface CardProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: ReactNode;
  readonly children: ReactNode;
}

function Card({ icon: Icon, title, text, children }: CardProps) {
  return (
    <>
      <h3>
        <Icon size={14} className="icon" aria-hidden />
        <span className="clip" title={title}>
          {title}
        </span>
      </h3>
      <p>{text}</p>
      {children}
    </>
  );
}

function Go({ label, ...link }: { readonly label: string } & Pick<LinkProps, 'to' | 'search'>) {
  return (
    <Link className="link" {...link}>
      {label}
      <ArrowRight size={14} className="icon" aria-hidden />
    </Link>
  );
}

function NoTarget({ canAsk }: { readonly canAsk: boolean }) {
  const t = useWords();
  return (
    <Card icon={Target} title={t('today.attention.noTarget.title')} text={t('today.attention.noTarget.text')}>
      {canAsk ? (
        <button type="button" className="link" onClick={focusTargetField}>
          {t('today.attention.noTarget.action')}
          <ArrowUp size={14} className="icon" aria-hidden />
        </button>
      ) : (
        <Go to="/plans" label={t('today.attention.noTarget.actionPlans')} />
      )}
    </Card>
  );
}

function focusTargetField(): void {
  document.querySelector<HTMLInputElement>(`input[name="${TARGET_FIELD}"]`)?.focus();
}

function NoHistory() {
  const t = useWords();
  return (
    <Card icon={Upload} title={t('today.attention.noHistory.title')} text={t('today.attention.noHistory.text')}>
      <Go to="/import" label={t('today.attention.noHistory.action')} />
    </Card>
  );
}

function NoLeads() {
  const t = useWords();
  const shell = useShell();
  return (
    <Card icon={Inbox} title={t('today.attention.noLeads.title')} text={t('today.attention.noLeads.text')}>
      <button type="button" className="link" onClick={() => shell.openEntry('lead')}>
        {t('today.attention.noLeads.action')} <kbd className="key">L</kbd>
      </button>
    </Card>
  );
}

function ChannelBelow({ item }: { readonly item: ItemOf<'channel-below-benchmark'> }) {
  const t = useWords();
  const f = useFormat();
  const { conversionBenchmarkBp } = useWorkspace().settings;
  const evidence = t('today.attention.channel.text', {
    customers: f.number(item.customers),
    leads: f.number(item.leads),
    ratio: f.percent(item.ratio),
  });
  const share =
    item.shareBefore === null
      ? ''
      : t('today.attention.channel.share', {
          before: f.percent(item.shareBefore, 0),
          now: f.percent(item.shareNow, 0),
        });
  const title = t('today.attention.channel.title', {
    channel: item.channelName ?? t('today.attention.channel.unknown'),
    benchmark: f.percent(conversionBenchmarkBp / 10_000, conversionBenchmarkBp % 100 === 0 ? 0 : 1),
  });
  return (
    <Card icon={OctagonAlert} title={title} text={`${evidence} ${share}`}>
      <Go to="/conversion" label={t('today.attention.channel.action')} />
    </Card>
  );
}

function Unassessed({ item }: { readonly item: ItemOf<'unassessed-leads'> }) {
  const t = useWords();
  const f = useFormat();
  const values = {
    share: f.percent(item.share, 0),
    low: f.number(item.low * 100),
    high: f.percent(item.high, 0),
  };
  const text = (
    <>
      <span className="only-wide">{t('today.attention.unassessed.text', values)}</span>
      <span className="only-narrow">{t('today.attention.unassessed.textShort', values)}</span>
    </>
  );
  return (
    <Card icon={Hourglass} title={t('today.attention.unassessed.title', { count: item.count })} text={text}>
      <Go
        to="/journal"
        search={{ list: 'leads', quality: 'unassessed' }}
        label={t('today.attention.unassessed.action')}
      />
    </Card>
  );
}

function PersonBehind({ item }: { readonly item: ItemOf<'person-behind'> }) {
  const t = useWords();
  const f = useFormat();
  const gap = Math.abs(item.deviationMinor);
  const average = item.averageDealMinor;
  const deals =
    average !== null && average > 0
      ? t('today.attention.person.deals', { count: Math.max(1, Math.round(gap / average)) })
      : '';
  const chance = item.proven
    ? t('today.attention.person.proven')
    : t('today.attention.person.open', { count: item.deals });
  return (
    <Card
      icon={CalendarRange}
      title={t('today.attention.person.title', { name: item.employeeName, money: f.compact(gap) })}
      text={`${deals} ${chance}`.trim()}
    >
      <Go
        to="/journal"
        search={{ list: 'sales', person: item.employeeId }}
        label={t('today.attention.person.action')}
      />
    </Card>
  );
}

function TargetsGap({ item }: { readonly item: ItemOf<'personal-targets-gap'> }) {
  const t = useWords();
  const f = useFormat();
  const title = t(`today.attention.gap.${item.gapMinor < 0 ? 'titleBelow' : 'titleAbove'}`);
  return (
    <Card
      icon={CalendarRange}
      title={title}
      text={t('today.attention.gap.text', { money: f.compact(Math.abs(item.gapMinor)) })}
    >
      <Go to="/plans" label={t('today.attention.gap.action')} />
    </Card>
  );
}
