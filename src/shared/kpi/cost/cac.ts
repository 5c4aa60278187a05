import { poissonInterval } from '@shared/stats/poisson';
import type { Figure } from '../results';

/**
 * Cost of a new customer = (marketing + sales + salaries · acquisition share + other) / customers acquired; minor units,
 * `n` = customers. A customer is acquired at the first won sale. The 95 % interval takes the cost as given and the
 * customers as a Poisson count (Garwood 1936): 5 customers ×0.43–3.08, 10 ×0.54–2.09, 20 ×0.65–1.64 of the figure.
 * No cost: `no-costs` (not free: not entered); cost without a customer: `no-customers`.
 * Source: definitions.md, "Acquisition cost".
 */
export function computeCac(costMinor: number, customers: number): Figure {
  if (costMinor <= 0) return { status: 'no-data', reason: 'no-costs' };
  if (customers <= 0) return { status: 'no-data', reason: 'no-customers' };
  const { low, high, level } = poissonInterval(customers);
  return {
    status: 'ok',
    value: Math.round(costMinor / customers),
    n: customers,
    interval: { low: Math.round(costMinor / high), high: Math.round(costMinor / low), level },
  };
}

/** Cost per lead, minor units, `n` = leads: cost divided by leads is called so and never the cost of a customer. */
export function computeCpl(costMinor: number, leads: number): Figure {
  if (costMinor <= 0) return { status: 'no-data', reason: 'no-costs' };
  if (leads <= 0) return { status: 'no-data', reason: 'no-leads' };
  return { status: 'ok', value: Math.round(costMinor / leads), n: leads, interval: null };
}
