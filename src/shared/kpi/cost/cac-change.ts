import { binomialAtLeast, binomialAtMost } from '@shared/stats/binomial';
import { bisect } from '@shared/stats/bisect';
import type { ChangeVerdict, Figure } from '../results';

/** What was spent in a period, and the customers won in it. */
export interface Spent {
  readonly costMinor: number;
  readonly customers: number;
}

/** 5 %, two-sided. */
const TAIL = 0.025;

/**
 * Whether a customer became dearer (`higher`) or cheaper (`lower`) than before. Customers per money spent are two
 * Poisson rates; given the customers of both periods together, those of now are binomial with the share of now's cost
 * (exact conditional test, Przyborowski & Wilenski 1940), 5 % two-sided. `null` where one of the two has no figure.
 */
export function judgeCacChange(now: Spent, before: Spent): ChangeVerdict | null {
  if (now.costMinor <= 0 || before.costMinor <= 0 || now.customers === 0 || before.customers === 0) return null;
  const customers = now.customers + before.customers;
  const share = now.costMinor / (now.costMinor + before.costMinor);
  if (binomialAtMost(now.customers, customers, share) <= TAIL) return 'higher';
  return binomialAtLeast(now.customers, customers, share) <= TAIL ? 'lower' : 'not-proven';
}

/** One more customer against the average one: growth gets dearer, cheaper, or chance hides it. */
export type MarginalVerdict = 'dearer' | 'cheaper' | 'not-proven';

export interface MarginalCac {
  readonly deltaCostMinor: number | null;
  readonly deltaCustomers: number | null;
  readonly figure: Figure;
  /** Against the average cost of now; `null` while one more customer cannot be measured. */
  readonly againstAverage: MarginalVerdict | null;
}

/**
 * What one more customer cost = Δcost / Δcustomers between comparable periods, minor units, `n` = |Δcustomers|. Only
 * where the change in customers is more than chance (exact conditional Poisson test at equal time, 5 % two-sided), else
 * `within-noise`; `opposite-change` where more customers came for less money, or fewer for more: no slope then. The 95 %
 * interval is that of Δcustomers (cost as given), from the same exact test; growth gets dearer or cheaper where the
 * average cost of now lies outside it. Nothing to compare: `no-previous`. Source: definitions.md, "Marginal CAC".
 */
export function computeMarginalCac(now: Spent, before: Spent | null): MarginalCac {
  if (before === null) {
    const figure: Figure = { status: 'no-data', reason: 'no-previous' };
    return { deltaCostMinor: null, deltaCustomers: null, figure, againstAverage: null };
  }
  const deltaCostMinor = now.costMinor - before.costMinor;
  const deltaCustomers = now.customers - before.customers;
  const figure = slopeOf(now, before, deltaCostMinor, deltaCustomers);
  return { deltaCostMinor, deltaCustomers, figure, againstAverage: judgeSlope(figure, now) };
}

function judgeSlope(slope: Figure, { costMinor, customers }: Spent): MarginalVerdict | null {
  if (slope.status !== 'ok' || slope.interval === null || customers === 0) return null;
  const average = costMinor / customers;
  if (average < slope.interval.low) return 'dearer';
  return average > slope.interval.high ? 'cheaper' : 'not-proven';
}

function slopeOf(now: Spent, before: Spent, deltaCost: number, deltaCustomers: number): Figure {
  if (now.costMinor + before.costMinor === 0) return { status: 'no-data', reason: 'no-costs' };
  const customers = now.customers + before.customers;
  const few = Math.min(now.customers, before.customers);
  if (customers === 0 || binomialAtMost(few, customers, 0.5) > TAIL)
    return { status: 'no-data', reason: 'within-noise' };
  if (Math.sign(deltaCost) !== Math.sign(deltaCustomers)) return { status: 'no-data', reason: 'opposite-change' };
  const change = changeInterval(few, customers);
  return {
    status: 'ok',
    value: Math.round(deltaCost / deltaCustomers),
    n: Math.abs(deltaCustomers),
    interval: {
      low: Math.round(Math.abs(deltaCost) / change.high),
      high: Math.round(Math.abs(deltaCost) / change.low),
      level: 0.95,
    },
  };
}

/**
 * By how many customers two periods differ, given those of both: the share of the smaller one is binomial (Clopper &
 * Pearson 1934), here known to be proven below a half.
 */
function changeInterval(few: number, customers: number): { readonly low: number; readonly high: number } {
  const shareLow = few === 0 ? 0 : bisect(0, few / customers, (share) => binomialAtLeast(few, customers, share) < TAIL);
  const shareHigh = bisect(few / customers, 0.5, (share) => binomialAtMost(few, customers, share) > TAIL);
  return { low: customers * (1 - 2 * shareHigh), high: customers * (1 - 2 * shareLow) };
}
