import type { DateRange } from '@shared/calendar/iso-date';
import type { KpiQuery } from '@shared/contract/inputs';
import type { CostCampaignsView, CostRow } from '@shared/contract/views/cost';
import { computeCac, computeCpl } from '@shared/kpi/cost/cac';
import { type CampaignWeights, computeCampaignCosts } from '@shared/kpi/cost/cac-campaigns';
import type { CostCell } from '@shared/kpi/cost/cac-cost';
import { listCampaignLeads } from '../../store/facts/campaigns';
import type { FirstSaleFact } from '../../store/facts/first-sales';
import type { AppContext } from '../context';
import { costFrame, sortParts } from './cost-basis';
import { loadCosts, loadSpending, type Spending } from './cost-facts';
import { type Returns, returnsOf } from './cost-returns';
import { type KpiFrame, viewFrame } from './frame';

/**
 * The cost of the page by campaign: what names it, and its part of what its channels spent otherwise. Campaigns (no
 * campaign among them) and what is apart sum to the cost of the page. Throws `invalid-period`.
 */
export function costCampaignsView(context: AppContext, query: KpiQuery): CostCampaignsView {
  const frame = costFrame(context, query);
  const { known, settings } = frame;
  if (known === null) return { ...viewFrame(frame), rows: [], unallocatedMinor: 0 };
  const returns = returnsOf(frame);
  const weights = weightsOf(frame, known, returns);
  const { cells, spending } = spendingOf(frame, known);
  const { campaigns, unallocatedMinor } = computeCampaignCosts(cells, spending.channels, weights, {
    range: known,
    key: settings.costAllocation,
    unallocatedMinor: spending.unallocatedMinor,
  });
  const salesOf = groupByCampaign(returns.firstSales);
  const rows = campaigns.map(({ campaign, directMinor, allocatedMinor }): CostRow => {
    const own = weights.filter((weight) => weight.campaign === campaign);
    const costMinor = directMinor + allocatedMinor;
    const leads = sumOf(own, 'leads');
    const customers = sumOf(own, 'customers');
    return {
      key: campaign,
      name: campaign,
      directMinor,
      allocatedMinor,
      costMinor,
      leads,
      customers,
      cac: computeCac(costMinor, customers),
      cpl: computeCpl(costMinor, leads),
      revenueMinor: sumOf(own, 'revenueMinor'),
      ...returns.of({ costMinor, customers }, salesOf.get(campaign) ?? []),
    };
  });
  return { ...viewFrame(frame), rows: sortParts(rows), unallocatedMinor };
}

/**
 * Costs that name a campaign and no channel are the campaign's own: they are not spread over channels first. Narrowed to
 * a channel its row of the table of channels counts, with its part of them.
 */
function spendingOf(frame: KpiFrame, known: DateRange): { readonly cells: CostCell[]; readonly spending: Spending } {
  const { channelId } = frame.filter;
  const costs = loadCosts(frame, known);
  const isOfCampaignAlone = (cell: CostCell) => cell.channelId === null && cell.campaign !== null;
  const spread = channelId === null ? costs.filter((cell) => !isOfCampaignAlone(cell)) : costs;
  const cells = channelId === null ? costs : costs.filter((cell) => cell.channelId === channelId);
  return { cells, spending: loadSpending(frame, known, spread)(known) };
}

/** Leads and customers by channel and campaign: a customer's are those of the sale that won it. */
function weightsOf({ store, filter }: KpiFrame, known: DateRange, { firstSales }: Returns): CampaignWeights[] {
  const weights = new Map<string, { -readonly [Name in keyof CampaignWeights]: CampaignWeights[Name] }>();
  const of = (channelId: string | null, campaign: string | null) => {
    const key = JSON.stringify([channelId, campaign]);
    const known = weights.get(key) ?? { channelId, campaign, leads: 0, customers: 0, revenueMinor: 0 };
    weights.set(key, known);
    return known;
  };
  for (const row of listCampaignLeads(store, known, filter.channelId)) {
    const own = of(row.channelId, row.campaign);
    own.leads += row.leads;
    own.customers += row.typedCustomers;
  }
  for (const sale of firstSales) {
    const own = of(sale.channelId, sale.campaign);
    own.customers += 1;
    own.revenueMinor += sale.amountMinor;
  }
  // A fixed order, so that the smallest units of a spread cost always land on the same campaign.
  return [...weights].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, weight]) => weight);
}

/** Campaigns may be thousands, and first sales of a year too. */
function groupByCampaign(sales: readonly FirstSaleFact[]): ReadonlyMap<string | null, readonly FirstSaleFact[]> {
  const groups = new Map<string | null, FirstSaleFact[]>();
  for (const sale of sales) {
    const group = groups.get(sale.campaign);
    if (group) group.push(sale);
    else groups.set(sale.campaign, [sale]);
  }
  return groups;
}

function sumOf(weights: readonly CampaignWeights[], field: 'leads' | 'customers' | 'revenueMinor'): number {
  return weights.reduce((sum, weight) => sum + weight[field], 0);
}
