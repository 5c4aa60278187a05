import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCampaignCosts } from '../../../../src/shared/kpi/cost/cac-campaigns';
import type { CostCell } from '../../../../src/shared/kpi/cost/cac-cost';
import { computePayroll } from '../../../../src/shared/kpi/cost/payroll';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' } as const;

function cost(amountMinor: number, more: Partial<CostCell>): CostCell {
  return {
    ...NOVEMBER,
    category: 'marketing',
    channelId: null,
    campaign: null,
    employeeId: null,
    amountMinor,
    shareBp: 10_000,
    ...more,
  };
}

describe('cost by campaign', () => {
  const weights = [
    { channelId: 'ads', campaign: 'spring', leads: 6, customers: 0, revenueMinor: 0 },
    { channelId: 'ads', campaign: 'brand', leads: 2, customers: 1, revenueMinor: 500 },
    { channelId: 'ads', campaign: null, leads: 2, customers: 0, revenueMinor: 0 },
    { channelId: 'fair', campaign: null, leads: 5, customers: 2, revenueMinor: 900 },
  ];
  const cells = [
    cost(3_000, { channelId: 'ads', campaign: 'spring' }),
    cost(1_000, { channelId: 'ads' }),
    cost(4_000, { channelId: 'fair' }),
    cost(700, { campaign: 'brand' }),
  ];
  // As the table of channels has it, without the 700 that name a campaign alone.
  const channels = [
    { key: 'ads', directMinor: 4_000, allocatedMinor: 100 },
    { key: 'fair', directMinor: 4_000, allocatedMinor: 50 },
  ];

  it('spreads what a channel did not name over its own campaigns only', () => {
    const { campaigns, unallocatedMinor } = computeCampaignCosts(cells, channels, weights, {
      range: NOVEMBER,
      key: 'leads',
      unallocatedMinor: 50,
    });
    // 1,000 of the ads and 100 of what is common by 6 : 2 : 2; the fair stays with the leads that have no campaign.
    expect(campaigns).toEqual([
      { campaign: 'spring', directMinor: 3_000, allocatedMinor: 600 + 60 },
      { campaign: 'brand', directMinor: 700, allocatedMinor: 200 + 20 },
      { campaign: null, directMinor: 200 + 4_000, allocatedMinor: 20 + 50 },
    ]);
    expect(unallocatedMinor).toBe(50);
  });

  it('keeps apart what the key cannot spread', () => {
    const apart = (key: 'customers' | 'none') =>
      computeCampaignCosts(cells, channels, weights.slice(0, 1), { range: NOVEMBER, key, unallocatedMinor: 0 })
        .unallocatedMinor;
    // The ads won nobody in "spring", the fair brought nothing that is looked at.
    expect(apart('customers')).toBe(1_100 + 4_050);
    expect(apart('none')).toBe(1_100 + 4_050);
  });

  it('sums to the channels and what names a campaign alone, to the minor unit', () => {
    const weight = fc.record({
      channelId: fc.constantFrom('ads', 'fair', null),
      campaign: fc.constantFrom('spring', 'brand', null),
      leads: fc.nat(9),
      customers: fc.nat(3),
      revenueMinor: fc.nat(10_000),
    });
    const amount = fc.nat(1_000_000);
    fc.assert(
      fc.property(
        fc.array(weight, { maxLength: 9 }),
        fc.tuple(amount, amount, amount),
        fc.constantFrom('leads', 'customers', 'revenue', 'none' as const),
        (brought, [ads, fair, none], key) => {
          const { campaigns, unallocatedMinor } = computeCampaignCosts(
            cells,
            [
              { key: 'ads', directMinor: ads + 1_000, allocatedMinor: none },
              { key: 'fair', directMinor: fair, allocatedMinor: ads },
              { key: null, directMinor: 0, allocatedMinor: none },
            ],
            brought,
            { range: { from: '2026-11-01', to: '2026-11-07' }, key, unallocatedMinor: 3 },
          );
          const sum = campaigns.reduce((total, row) => total + row.directMinor + row.allocatedMinor, unallocatedMinor);
          // 7 of 30 days of 700.
          expect(sum).toBe(2 * ads + 1_000 + fair + 2 * none + 3 + 163);
        },
      ),
    );
  });
});

describe('payroll', () => {
  it('shows whose salary went in with which share, the largest first, over leap days too', () => {
    const february = { from: '2028-02-01', to: '2028-02-29' } as const;
    const salary = (amountMinor: number, employeeId: string | null, shareBp: number) =>
      cost(amountMinor, { ...february, category: 'salary', employeeId, shareBp });
    const cells = [
      salary(29_000, 'boris', 4_000),
      salary(58_000, 'anna', 2_500),
      salary(2_900, null, 4_000),
      cost(9, {}),
    ];
    // Ten of 29 days.
    expect(computePayroll(cells, { from: '2028-02-20', to: '2028-02-29' })).toEqual([
      { employeeId: 'anna', shareBp: 2_500, wholeMinor: 20_000, acquisitionMinor: 5_000 },
      { employeeId: 'boris', shareBp: 4_000, wholeMinor: 10_000, acquisitionMinor: 4_000 },
      { employeeId: null, shareBp: 4_000, wholeMinor: 1_000, acquisitionMinor: 400 },
    ]);
  });
});
