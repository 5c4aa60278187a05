/** The same numbers in every run. */
export interface Draw {
  /** 0 ≤ x < 1 */
  readonly share: () => number;
  /** A whole number 0 ≤ n < `limit`. */
  readonly below: (limit: number) => number;
}

/** Mulberry32. */
export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { share, below: (limit) => Math.floor(share() * limit) };
}
