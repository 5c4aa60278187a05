/** Working days in a week, a fortnight, a month. */
const BLOCKS = [5, 10, 20];
/** Days that count as ordinary before any was seen: one degree of freedom. */
const PRIOR = 1;

/**
 * How much more the weeks, fortnights, months and halves of a series differ than the spread of its single days explains:
 * variance of the block sums / (variance of a day · days in a block), at least 1, the largest of the four. Good and bad
 * weeks, or a rise, make it larger; a forecast that looked at days alone would be too sure of itself. Each ratio is
 * held towards 1 by one degree of freedom, so that two blocks say little. Blocks count back from the last day.
 */
export function dayDispersion(values: readonly number[]): number {
  const deviations = deviationsOf(values);
  const variance = deviations.reduce((total, each) => total + each * each, 0) / (values.length - 1);
  return largestRatio(deviations, variance, BLOCKS);
}

/** The same of counts against pure chance, by which a day's variance is its mean (Poisson); single days are looked at too. */
export function countDispersion(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return largestRatio(deviationsOf(counts), mean, [1, ...BLOCKS]);
}

function deviationsOf(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function largestRatio(deviations: readonly number[], variance: number, blocks: readonly number[]): number {
  if (!(variance > 0)) return 1;
  const lengths = [...blocks, Math.floor(deviations.length / 2)];
  return Math.max(1, ...lengths.map((length) => ratioOf(deviations, length, variance)));
}

function ratioOf(deviations: readonly number[], length: number, variance: number): number {
  const blocks = Math.floor(deviations.length / length);
  if (blocks < 2) return 1;
  let squares = 0;
  for (let end = deviations.length; end >= length; end -= length) {
    let blockSum = 0;
    for (let i = end - length; i < end; i += 1) blockSum += deviations[i] ?? 0;
    squares += (blockSum * blockSum) / length;
  }
  return (PRIOR + squares / variance) / (PRIOR + blocks - 1);
}
