import { type KpiExpression, type MeasureId, NO_FILTER } from '@shared/domain/custom-kpi';
import { findFraction } from '@shared/kpi/custom/custom-fraction';
import { type Judged, judgeFraction } from '@shared/kpi/custom/custom-interval';
import type { Claim } from './claim';
import { forEachLikely, mean, poissonTerms } from './exact';

const TOPIC = 'Own KPIs';
/** Expected counts above and below the line. */
const PAIRS: readonly (readonly [number, number])[] = [
  [4, 4],
  [12, 4],
  [30, 3],
  [100, 10],
  [400, 12],
  [20, 60],
  [50, 200],
];
const COUNTS = [3, 10, 30, 100];
const DAYS = 20;

/** Everything can be added up exactly: every possible pair of counts, weighed by its chance. */
export function ownKpiClaims(): Claim[] {
  return [...twoCountsClaims(), ...overTimeClaims()];
}

/** Calls by deals, say: both Poisson. Where nothing stands below the line there is no figure to be wrong about. */
function twoCountsClaims(): Claim[] {
  const shares = PAIRS.map(([over, under]) => {
    const truth = over / under;
    const tally = emptyTally();
    forEachLikely(poissonTerms(over), poissonTerms(under), (calls, deals, chance) => {
      if (deals > 0) add(tally, judge('calls', 'deals', { calls, deals }, truth), truth, chance);
    });
    return tally;
  });
  return claimsOf('a ÷ b of two counts, 4–400 by 3–200', shares);
}

function overTimeClaims(): Claim[] {
  const shares = COUNTS.map((expected) => {
    const truth = expected / DAYS;
    const tally = emptyTally();
    poissonTerms(expected).forEach((chance, deals) => {
      add(tally, judge('deals', 'workingDays', { deals, workingDays: DAYS }, truth), truth, chance);
    });
    return tally;
  });
  return claimsOf('a count over days, 3–100', shares);
}

function judge(
  over: MeasureId,
  under: MeasureId,
  values: Partial<Record<MeasureId, number>>,
  benchmark: number,
): Judged {
  const leaf = (measure: MeasureId): KpiExpression => ({ kind: 'measure', measure, filter: NO_FILTER });
  const fraction = findFraction({ kind: 'operation', operator: '/', left: leaf(over), right: leaf(under) });
  if (fraction === null) throw new TypeError('Such a fraction has an interval');
  const read = (measure: MeasureId) => ({ status: 'ok', value: values[measure] ?? 0, cases: null }) as const;
  return judgeFraction(fraction, read, benchmark);
}

interface Shares {
  all: number;
  covered: number;
  above: number;
  below: number;
}

function emptyTally(): Shares {
  return { all: 0, covered: 0, above: 0, below: 0 };
}

function add(tally: Shares, { interval, verdict }: Judged, truth: number, chance: number): void {
  tally.all += chance;
  if (interval && interval.low <= truth && truth <= interval.high) tally.covered += chance;
  if (verdict === 'above') tally.above += chance;
  if (verdict === 'below') tally.below += chance;
}

function claimsOf(what: string, shares: readonly Shares[]): Claim[] {
  const of = (key: 'covered' | 'above' | 'below') => shares.map((tally) => tally[key] / tally.all);
  const exact = { topic: TOPIC, error: 0 };
  return [
    { ...exact, says: `95 % interval of ${what}, mean`, bound: { atLeast: 0.93 }, measured: mean(of('covered')) },
    { ...exact, says: 'the same at its worst', bound: null, measured: Math.min(...of('covered')) },
    {
      ...exact,
      says: 'proven above or below a benchmark that is the truth, the most of either',
      bound: { atMost: 0.05 },
      measured: Math.max(...of('above'), ...of('below')),
    },
  ];
}
