import type { TargetsView } from '@shared/contract/views/targets';
import type { TargetMetric } from '@shared/domain/entities';
import type { PaceBasis } from '@shared/kpi/targets/season';
import { useCallback } from 'react';
import type { ChartLook } from '../../charts/axis-look';
import { buildPaceHeatOption } from '../../charts/build-pace-heat-option';
import { Chart } from '../../charts/chart';
import { SectionHead } from '../../components/section-head';
import { Segment } from '../../components/segment';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { describePace } from '../today/describe-pace';

const METRICS: readonly TargetMetric[] = ['revenue', 'sales', 'customers', 'leads'];

interface PaceBlockProps {
  readonly view: TargetsView;
  readonly onMetric: (metric: TargetMetric) => void;
}

/** By which days the line goes; a season that has no year to rest on yet says so. */
function asideOf({ chosen, used }: PaceBasis): string {
  return chosen === used ? `targets.pace.aside.${used}` : 'targets.pace.aside.noSeason';
}

/** The pace chart of the chosen metric with its strip of days. */
export function PaceBlock({ view, onMetric }: PaceBlockProps) {
  const t = useWords();
  const f = useFormat();
  const { pace, asOf } = view;
  const build = useCallback((look: ChartLook) => buildPaceHeatOption(pace, asOf, look), [pace, asOf]);
  return (
    <section className="block grow pace-block">
      <SectionHead
        title={t('targets.pace.title')}
        aside={t(asideOf(view.paceBasis), { count: view.paceBasis.years })}
        end={
          <Segment
            label={t('targets.pace.metric')}
            value={pace.progress.metric}
            options={METRICS.map((value) => ({ value, label: t(`common.metric.${value}`) }))}
            onChange={onMetric}
          />
        }
      />
      <Chart label={t('today.chart.label')} description={describePace(pace, t, f)} build={build} />
    </section>
  );
}
