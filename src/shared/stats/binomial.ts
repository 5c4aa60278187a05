import { gammaln } from 'simple-statistics';

/** P(X ≤ k) for X ~ Binomial(n, p): exact, by summing terms away from the mode. Counts k, n ≥ 0; p 0–1. */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n || p <= 0) return 1;
  if (p >= 1) return 0;
  if (k > n * p) return 1 - sumUpwards(k + 1, n, p);
  return sumDownwards(k, n, p);
}

/** P(X ≥ k) for X ~ Binomial(n, p). */
export function binomialAtLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  if (k < n * p) return 1 - sumDownwards(k - 1, n, p);
  return sumUpwards(k, n, p);
}

/** P(X = k), 0 < p < 1. */
function binomialTerm(k: number, n: number, p: number): number {
  const choose = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
  return Math.exp(choose + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

function sumDownwards(k: number, n: number, p: number): number {
  let term = binomialTerm(k, n, p);
  let sum = term;
  for (let i = k; i > 0 && term > sum * Number.EPSILON; i -= 1) {
    term *= (i * (1 - p)) / ((n - i + 1) * p);
    sum += term;
  }
  return Math.min(1, sum);
}

function sumUpwards(k: number, n: number, p: number): number {
  let term = binomialTerm(k, n, p);
  let sum = term;
  for (let i = k; i < n && term > sum * Number.EPSILON; i += 1) {
    term *= ((n - i) * p) / ((i + 1) * (1 - p));
    sum += term;
  }
  return Math.min(1, sum);
}
