import type { LeadBandsView, LeadDimension, LeadPlanView, LeadsView } from '@shared/contract/views/leads';
import { type ReactNode, useState } from 'react';
import { useKpiLeadBands, useKpiLeadPlan, useKpiLeads } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { KpiPage } from '../../components/kpi-page';
import { PanelRow } from '../../components/panel-row';
import { BreakdownPanel } from './breakdown-panel';
import { EmptyLeads } from './empty-leads';
import { LeadsHeader } from './leads-header';
import { PlanHistory } from './plan-history';
import { QualityPanel } from './quality-panel';
import { RealismPanel } from './realism-panel';
import { WeeklyPanel } from './weekly-panel';
import './leads.css';

/** Leads: how many, of what quality, where from, and whether the plan for the rest is realistic. */
export function Page() {
  const [dimension, setDimension] = useState<LeadDimension>('channel');
  const [split, setSplit] = useState<LeadDimension>('channel');
  const input = useKpiQuery();
  const query = useKpiLeads(input, dimension);
  // The same question while table and chart are split alike, so asked once.
  const weeks = useKpiLeads(input, split).data;
  const plan = useKpiLeadPlan(input).data ?? null;
  const bands = useKpiLeadBands(input, dimension).data ?? null;
  return (
    <KpiPage query={query}>
      {(view) => (
        <LeadsPage
          view={view}
          plan={plan}
          bands={bands}
          dimension={dimension}
          onDimension={setDimension}
          weekly={<WeeklyPanel view={weeks ?? view} split={split} onSplit={setSplit} />}
        />
      )}
    </KpiPage>
  );
}

interface LeadsPageProps {
  readonly view: LeadsView;
  readonly plan: LeadPlanView | null;
  readonly bands: LeadBandsView | null;
  readonly dimension: LeadDimension;
  readonly onDimension: (dimension: LeadDimension) => void;
  readonly weekly: ReactNode;
}

function LeadsPage({ view, plan, bands, dimension, onDimension, weekly }: LeadsPageProps) {
  return (
    <>
      <LeadsHeader view={view} />
      <PanelRow chart left={weekly} right={<QualityPanel view={view} bands={bands} />} />
      <PanelRow
        left={
          view.count === 0 ? (
            <EmptyLeads />
          ) : (
            <BreakdownPanel view={view} bands={bands} dimension={dimension} onDimension={onDimension} />
          )
        }
        right={<RealismPanel view={view} plan={plan} />}
      />
      {plan !== null && plan.periods.length > 1 && plan.rows.length > 0 && <PlanHistory plan={plan} />}
    </>
  );
}
