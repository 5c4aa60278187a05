import { assertNever } from '@shared/domain/assert-never';
import type { KpiMeasure } from '@shared/domain/custom-kpi';
import { benchmarkVerdict } from '@shared/stats/benchmark';
import { poissonAtLeast, poissonAtMost, poissonInterval } from '@shared/stats/poisson';
import { wilsonInterval } from '@shared/stats/wilson';
import type { BenchmarkVerdict, Interval } from '../results';
import type { Fraction } from './custom-fraction';
import type { MeasureReader } from './custom-measures';

export interface Judged {
  readonly interval: Interval | null;
  /** `null` without a benchmark, or where nothing can be proven in this form. */
  readonly verdict: BenchmarkVerdict | null;
}

const NOTHING_TO_JUDGE: Judged = { interval: null, verdict: null };
/** Chance of a false alarm that is accepted, as in `shared/stats/benchmark`. */
const ALARM_LEVEL = 0.05;

/**
 * 95 % interval of a fraction and what it proves against a benchmark (one-sided, 5 %), all scaled by its factor:
 * - `part`, `whole-by-part`: Wilson 1927; exact binomial test;
 * - `two-counts` a ÷ b, both Poisson: given a + b, a is binomial with share r ÷ (1 + r), so Wilson's interval of the share
 *   turned into one of r, and the exact conditional test (Przyborowski & Wilenski 1940);
 * - `count-by-time`: exact Poisson over what is given (Garwood 1936) and its exact test;
 * - `cost-by-count`: the cost as given, the count Poisson, as for the cost of a customer.
 * Counts that come in bursts vary more than that; the interval is then too narrow.
 */
export function judgeFraction(fraction: Fraction, read: MeasureReader, benchmark: number | null): Judged {
  const [over, under] = [sumOf(fraction.over, read), sumOf(fraction.under, read)];
  const time = productOf(fraction.time, read);
  if (over === null || under === null || time === null) return NOTHING_TO_JUDGE;
  const { kind, factor } = fraction;
  // In the fraction's own scale; a rate of nothing or less cannot be tested.
  const asked = benchmark === null || benchmark <= 0 ? null : benchmark / factor;
  const scaled = ({ interval, verdict }: Judged): Judged => ({
    interval: interval && { ...interval, low: interval.low * factor, high: interval.high * factor },
    verdict,
  });
  switch (kind) {
    case 'part':
      return scaled(judgePart(over, under, asked));
    case 'whole-by-part':
      return scaled(inverted(judgePart(under, over, asked && 1 / asked)));
    case 'two-counts':
      return scaled(judgeCounts(over, under, asked));
    case 'count-by-time':
      return scaled(judgeOverTime(over, time, asked));
    case 'cost-by-count':
      return scaled(judgeCost(over, under, asked));
    default:
      return assertNever(kind);
  }
}

function judgePart(part: number, whole: number, benchmark: number | null): Judged {
  if (!isCount(part) || !isCount(whole) || whole === 0 || part > whole) return NOTHING_TO_JUDGE;
  return {
    interval: wilsonInterval(part, whole),
    verdict: benchmark === null || benchmark > 1 ? null : benchmarkVerdict(part, whole, benchmark),
  };
}

function judgeCounts(over: number, under: number, benchmark: number | null): Judged {
  if (!isCount(over) || !isCount(under) || under === 0) return NOTHING_TO_JUDGE;
  const share = wilsonInterval(over, over + under);
  const ratio = (part: number) => part / (1 - part);
  return {
    interval: { low: ratio(share.low), high: ratio(share.high), level: share.level },
    verdict: benchmark === null ? null : benchmarkVerdict(over, over + under, benchmark / (1 + benchmark)),
  };
}

function judgeOverTime(count: number, time: number, benchmark: number | null): Judged {
  if (!isCount(count) || !(time > 0)) return NOTHING_TO_JUDGE;
  const { low, high, level } = poissonInterval(count);
  return {
    interval: { low: low / time, high: high / time, level },
    verdict: benchmark === null ? null : countVerdict(count, benchmark * time),
  };
}

function judgeCost(cost: number, count: number, benchmark: number | null): Judged {
  if (!isCount(count) || count === 0 || !(cost >= 0)) return NOTHING_TO_JUDGE;
  const { low, high, level } = poissonInterval(count);
  return {
    interval: { low: cost / high, high: cost / low, level },
    verdict: benchmark === null ? null : turned(countVerdict(count, cost / benchmark)),
  };
}

/** What a count proves about its mean. */
function countVerdict(count: number, mean: number): BenchmarkVerdict {
  if (poissonAtMost(count, mean) <= ALARM_LEVEL) return 'below';
  return poissonAtLeast(count, mean) <= ALARM_LEVEL ? 'above' : 'not-proven';
}

function inverted({ interval, verdict }: Judged): Judged {
  return {
    interval: interval && interval.low > 0 ? { ...interval, low: 1 / interval.high, high: 1 / interval.low } : null,
    verdict: verdict && turned(verdict),
  };
}

function turned(verdict: BenchmarkVerdict): BenchmarkVerdict {
  if (verdict === 'not-proven') return verdict;
  return verdict === 'above' ? 'below' : 'above';
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function sumOf(measures: readonly KpiMeasure[], read: MeasureReader): number | null {
  return fold(measures, read, 0, (sum, value) => sum + value);
}
function productOf(measures: readonly KpiMeasure[], read: MeasureReader): number | null {
  return fold(measures, read, 1, (product, value) => product * value);
}

function fold(
  measures: readonly KpiMeasure[],
  read: MeasureReader,
  start: number,
  join: (left: number, right: number) => number,
): number | null {
  let result = start;
  for (const { measure, filter } of measures) {
    const value = read(measure, filter);
    if (value.status === 'no-data') return null;
    result = join(result, value.value);
  }
  return result;
}
