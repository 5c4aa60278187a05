import {
  customPeriod,
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  periodContaining,
  type RegularKind,
  shiftPeriod,
} from '@shared/calendar/period';
import { formatPeriod } from '@shared/format/format-period';
import { parseDay } from '@shared/format/parse-day';
import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { Button } from '../components/button';
import { Field } from '../components/field';
import { Segment } from '../components/segment';
import { useFormat } from '../i18n/use-format';
import { useLocale, useWords } from '../i18n/words-provider';
import { useShell } from './shell';
import { useSetView, useView } from './use-view';
import { useWorkspace } from './workspace';

const SHOWN = 8;

/** The middle of the period join: its name, and behind it day … year and a stretch of one's own. */
export function PeriodMenu() {
  const t = useWords();
  const locale = useLocale();
  const { period } = useView();
  const shell = useShell();
  const name = formatPeriod(period, locale);
  return (
    <Popover.Root
      open={shell.panel === 'period'}
      onOpenChange={(open) => (open ? shell.open('period') : shell.close())}
    >
      <Popover.Trigger className="button period-name" aria-label={t('frame.period.choose', { period: name })}>
        {name}
        <ChevronDown size={14} className="icon" aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover period-panel"
          align="start"
          sideOffset={4}
          aria-label={t('frame.period.label')}
        >
          <PeriodPanel />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function PeriodPanel() {
  const t = useWords();
  const { period } = useView();
  const [kind, setKind] = useState<PeriodKind>(period.kind);
  return (
    <>
      <Segment
        label={t('frame.period.kind')}
        value={kind}
        options={PERIOD_KINDS.map((value) => ({ value, label: t(`frame.period.${value}`) }))}
        onChange={setKind}
      />
      {kind === 'custom' ? <CustomRange /> : <PeriodGrid kind={kind} />}
    </>
  );
}

/** The chosen kind around now: the latest last, and one to come, since plans reach ahead. */
function PeriodGrid({ kind }: { readonly kind: RegularKind }) {
  const locale = useLocale();
  const { period, rules } = useView();
  const { info } = useWorkspace();
  const choose = useChoosePeriod();
  const current = periodContaining(kind, info.today, rules);
  const periods = Array.from({ length: SHOWN }, (_, index) => shiftPeriod(current, index - SHOWN + 2, rules));
  return (
    <div className="period-grid">
      {periods.map((candidate) => (
        <button
          key={candidate.key}
          type="button"
          className="menu-item"
          aria-current={candidate.key === period.key}
          onClick={() => choose(candidate)}
        >
          {formatPeriod(candidate, locale)}
          {candidate.key === current.key && <NowMark />}
        </button>
      ))}
    </div>
  );
}

function NowMark() {
  const t = useWords();
  return <span className="end caption tertiary">{t('frame.period.now')}</span>;
}

function CustomRange() {
  const t = useWords();
  const locale = useLocale();
  const format = useFormat();
  const { period } = useView();
  const { info } = useWorkspace();
  const choose = useChoosePeriod();
  const [from, setFrom] = useState(format.date(period.from));
  const [to, setTo] = useState(format.date(period.to));
  const start = parseDay(from, info.today, locale);
  const end = parseDay(to, info.today, locale);
  const isRight = start !== null && end !== null && start <= end;
  return (
    <form
      className="period-custom"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) choose(customPeriod({ from: start, to: end }));
      }}
    >
      <Field label={t('frame.period.from')} value={from} onChange={(event) => setFrom(event.target.value)} />
      <Field
        label={t('frame.period.to')}
        value={to}
        onChange={(event) => setTo(event.target.value)}
        error={isRight ? null : t('frame.period.wrongRange')}
      />
      <Button type="submit" look="primary" size="large" disabled={!isRight}>
        {t('frame.period.show')}
      </Button>
    </form>
  );
}

function useChoosePeriod() {
  const setView = useSetView();
  const shell = useShell();
  return (period: Period) => {
    shell.close();
    setView({ period: period.key });
  };
}
