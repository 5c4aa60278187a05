import type { LeadDimension, LeadsView } from '@shared/contract/views/leads';
import { useState } from 'react';
import { useKpiLeads } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { KpiPage } from '../../components/kpi-page';
import { PanelRow } from '../../components/panel-row';
import { BreakdownPanel } from './breakdown-panel';
import { LeadsHeader } from './leads-header';
import { QualityPanel } from './quality-panel';
import { RealismPanel } from './realism-panel';
import { WeeklyPanel } from './weekly-panel';
import './leads.css';

/** Leads: how many, of what quality, where from, and whether the plan for the rest is realistic. */
export function Page() {
  const [dimension, setDimension] = useState<LeadDimension>('channel');
  const query = useKpiLeads(useKpiQuery(), dimension);
  return (
    <KpiPage query={query}>
      {(view) => <LeadsPage view={view} dimension={dimension} onDimension={setDimension} />}
    </KpiPage>
  );
}

interface LeadsPageProps {
  readonly view: LeadsView;
  readonly dimension: LeadDimension;
  readonly onDimension: (dimension: LeadDimension) => void;
}

function LeadsPage({ view, dimension, onDimension }: LeadsPageProps) {
  return (
    <>
      <LeadsHeader view={view} />
      <PanelRow chart left={<WeeklyPanel view={view} />} right={<QualityPanel view={view} />} />
      <PanelRow
        left={<BreakdownPanel view={view} dimension={dimension} onDimension={onDimension} />}
        right={<RealismPanel view={view} />}
      />
    </>
  );
}
