import { parsePeriod } from '@shared/calendar/period';
import type { CostView } from '@shared/contract/views/cost';
import { CircleDashed, TrendingUp } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useView } from '../../app/use-view';
import type { ChartLook } from '../../charts/axis-look';
import { buildMarginalOption, type MarginalPoint } from '../../charts/build-marginal-option';
import { Chart } from '../../charts/chart';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { marginalWords } from './cost-words';

/** One more customer: comparable periods on the plane of cost and customers, and what their slope proves. */
export function MarginalPanel({ view }: { readonly view: CostView }) {
  const t = useWords();
  const f = useFormat();
  const points = useMarginalPoints(view);
  const rayName = t('cost.marginal.ray', { period: f.periodShort(view.period) });
  const build = useCallback((look: ChartLook) => buildMarginalOption({ points, rayName }, look), [points, rayName]);
  const { lead, text } = marginalWords(view, t, f);
  const Icon = view.marginal.figure.status === 'ok' ? TrendingUp : CircleDashed;
  const description = points
    .map(
      (point) =>
        `${point.name}: ${f.compact(point.costMinor)}, ${t('cost.marginal.customers')} ${f.number(point.customers)}`,
    )
    .join('; ');
  return (
    <>
      <SectionHead
        title={t('cost.marginal.title')}
        end={<span className="aside">{t(`cost.marginal.caption.${view.period.kind}`)}</span>}
      />
      {points.length > 0 && (
        <Chart className="marginal-chart" label={t('cost.marginal.name')} description={description} build={build} />
      )}
      <div className="note marginal-note">
        <Icon size={16} className="icon" aria-hidden />
        <span>
          <b className="strong">{lead}</b> {text}
        </span>
      </div>
    </>
  );
}

function useMarginalPoints({ marginal, asOf }: CostView): readonly MarginalPoint[] {
  const t = useWords();
  const f = useFormat();
  const { rules } = useView();
  return useMemo(
    () =>
      marginal.points.map((point) => {
        const period = parsePeriod(point.periodKey, rules);
        const short = period ? f.periodShort(period) : point.periodKey;
        const name = point.running ? t('cost.marginal.running', { period: short, date: f.dayShort(asOf.date) }) : short;
        return { ...point, name };
      }),
    [marginal.points, asOf.date, rules, t, f],
  );
}
