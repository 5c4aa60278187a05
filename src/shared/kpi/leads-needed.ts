import type { Figure } from './results';

export interface LeadsNeededInput {
  /** Target − actual, minor units; `null`: no target. */
  readonly gapMinor: number | null;
  /** Minor units. */
  readonly averageDeal: Figure;
  /** Leads → customers, ratio. */
  readonly conversion: Figure;
}

/**
 * Leads that a revenue target still needs = (T − A) / average deal / conversion, with the conversion's 95 % interval
 * carried through: the better the rate, the fewer leads. Whole leads, rounded up. `null` where it cannot be said: no
 * target, target reached, no deals, no customers yet, or a rate without an interval. Source: definitions.md, "Leads".
 */
export function computeLeadsNeeded(input: LeadsNeededInput): { mid: number; low: number; high: number } | null {
  const { gapMinor, averageDeal, conversion } = input;
  if (gapMinor === null || gapMinor <= 0) return null;
  if (averageDeal.status === 'no-data' || averageDeal.value <= 0) return null;
  if (conversion.status === 'no-data' || conversion.interval === null) return null;
  if (conversion.value <= 0 || conversion.interval.low <= 0) return null;
  const deals = gapMinor / averageDeal.value;
  return {
    mid: Math.ceil(deals / conversion.value),
    low: Math.ceil(deals / conversion.interval.high),
    high: Math.ceil(deals / conversion.interval.low),
  };
}
