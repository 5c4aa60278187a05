import type { ConversionView } from '@shared/contract/views/conversion';
import type { LeadDimension } from '@shared/contract/views/leads';
import { useState } from 'react';
import { useKpiConversion, useKpiPath } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { KpiPage } from '../../components/kpi-page';
import { PanelRow } from '../../components/panel-row';
import { QueryPart } from '../../components/query-part';
import { BreakdownPanel } from './breakdown-panel';
import { ChangePanel } from './change-panel';
import { ConversionHeader } from './conversion-header';
import { CurvePanel } from './curve-panel';
import { DealsPanel } from './deals-panel';
import { EmptyConversion } from './empty-conversion';
import { MonthsPanel } from './months-panel';
import { PathPanel } from './path-panel';
import './conversion.css';

/** Conversion: how many leads become customers, what is proven, why it changed, what would help. */
export function Page() {
  const [dimension, setDimension] = useState<LeadDimension>('channel');
  const asked = useKpiQuery();
  const query = useKpiConversion(asked, dimension);
  return (
    <KpiPage query={query}>
      {(view) =>
        view.periodCell.figure.status === 'ok' ? (
          <ConversionPage view={view} asked={asked} dimension={dimension} onDimension={setDimension} />
        ) : (
          <EmptyConversion view={view} />
        )
      }
    </KpiPage>
  );
}

interface ConversionPageProps {
  readonly view: ConversionView;
  readonly asked: ReturnType<typeof useKpiQuery>;
  readonly dimension: LeadDimension;
  readonly onDimension: (dimension: LeadDimension) => void;
}

/** Row heights of what the second query fills, so that nothing below moves when it answers. */
const PATH_HEIGHT = 280;
const DEALS_HEIGHT = 300;

function ConversionPage({ view, asked, dimension, onDimension }: ConversionPageProps) {
  const path = useKpiPath(asked);
  return (
    <>
      <ConversionHeader view={view} />
      <PanelRow chart left={<MonthsPanel view={view} />} right={<ChangePanel view={view} />} />
      <div className="whole-rows">
        <PanelRow
          left={<BreakdownPanel view={view} dimension={dimension} onDimension={onDimension} />}
          right={
            <QueryPart query={path} height={PATH_HEIGHT}>
              {(answer) => <PathPanel view={answer} />}
            </QueryPart>
          }
        />
        <PanelRow
          left={
            <QueryPart query={path} height={DEALS_HEIGHT}>
              {(answer) => <DealsPanel view={answer} />}
            </QueryPart>
          }
          right={
            <QueryPart query={path} height={DEALS_HEIGHT}>
              {(answer) => <CurvePanel view={answer} cohort={view.cohortCell.figure} benchmark={view.benchmark} />}
            </QueryPart>
          }
        />
      </div>
    </>
  );
}
