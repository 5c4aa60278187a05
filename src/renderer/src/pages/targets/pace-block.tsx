import type { TargetsView } from '@shared/contract/views/targets';
import type { TargetMetric } from '@shared/domain/entities';
import { useCallback } from 'react';
import { useWorkspace } from '../../app/workspace';
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

/** The pace chart of the chosen metric with its strip of days. */
export function PaceBlock({ view, onMetric }: PaceBlockProps) {
  const t = useWords();
  const f = useFormat();
  const { settings } = useWorkspace();
  const { pace, asOf } = view;
  const build = useCallback((look: ChartLook) => buildPaceHeatOption(pace, asOf, look), [pace, asOf]);
  return (
    <section className="block grow pace-block">
      <SectionHead
        title={t('targets.pace.title')}
        aside={t(settings.paceWeights === 'working' ? 'targets.pace.aside' : 'targets.pace.asideCalendar')}
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
