import { computeFirstSaleProfit } from '@shared/kpi/cost/first-sale-profit';
import { computeMonthlyRevenue } from '@shared/kpi/cost/monthly-revenue';
import { computeRomi, judgeRomi } from '@shared/kpi/cost/payback';
import { type Claim, type Effort, Tallies } from './claim';
import { createRandom, drawBetween, drawLogNormal, drawPoisson, type Random } from './draw';

const TOPIC = 'What customers bring back';
const EXPECTED = [5, 10, 20, 50];
const ORDER = 10_000_000;
const MARGIN = 0.4;

/** Customers and their orders come by chance; the cost is chosen so that exactly as much comes back as was spent. */
export function paybackClaims({ firms }: Effort): Claim[] {
  const random = createRandom(31);
  const [covered, wrong] = [new Tallies<number>(), new Tallies<number>()];
  for (const expected of EXPECTED) {
    for (let i = 0; i < firms; i += 1) {
      const romi = askRomi(random, expected);
      if (romi.status !== 'ok') continue;
      if (romi.interval !== null)
        covered.of(expected).add(romi.interval.low <= 0 && 0 <= romi.interval.high ? 1 : 0, 1);
      const verdict = judgeRomi(romi);
      wrong.of(expected).add(verdict === 'earns' || verdict === 'loses' ? 1 : 0, 1);
    }
  }
  const monthly = monthlyCoverage(random, firms);
  return [
    {
      topic: TOPIC,
      says: '95 % interval of ROMI, 5–50 customers expected, orders of very different size',
      bound: { atLeast: 0.92 },
      measured: covered.sum().share,
      error: covered.sum().error,
    },
    {
      topic: TOPIC,
      says: '“earns” or “loses” though exactly the cost came back',
      bound: { atMost: 0.08 },
      measured: wrong.sum().share,
      error: wrong.sum().error,
    },
    {
      topic: TOPIC,
      says: '95 % interval of the monthly revenue of a customer, 5–50 repeat orders expected',
      bound: { atLeast: 0.93 },
      measured: monthly.sum().share,
      error: monthly.sum().error,
    },
  ];
}

function askRomi(random: Random, expected: number) {
  const customers = drawPoisson(random, expected);
  const sigma = drawBetween(random, 0.3, 1.2);
  const sales = Array.from({ length: customers }, () => {
    const amountMinor = Math.round(drawLogNormal(random, sigma) * ORDER);
    return { amountMinor, returnedMinor: 0, marginMinor: Math.round(amountMinor * MARGIN) };
  });
  const profit = computeFirstSaleProfit(sales, null);
  return computeRomi({ costMinor: Math.round(expected * ORDER * MARGIN), customers, profit }, ORDER * MARGIN);
}

function monthlyCoverage(random: Random, firms: number): Tallies<number> {
  const covered = new Tallies<number>();
  for (const expected of EXPECTED) {
    for (let i = 0; i < firms; i += 1) {
      const repeatDeals = drawPoisson(random, expected);
      const sigma = drawBetween(random, 0.3, 1.2);
      const byDay = new Map<number, number>();
      for (let deal = 0; deal < repeatDeals; deal += 1) {
        const day = Math.floor(random() * 365);
        byDay.set(day, (byDay.get(day) ?? 0) + Math.round(drawLogNormal(random, sigma) * ORDER));
      }
      const repeatByDayMinor = [...byDay.values()];
      const repeatMinor = repeatByDayMinor.reduce((sum, minor) => sum + minor, 0);
      // Customers had ten months for each order that is expected.
      const customerDays = expected * 10 * (365.25 / 12);
      const figure = computeMonthlyRevenue({ days: 365, repeatMinor, repeatDeals, repeatByDayMinor, customerDays });
      if (figure.status !== 'ok' || figure.interval === null) continue;
      const truth = ORDER / 10;
      covered.of(expected).add(figure.interval.low <= truth && truth <= figure.interval.high ? 1 : 0, 1);
    }
  }
  return covered;
}
