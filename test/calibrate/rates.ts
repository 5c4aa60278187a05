import { benchmarkVerdict } from '@shared/stats/benchmark';
import { isProvenLower, rateDifferenceInterval } from '@shared/stats/rate-difference';
import { wilsonInterval } from '@shared/stats/wilson';
import type { Claim } from './claim';
import { binomialTerms, forEachLikely, mean } from './exact';

const TOPIC = 'Rates';
const LEADS = [30, 50, 100, 300, 1_000, 3_000];
const RATES = Array.from({ length: 77 }, (_, index) => 0.01 + index * 0.0025);
const FEW_RATES = [0.01, 0.02, 0.03, 0.05, 0.1, 0.2];
const PAIRS: readonly (readonly [number, number])[] = [
  [30, 30],
  [50, 300],
  [100, 100],
  [300, 150],
  [1_000, 400],
];

/** Everything about rates can be added up exactly: every possible count, weighed by its chance. */
export function rateClaims(): Claim[] {
  return [...wilsonClaims(), ...alarmClaims(), ...differenceClaims()];
}

function wilsonClaims(): Claim[] {
  const byLeads = LEADS.map((leads) => {
    const intervals = Array.from({ length: leads + 1 }, (_, won) => wilsonInterval(won, leads));
    return { leads, coverages: RATES.map((rate) => coverage(intervals, rate, leads)) };
  });
  const worst = Math.min(...byLeads.flatMap(({ coverages }) => coverages));
  return [
    ...byLeads.map(({ leads, coverages }) => ({
      topic: TOPIC,
      says: `Wilson 95 % interval, ${leads} leads, mean over true rates of 1–20 %`,
      bound: { atLeast: 0.93 },
      measured: mean(coverages),
      error: 0,
    })),
    {
      topic: TOPIC,
      says: 'the same at its worst single rate and number of leads',
      bound: null,
      measured: worst,
      error: 0,
    },
  ];
}

function coverage(intervals: readonly { low: number; high: number }[], rate: number, leads: number): number {
  return binomialTerms(leads, rate).reduce((sum, chance, won) => {
    const interval = intervals[won];
    return interval && interval.low <= rate && rate <= interval.high ? sum + chance : sum;
  }, 0);
}

function alarmClaims(): Claim[] {
  const verdicts = [...LEADS, 99, 157, 208, 257].map((leads) => ({
    leads,
    chanceOf: (wanted: 'below' | 'above', rate: number) =>
      binomialTerms(leads, rate).reduce(
        (sum, chance, won) => (benchmarkVerdict(won, leads, 0.03) === wanted ? sum + chance : sum),
        0,
      ),
  }));
  const most = (wanted: 'below' | 'above') => Math.max(...verdicts.map((each) => each.chanceOf(wanted, 0.03)));
  const power = verdicts.find((each) => each.leads === 300)?.chanceOf('below', 0.01) ?? Number.NaN;
  const exact = { topic: TOPIC, error: 0 };
  return [
    {
      ...exact,
      says: 'alarm “below 3 %” at a true 3 %, the most in 30–3 000 leads',
      bound: { atMost: 0.05 },
      measured: most('below'),
    },
    { ...exact, says: 'alarm “above 3 %” at a true 3 %, the same', bound: { atMost: 0.05 }, measured: most('above') },
    { ...exact, says: 'alarm “below 3 %” where it is right: a true 1 %, 300 leads', bound: null, measured: power },
  ];
}

/** Two groups of the same true rate: the interval of their difference holds 0, and neither is proven worse. */
function differenceClaims(): Claim[] {
  const covered: number[] = [];
  const alarms: number[] = [];
  for (const [first, second] of PAIRS) {
    for (const rate of FEW_RATES) {
      const [ofFirst, ofSecond] = [binomialTerms(first, rate), binomialTerms(second, rate)];
      let [holds, lower] = [0, 0];
      forEachLikely(ofFirst, ofSecond, (won, wonToo, chance) => {
        const [one, two] = [
          { successes: won, trials: first },
          { successes: wonToo, trials: second },
        ];
        const { low, high } = rateDifferenceInterval(one, two);
        if (low <= 0 && 0 <= high) holds += chance;
        if (isProvenLower(one, two)) lower += chance;
      });
      covered.push(holds);
      alarms.push(lower);
    }
  }
  const exact = { topic: TOPIC, error: 0 };
  return [
    {
      ...exact,
      says: '95 % interval of the difference of two equal rates, mean',
      bound: { atLeast: 0.93 },
      measured: mean(covered),
    },
    { ...exact, says: 'the same at its worst pair', bound: null, measured: Math.min(...covered) },
    {
      ...exact,
      says: '“proven lower” of two equal rates, the most',
      bound: { atMost: 0.05 },
      measured: Math.max(...alarms),
    },
  ];
}
