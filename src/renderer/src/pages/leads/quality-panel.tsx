import type { LeadBandsView, LeadsView } from '@shared/contract/views/leads';
import { formatDateRange } from '@shared/format/format-date';
import type { Rate } from '@shared/kpi/conversion/conversion';
import type { LeadQualitySummary } from '@shared/kpi/leads/leads';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useWorkspace } from '../../app/workspace';
import { percentPlain } from '../../charts/conversion-chart';
import { SectionHead } from '../../components/section-head';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { hasPoints, NoBands, QualityBands } from './quality-bands';
import { QualityRates } from './quality-rates';

const WHOLE_PER_CENT = 10_000;

interface QualityPanelProps {
  readonly view: LeadsView;
  /** `null` while they are on their way. */
  readonly bands: LeadBandsView | null;
}

/** Quality before quantity: whose points promise a purchase, who fits, who does not, who is not judged yet. */
export function QualityPanel({ view, bands }: QualityPanelProps) {
  const t = useWords();
  const banded = bands !== null && hasPoints(bands);
  return (
    <>
      <SectionHead
        title={t('leads.quality.title')}
        end={<span className="aside">{banded ? <CohortWords bands={bands} /> : t('leads.quality.caption')}</span>}
      />
      {banded && <QualityBands view={bands} />}
      <QualityBar counts={view.quality} />
      <QualityBounds view={view} />
      {bands !== null && !banded && (
        <>
          <QualityRates view={view} />
          <WonNote cell={view.conversion} />
          <NoBands />
        </>
      )}
    </>
  );
}

function CohortWords({ bands }: { readonly bands: LeadBandsView }) {
  const t = useWords();
  const f = useFormat();
  const { cohort, horizonDays } = bands.validation;
  return t('leads.bands.cohort', { count: horizonDays, range: formatDateRange(cohort, f.locale) });
}

function QualityBar({ counts }: { readonly counts: LeadQualitySummary }) {
  const t = useWords();
  const f = useFormat();
  const { qualified, disqualified, unassessed } = counts;
  const parts = [
    { name: 'qualified', count: qualified },
    { name: 'disqualified', count: disqualified },
    { name: 'unassessed', count: unassessed },
  ] as const;
  return (
    <>
      <div className="quality-bar" aria-hidden>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ name, count }) => (
            <i key={name} className={name} style={{ flexGrow: count }} />
          ))}
      </div>
      <dl className="quality-parts">
        {parts.map(({ name, count }) => (
          <div key={name}>
            <dt>{t(`leads.quality.${name}`)}</dt>
            <dd>{f.number(count)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function QualityBounds({ view }: { readonly view: LeadsView }) {
  const t = useWords();
  const f = useFormat();
  const { qualifiedRate, unassessed } = view.quality;
  if (qualifiedRate.status !== 'ok') return <p className="caption secondary">{t('leads.quality.none')}</p>;
  const rate = f.percent(qualifiedRate.value, 0);
  const { interval } = qualifiedRate;
  const range = interval ? f.percentRange(interval.low, interval.high, 0) : rate;
  const bounds = view.qualifiedBounds;
  const text =
    bounds === null || unassessed === 0
      ? t('leads.quality.allAssessed', { rate, interval: range })
      : t('leads.quality.bounds', {
          rate,
          interval: range,
          low: f.number(bounds.low * 100),
          high: f.percent(bounds.high, 0),
        });
  return <p className="caption secondary">{text}</p>;
}

/** The other end of quality: how many became customers, against the house benchmark. */
function WonNote({ cell }: { readonly cell: Rate }) {
  const t = useWords();
  const f = useFormat();
  const { settings } = useWorkspace();
  if (cell.figure.status !== 'ok' || cell.verdict === null) return null;
  const benchmark = percentPlain(settings.conversionBenchmarkBp / WHOLE_PER_CENT, { f });
  const key = ({ above: 'wonAbove', below: 'wonBelow', 'not-proven': 'wonNotProven' } as const)[cell.verdict];
  const { interval } = cell.figure;
  return (
    <div className="won-note">
      <SectionHead
        title={t('leads.quality.won')}
        end={
          <Link to="/conversion" className="link small">
            {t('frame.page.conversion')}
            <ArrowRight size={14} className="icon" aria-hidden />
          </Link>
        }
      />
      <Verdict state={cell.verdict}>{t(`leads.quality.${key}`, { benchmark })}</Verdict>
      {interval && (
        <p className="small secondary">
          {t('leads.quality.wonSentence', {
            customers: f.number(cell.successes),
            leads: f.number(cell.trials),
            interval: f.percentRange(interval.low, interval.high),
          })}
        </p>
      )}
    </div>
  );
}
