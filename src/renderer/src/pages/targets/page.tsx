import type { TargetsView } from '@shared/contract/views/targets';
import type { TargetMetric } from '@shared/domain/entities';
import { useState } from 'react';
import { useKpiTargets } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { Columns } from '../../components/columns';
import { QueryPage } from '../../components/query-page';
import { ForecastStrip } from './forecast-strip';
import { PaceBlock } from './pace-block';
import { PlanFactTable } from './plan-fact-table';
import { TargetsHeader } from './targets-header';
import { WhatIfPanel } from './what-if-panel';
import '../../styles/targets.css';

/** Plan against fact for the firm and everyone in it, and what would have to change to get there. */
export function Page() {
  const [metric, setMetric] = useState<TargetMetric>('revenue');
  const query = useKpiTargets(useKpiQuery(), metric);
  return <QueryPage query={query}>{(view) => <Targets view={view} onMetric={setMetric} />}</QueryPage>;
}

interface TargetsProps {
  readonly view: TargetsView;
  readonly onMetric: (metric: TargetMetric) => void;
}

function Targets({ view, onMetric }: TargetsProps) {
  return (
    <div className="page targets">
      <TargetsHeader view={view} />
      <Columns
        left={
          <>
            <PaceBlock view={view} onMetric={onMetric} />
            <ForecastStrip view={view} />
            <PlanFactTable view={view} />
          </>
        }
        right={<WhatIfPanel key={`${view.period.key} ${view.pace.progress.employeeId}`} view={view} />}
      />
    </div>
  );
}
