/** The chances of 0 … n successes, each from the one before; started at the likeliest count so that none vanishes. */
export function binomialTerms(n: number, rate: number): number[] {
  const terms = new Array<number>(n + 1).fill(0);
  const mode = Math.min(n, Math.floor((n + 1) * rate));
  terms[mode] = 1;
  for (let k = mode; k < n; k += 1) terms[k + 1] = (terms[k] ?? 0) * (((n - k) * rate) / ((k + 1) * (1 - rate)));
  for (let k = mode; k > 0; k -= 1) terms[k - 1] = (terms[k] ?? 0) * ((k * (1 - rate)) / ((n - k + 1) * rate));
  return normed(terms);
}

/** The chances of 0 … counts of a Poisson variable, up to where nothing worth counting is left. */
export function poissonTerms(expected: number): number[] {
  const most = Math.ceil(expected + 12 * Math.sqrt(expected) + 20);
  const terms = new Array<number>(most + 1).fill(0);
  const mode = Math.floor(expected);
  terms[mode] = 1;
  for (let k = mode; k < most; k += 1) terms[k + 1] = ((terms[k] ?? 0) * expected) / (k + 1);
  for (let k = mode; k > 0; k -= 1) terms[k - 1] = ((terms[k] ?? 0) * k) / expected;
  return normed(terms);
}

function normed(terms: readonly number[]): number[] {
  const sum = terms.reduce((total, term) => total + term, 0);
  return terms.map((term) => term / sum);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const UNLIKELY = 1e-7;

/** Every pair of counts that is not too unlikely to matter, with its chance. */
export function forEachLikely(
  first: readonly number[],
  second: readonly number[],
  visit: (one: number, two: number, chance: number) => void,
): void {
  first.forEach((chance, one) => {
    if (chance < UNLIKELY) return;
    second.forEach((other, two) => {
      if (other >= UNLIKELY) visit(one, two, chance * other);
    });
  });
}
