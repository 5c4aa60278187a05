import type { CostCampaignsView, CostReturn, CostRow, CostView } from '@shared/contract/views/cost';
import { moneyOf, valueOrNull } from './kpi-figures';

/** What a customer costs and brings back, whole, by channel and by campaign, as `kpi --json` tells it. */
export function costReport(cost: CostView, campaigns: CostCampaignsView) {
  return {
    costMinor: cost.costMinor,
    customers: cost.customers,
    ...moneyOf(cost.cac),
    ...returnsOf(cost.returns),
    grossMargin: valueOrNull(cost.margin.rate),
    marginalMinor: valueOrNull(cost.marginal.figure),
    variants: cost.variants.map(({ kind, costMinor, customers, cac, lagDays }) => ({
      kind,
      costMinor,
      customers,
      lagDays,
      ...moneyOf(cac),
    })),
    unallocatedMinor: cost.unallocatedMinor,
    byChannel: cost.channels.map(costRow),
    byCampaign: campaigns.rows.map(costRow),
  };
}

function costRow(row: CostRow) {
  return {
    name: row.name,
    costMinor: row.costMinor,
    customers: row.customers,
    ...moneyOf(row.cac),
    ...returnsOf(row),
  };
}

function returnsOf({ paybackSales, paybackMonths, romi, romiVerdict }: CostReturn) {
  return {
    paybackSales: valueOrNull(paybackSales),
    paybackMonths: valueOrNull(paybackMonths),
    romi: valueOrNull(romi),
    romiVerdict,
  };
}
