import { computeCac, computeCpl } from '@shared/kpi/cost/cac';
import { computeCampaignCosts } from '@shared/kpi/cost/cac-campaigns';
import { computeMarginalCac } from '@shared/kpi/cost/cac-change';
import { type CostCell, computeCost, computeDailyCost } from '@shared/kpi/cost/cac-cost';
import { computeFirstSaleProfit } from '@shared/kpi/cost/first-sale-profit';
import { computeGrossMargin } from '@shared/kpi/cost/gross-margin';
import { computeMonthlyRevenue } from '@shared/kpi/cost/monthly-revenue';
import { computeFirstSalePayback, computeMonthsPayback, computeRomi } from '@shared/kpi/cost/payback';
import { computePayroll } from '@shared/kpi/cost/payroll';
import { computeCustomAttainment, computeCustomKpi } from '@shared/kpi/custom/custom-kpi';
import type { KpiId } from '@shared/kpi/registry';
import { parsed, reading } from '../custom-support';
import { figure, money, percent, ranged, told } from './format';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' } as const;
const FIRST_TEN = { from: '2026-11-01', to: '2026-11-10' } as const;

function cost(fields: Partial<CostCell>): CostCell {
  const empty = { channelId: null, campaign: null, employeeId: null, shareBp: 10_000 } as const;
  return { ...NOVEMBER, ...empty, category: 'marketing', amountMinor: 0, ...fields };
}
const salary = cost({ category: 'salary', amountMinor: 90_000_00, shareBp: 4_000 });
const earned = {
  costMinor: 100_000_00,
  customers: 2,
  profit: computeFirstSaleProfit(
    [
      { amountMinor: 200_000_00, returnedMinor: 0, marginMinor: 80_000_00 },
      { amountMinor: 100_000_00, returnedMinor: 0, marginMinor: 40_000_00 },
    ],
    null,
  ),
};

export const COST_EXAMPLES = {
  acquisitionCost: () => money(computeCost([salary, cost({ amountMinor: 30_000_00 })], FIRST_TEN).totalMinor),
  costOfADay: () => money(computeDailyCost(90_000_00, NOVEMBER).leastMinor),
  cac: () => ranged(computeCac(100_000_00, 5), money),
  cpl: () => told(computeCpl(100_000_00, 250), money),
  marginalCac: () =>
    told(
      computeMarginalCac({ costMinor: 200_000_00, customers: 40 }, { costMinor: 120_000_00, customers: 20 }).figure,
      money,
    ),
  campaignCost: () => {
    const weights = [
      { channelId: 'ads', campaign: 'spring', leads: 6, customers: 0, revenueMinor: 0 },
      { channelId: 'ads', campaign: null, leads: 2, customers: 0, revenueMinor: 0 },
    ];
    const { campaigns } = computeCampaignCosts(
      [
        cost({ channelId: 'ads', campaign: 'spring', amountMinor: 3_000_00 }),
        cost({ channelId: 'ads', amountMinor: 800_00 }),
      ],
      [{ key: 'ads', directMinor: 3_800_00, allocatedMinor: 0 }],
      weights,
      { range: NOVEMBER, key: 'leads', unallocatedMinor: 0 },
    );
    const spring = campaigns.find((row) => row.campaign === 'spring');
    return money((spring?.directMinor ?? 0) + (spring?.allocatedMinor ?? 0));
  },
  payroll: () => money(computePayroll([salary], NOVEMBER)[0]?.acquisitionMinor),
  grossMargin: () =>
    told(
      computeGrossMargin({ marginMinor: 38_000, ofMinor: 100_000, netMinor: 250_000, deals: 12 }, null).rate,
      percent,
    ),
  firstSaleProfit: () =>
    money(
      computeFirstSaleProfit(
        [
          { amountMinor: 100_000_00, returnedMinor: 50_000_00, marginMinor: 40_000_00 },
          { amountMinor: 50_000_00, returnedMinor: 0, marginMinor: null },
        ],
        0.3,
      )?.profitMinor,
    ),
  monthlyRevenue: () =>
    told(
      computeMonthlyRevenue({
        days: 365,
        repeatMinor: 365_250_00,
        repeatDeals: 12,
        repeatByDayMinor: [365_250_00],
        customerDays: 3_652.5,
      }),
      money,
    ),
  paybackInSales: () => told(computeFirstSalePayback(earned), (sales) => sales.toFixed(2)),
  paybackInMonths: () => `${told(computeMonthsPayback(figure(60_000_00), figure(20_000_00), figure(0.4)))} months`,
  romi: () => told(computeRomi(earned, null), percent),

  custom: () =>
    told(
      computeCustomKpi(
        { expression: parsed('calls / deals'), benchmark: null, minCases: 0 },
        reading({ calls: 120, deals: 8 }),
      ).figure,
    ),
  customAttainment: () => percent(computeCustomAttainment(figure(15), 12) ?? 0),
} as const satisfies Partial<Record<KpiId, () => string>>;
