import type { CostView } from '@shared/contract/views/cost';
import { useKpiCost } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { KpiPage } from '../../components/kpi-page';
import { PanelRow } from '../../components/panel-row';
import { ChannelsPanel } from './channels-panel';
import { CostHeader } from './cost-header';
import { CostMonthsPanel } from './cost-months-panel';
import { EmptyCost } from './empty-cost';
import { MarginalPanel } from './marginal-panel';
import { VariantsPanel } from './variants-panel';
import './cost.css';

/** What a new customer costs: over time, by channel, counted in several ways, and one more of them. */
export function Page() {
  const query = useKpiCost(useKpiQuery());
  return (
    <KpiPage query={query}>
      {(view) => (view.cac.status === 'ok' ? <CostPage view={view} /> : <EmptyCost view={view} />)}
    </KpiPage>
  );
}

function CostPage({ view }: { readonly view: CostView }) {
  return (
    <>
      <CostHeader view={view} />
      <PanelRow chart left={<CostMonthsPanel view={view} />} right={<MarginalPanel view={view} />} />
      <PanelRow left={<ChannelsPanel view={view} />} right={<VariantsPanel view={view} />} />
    </>
  );
}
