import { computeCac } from '@shared/kpi/cost/cac';
import { computeMarginalCac, judgeCacChange } from '@shared/kpi/cost/cac-change';
import { poissonInterval } from '@shared/stats/poisson';
import type { Claim } from './claim';
import { mean, poissonTerms } from './exact';

const TOPIC = 'Customers and their cost';
const MEANS = Array.from({ length: 100 }, (_, index) => 1 + index);
const COST = 1_000_000_000;
const EXPECTED = [3, 5, 10, 20, 50];

/** Customers are Poisson counts here: every possible count, weighed by its chance. */
export function costClaims(): Claim[] {
  const exact = { topic: TOPIC, error: 0 };
  const counts = MEANS.map((expected) => chanceWhere(expected, (count) => within(poissonInterval(count), expected)));
  const costs = MEANS.map(ofThoseWithFigure);
  return [
    {
      ...exact,
      says: '95 % interval of a count, at its worst mean of 1–100',
      bound: { atLeast: 0.95 },
      measured: Math.min(...counts),
    },
    {
      ...exact,
      says: '95 % interval of a customer’s cost, mean over 1–100 customers expected',
      bound: { atLeast: 0.93 },
      measured: mean(costs),
    },
    { ...exact, says: 'the same at its worst', bound: { atLeast: 0.93 }, measured: Math.min(...costs) },
    {
      ...exact,
      says: 'a customer “became dearer or cheaper” though nothing changed, the most',
      bound: { atMost: 0.05 },
      measured: most((now, before) => {
        const verdict = judgeCacChange({ costMinor: COST, customers: now }, { costMinor: COST, customers: before });
        return verdict === 'higher' || verdict === 'lower';
      }),
    },
    {
      ...exact,
      says: '“one more customer costs …” though only chance moved the customers, the most',
      bound: { atMost: 0.05 },
      measured: most((now, before) => {
        const [later, earlier] = [
          { costMinor: COST + Math.sign(now - before) * 1_000, customers: now },
          { costMinor: COST, customers: before },
        ];
        return computeMarginalCac(later, earlier).figure.status === 'ok';
      }),
    },
  ];
}

/** Share of the periods with a figure whose interval holds the true cost of a customer. */
function ofThoseWithFigure(expected: number): number {
  const isCovered = (customers: number) => {
    const cac = computeCac(COST, customers);
    return cac.status === 'ok' && cac.interval !== null && within(cac.interval, COST / expected);
  };
  return chanceWhere(expected, isCovered) / chanceWhere(expected, (customers) => customers > 0);
}

const within = ({ low, high }: { readonly low: number; readonly high: number }, value: number) =>
  low <= value && value <= high;

function chanceWhere(expected: number, holds: (count: number) => boolean): number {
  return poissonTerms(expected).reduce((sum, chance, count) => (holds(count) ? sum + chance : sum), 0);
}

/** The largest chance of an alarm over two periods of the same expected customers. */
function most(isAlarm: (now: number, before: number) => boolean): number {
  return Math.max(
    ...EXPECTED.map((expected) => {
      const terms = poissonTerms(expected);
      let sum = 0;
      terms.forEach((chance, now) => {
        terms.forEach((other, before) => {
          if (isAlarm(now, before)) sum += chance * other;
        });
      });
      return sum;
    }),
  );
}
