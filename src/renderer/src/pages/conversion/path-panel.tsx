import type { FunnelStep, PathView } from '@shared/contract/views/path';
import { formatDateRange } from '@shared/format/format-date';
import type { Figure } from '@shared/kpi/results';
import { Explained } from '../../components/explained';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { AdviceList } from './advice-list';
import { stepName } from './path-words';

/** How long the first bar is; in a narrow window its number still fits beside it. */
const BAR_REACH = 'min(104px, 100% - 46px)';

/** The customer's path step by step, and what the numbers suggest to do about it. */
export function PathPanel({ view }: { readonly view: PathView }) {
  const t = useWords();
  const f = useFormat();
  const leads = view.funnel[0]?.count ?? 0;
  return (
    <>
      <SectionHead
        title={t('conversion.funnel.title')}
        end={
          <span className="aside path-caption">
            {t('conversion.funnel.caption', {
              count: leads,
              number: f.number(leads),
              range: formatDateRange(view.funnelRange, f.locale),
            })}
          </span>
        }
      />
      <Funnel steps={view.funnel} />
      <AdviceList advice={view.advice} />
    </>
  );
}

function Funnel({ steps }: { readonly steps: readonly FunnelStep[] }) {
  const t = useWords();
  const first = Math.max(1, steps[0]?.count ?? 0);
  return (
    <table className="funnel">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('conversion.funnel.step')}</th>
          <th scope="col">{t('conversion.funnel.count')}</th>
          <th scope="col">{t('conversion.funnel.rate')}</th>
          <th scope="col">{t('conversion.funnel.previous')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <FunnelRow key={step.stageId ?? step.kind} step={step} at={index} first={first} />
        ))}
      </tbody>
    </table>
  );
}

interface FunnelRowProps {
  readonly step: FunnelStep;
  /** Its place on the path, from 0. */
  readonly at: number;
  readonly first: number;
}

function FunnelRow({ step, at, first }: FunnelRowProps) {
  const t = useWords();
  const f = useFormat();
  const { rate, previousRate, change, count } = step;
  const percent = (figure: Figure | null) => (figure?.status === 'ok' ? f.percent(figure.value, 0) : null);
  const previous = percent(previousRate);
  const interval = rate?.status === 'ok' ? rate.interval : null;
  const truth = interval && t('conversion.funnel.truth', { range: f.percentRange(interval.low, interval.high) });
  return (
    <tr className={step.kind}>
      <th scope="row" className="funnel-name" title={stepName(step, t)}>
        {stepName(step, t)}
      </th>
      <td>
        <span className="funnel-bar">
          <i aria-hidden style={{ width: count === 0 ? 0 : `max(3px, calc(${BAR_REACH} * ${count / first}))` }} />
          {f.number(count)}
        </span>
      </td>
      <td className={`funnel-rate ${change ?? ''}`} title={truth ?? undefined}>
        {rate?.status === 'ok' && <Explained figure={{ kpi: 'stageConversion', step: at }}>{percent(rate)}</Explained>}
        {truth !== null && <span className="sr-only"> {truth}</span>}
      </td>
      <td className="funnel-before">
        {previous !== null && t('conversion.funnel.before', { rate: previous })}
        {(change === 'lower' || change === 'higher') && (
          <span className={change === 'lower' ? 'warn' : 'accent'}> {t(`conversion.funnel.change.${change}`)}</span>
        )}
      </td>
    </tr>
  );
}
