export interface RateScale {
  readonly min: number;
  readonly max: number;
}

/** Whole tenths around all stretches, so that their differences can be seen; 0–1 where there are none. */
export function rateScale(stretches: readonly { readonly low: number; readonly high: number }[]): RateScale {
  if (stretches.length === 0) return { min: 0, max: 1 };
  const low = Math.min(...stretches.map((stretch) => stretch.low));
  const high = Math.max(...stretches.map((stretch) => stretch.high));
  return { min: Math.floor(low * 10 + 1e-9) / 10, max: Math.ceil(high * 10 - 1e-9) / 10 };
}
