/** Textbook sums and halving; slow, and nothing to misread. */

/** The point between `low` and `high` at which a condition that holds at `low` ceases to. */
function halve(low: number, high: number, holds: (value: number) => boolean): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 200; step += 1) {
    const middle = (from + to) / 2;
    if (holds(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** Area under the normal curve from 0 to z, by Simpson's rule. */
function normalArea(z: number): number {
  const steps = 2_000;
  let sum = 0;
  for (let step = 0; step <= steps; step += 1) {
    const factor = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    const x = (z * step) / steps;
    sum += factor * Math.exp((-x * x) / 2);
  }
  return (sum * z) / steps / 3 / Math.sqrt(2 * Math.PI);
}

const Z = halve(0, 4, (z) => normalArea(z) < 0.475);

/** The rates p that `won` of `of` do not contradict: |won/of − p| ≤ z·√(p(1 − p)/of). */
export function wilson(won: number, of: number): { readonly low: number; readonly high: number } {
  const rate = won / of;
  const fits = (p: number) => Math.abs(rate - p) <= Z * Math.sqrt((p * (1 - p)) / of);
  return {
    low: won === 0 ? 0 : halve(0, rate, (p) => !fits(p)),
    high: won === of ? 1 : halve(rate, 1, fits),
  };
}

/** P(X ≤ count) of a Poisson variable; the mean stays far below 700, where e^−mean would vanish. */
function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let i = 1; i <= count; i += 1) {
    term *= mean / i;
    sum += term;
  }
  return sum;
}

/** The means under which a count is in neither outer 2.5 %. */
export function poissonBounds(count: number): { readonly low: number; readonly high: number } {
  return {
    low: count === 0 ? 0 : halve(0, count, (mean) => 1 - poissonAtMost(count - 1, mean) < 0.025),
    high: halve(count, 2 * count + 20, (mean) => poissonAtMost(count, mean) > 0.025),
  };
}

/** P(X ≤ won) of a binomial variable. */
function binomialAtMost(won: number, of: number, rate: number): number {
  let term = (1 - rate) ** of;
  let sum = term;
  for (let i = 1; i <= won; i += 1) {
    term *= ((of - i + 1) / i) * (rate / (1 - rate));
    sum += term;
  }
  return sum;
}

export function verdictOf(won: number, of: number, benchmark: number): 'above' | 'below' | 'not-proven' | null {
  if (of === 0) return null;
  if (won > of) return 'above';
  if (binomialAtMost(won, of, benchmark) <= 0.05) return 'below';
  return won > 0 && 1 - binomialAtMost(won - 1, of, benchmark) <= 0.05 ? 'above' : 'not-proven';
}
