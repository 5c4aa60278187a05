/**
 * P(T ≤ t) for Student's t with a whole number of degrees of freedom, by the finite series of Abramowitz & Stegun
 * (1964, 26.7.3–26.7.4). Throws for fewer than one degree.
 */
export function studentAtMost(t: number, degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`Not degrees of freedom: ${degrees}`);
  if (t === Number.POSITIVE_INFINITY) return 1;
  if (t === Number.NEGATIVE_INFINITY) return 0;
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cos2 = Math.cos(angle) ** 2;
  const isOdd = degrees % 2 === 1;
  let [term, sum] = [1, 0];
  for (let step = isOdd ? 1 : 0; step <= degrees - 2; step += 2) {
    sum += term;
    term *= ((step + 1) / (step + 2)) * cos2;
  }
  const sin = Math.sin(angle);
  const central = isOdd ? (2 / Math.PI) * (angle + sin * Math.cos(angle) * sum) : sin * sum;
  return (1 + central) / 2;
}

/** The point below which that share (0–1, both ends excluded) of Student's t lies: 0.9 with 2 degrees is 1.8856. */
export function studentQuantile(share: number, degrees: number): number {
  if (share < 0.5) return -studentQuantile(1 - share, degrees);
  let [low, high] = [0, 1];
  while (studentAtMost(high, degrees) < share) high *= 2;
  for (let step = 0; step < 100 && high - low > 1e-12 * high; step += 1) {
    const middle = (low + high) / 2;
    if (studentAtMost(middle, degrees) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
