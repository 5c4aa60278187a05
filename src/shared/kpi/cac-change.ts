import { binomialAtLeast, binomialAtMost } from '@shared/stats/binomial';
import type { ChangeVerdict, Figure } from './results';

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

export interface MarginalCac {
  readonly deltaCostMinor: number | null;
  readonly deltaCustomers: number | null;
  readonly figure: Figure;
}

/**
 * What one more customer cost = Δcost / Δcustomers between comparable periods, minor units, `n` = |Δcustomers|. Only
 * where the change in customers is more than chance (exact conditional Poisson test at equal time, 5 % two-sided), else
 * `within-noise`; `opposite-change` where more customers came for less money, or fewer for more: no slope then.
 * Nothing to compare: `no-previous`. Source: definitions.md, "Marginal CAC".
 */
export function computeMarginalCac(now: Spent, before: Spent | null): MarginalCac {
  if (before === null) {
    return { deltaCostMinor: null, deltaCustomers: null, figure: { status: 'no-data', reason: 'no-previous' } };
  }
  const deltaCostMinor = now.costMinor - before.costMinor;
  const deltaCustomers = now.customers - before.customers;
  return { deltaCostMinor, deltaCustomers, figure: slopeOf(now, before, deltaCostMinor, deltaCustomers) };
}

function slopeOf(now: Spent, before: Spent, deltaCost: number, deltaCustomers: number): Figure {
  if (now.costMinor + before.costMinor === 0) return { status: 'no-data', reason: 'no-costs' };
  const customers = now.customers + before.customers;
  const few = Math.min(now.customers, before.customers);
  if (customers === 0 || binomialAtMost(few, customers, 0.5) > TAIL)
    return { status: 'no-data', reason: 'within-noise' };
  if (Math.sign(deltaCost) !== Math.sign(deltaCustomers)) return { status: 'no-data', reason: 'opposite-change' };
  return {
    status: 'ok',
    value: Math.round(deltaCost / deltaCustomers),
    n: Math.abs(deltaCustomers),
    interval: null,
  };
}
