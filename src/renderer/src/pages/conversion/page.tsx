import type { ConversionView } from '@shared/contract/views/conversion';
import type { LeadDimension } from '@shared/contract/views/leads';
import { useState } from 'react';
import { useKpiConversion } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { KpiPage } from '../../components/kpi-page';
import { PanelRow } from '../../components/panel-row';
import { BreakdownPanel } from './breakdown-panel';
import { ChangePanel } from './change-panel';
import { ConversionHeader } from './conversion-header';
import { EmptyConversion } from './empty-conversion';
import { MonthsPanel } from './months-panel';
import { PathPanel } from './path-panel';
import './conversion.css';

/** Conversion: how many leads become customers, what is proven, why it changed, what would help. */
export function Page() {
  const [dimension, setDimension] = useState<LeadDimension>('channel');
  const query = useKpiConversion(useKpiQuery(), dimension);
  return (
    <KpiPage query={query}>
      {(view) =>
        view.periodCell.figure.status === 'ok' ? (
          <ConversionPage view={view} dimension={dimension} onDimension={setDimension} />
        ) : (
          <EmptyConversion view={view} />
        )
      }
    </KpiPage>
  );
}

interface ConversionPageProps {
  readonly view: ConversionView;
  readonly dimension: LeadDimension;
  readonly onDimension: (dimension: LeadDimension) => void;
}

function ConversionPage({ view, dimension, onDimension }: ConversionPageProps) {
  return (
    <>
      <ConversionHeader view={view} />
      <PanelRow chart left={<MonthsPanel view={view} />} right={<ChangePanel view={view} />} />
      <PanelRow
        left={<BreakdownPanel view={view} dimension={dimension} onDimension={onDimension} />}
        right={<PathPanel view={view} />}
      />
    </>
  );
}
