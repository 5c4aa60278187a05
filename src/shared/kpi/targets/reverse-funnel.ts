import type { Figure, NoDataReason } from '../results';

export interface ReverseFunnelInput {
  /** `null`: none. Minor units. */
  readonly targetMinor: number | null;
  readonly actualMinor: number;
  readonly remainingWeight: number;
  readonly elapsedWeight: number;
  /** Of the elapsed part of the period. */
  readonly leads: number;
  readonly assessed: number;
  readonly qualified: number;
  /** Customers won from leads, and the net revenue of sales that came from leads. */
  readonly customers: number;
  readonly revenueFromLeadsMinor: number;
}

export type ReverseFunnelStage =
  | 'leads'
  | 'qualified'
  | 'customers'
  | 'first-sales-minor'
  | 'repeat-sales-minor'
  | 'already-minor';

export interface ReverseFunnelStep {
  readonly stage: ReverseFunnelStage;
  /** Until the end at today's rates; `null` where a rate is missing. */
  readonly expected: number | null;
  /** What the target takes at the same rates. */
  readonly needed: number | null;
  /** Rate from the stage before; `null` where it is money. */
  readonly rate: Figure | null;
}

/**
 * From leads to money until the end of the period. Expected: today's number per working day · remaining days, step by
 * step. Needed: the target less what is sold and what comes without a lead, back through the same rates. Leads not yet
 * assessed are taken to be as good as the assessed ones. Expected money of all rows sums to the run-rate forecast.
 */
export function computeReverseFunnel(input: ReverseFunnelInput): readonly ReverseFunnelStep[] {
  const ahead = input.elapsedWeight > 0 ? input.remainingWeight / input.elapsedWeight : null;
  const leads = ahead === null ? null : input.leads * ahead;
  const qualifiedRate = rateOf(input.qualified, input.assessed, 'no-assessed-leads');
  const customerRate = rateOf(
    input.customers,
    qualifiedRate.status === 'ok' ? input.leads * qualifiedRate.value : 0,
    input.leads === 0 ? 'no-leads' : 'no-assessed-leads',
  );
  const firstDeal = rateOf(input.revenueFromLeadsMinor, input.customers, 'no-customers');
  const repeat = ahead === null ? null : (input.actualMinor - input.revenueFromLeadsMinor) * ahead;

  const qualified = times(leads, qualifiedRate);
  // Customers follow from leads directly where nothing is assessed.
  const customers = ahead === null ? null : input.customers * ahead;
  const needed = neededSteps(input, repeat, qualifiedRate, customerRate, firstDeal);
  return [
    { stage: 'leads', expected: leads, needed: needed.leads, rate: null },
    { stage: 'qualified', expected: qualified, needed: needed.qualified, rate: qualifiedRate },
    { stage: 'customers', expected: customers, needed: needed.customers, rate: customerRate },
    { stage: 'first-sales-minor', expected: rounded(times(customers, firstDeal)), needed: needed.money, rate: null },
    {
      stage: 'repeat-sales-minor',
      expected: rounded(repeat),
      needed: input.targetMinor === null ? null : rounded(repeat),
      rate: null,
    },
    {
      stage: 'already-minor',
      expected: input.actualMinor,
      needed: input.targetMinor === null ? null : input.actualMinor,
      rate: null,
    },
  ];
}

interface NeededSteps {
  readonly money: number | null;
  readonly customers: number | null;
  readonly qualified: number | null;
  readonly leads: number | null;
}

function neededSteps(
  input: ReverseFunnelInput,
  repeat: number | null,
  qualifiedRate: Figure,
  customerRate: Figure,
  firstDeal: Figure,
): NeededSteps {
  const money =
    input.targetMinor === null ? null : Math.max(0, input.targetMinor - input.actualMinor - Math.round(repeat ?? 0));
  const customers = dividedBy(money, firstDeal);
  const conversion = rateOf(input.customers, input.leads, 'no-leads');
  return {
    money,
    customers,
    qualified: dividedBy(customers, customerRate),
    leads:
      qualifiedRate.status === 'ok'
        ? dividedBy(dividedBy(customers, customerRate), qualifiedRate)
        : dividedBy(customers, conversion),
  };
}

function rateOf(part: number, whole: number, reason: NoDataReason): Figure {
  if (whole <= 0) return { status: 'no-data', reason };
  return { status: 'ok', value: part / whole, n: Math.round(whole), interval: null };
}

function times(value: number | null, rate: Figure): number | null {
  return value === null || rate.status === 'no-data' ? null : value * rate.value;
}

function dividedBy(value: number | null, rate: Figure): number | null {
  if (value === null || rate.status === 'no-data') return null;
  if (value === 0) return 0;
  return rate.value > 0 ? value / rate.value : null;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
