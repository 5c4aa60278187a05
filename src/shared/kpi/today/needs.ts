import type { Figure, NoDataReason } from '../results';

export interface NeedsInput {
  /** Money still needed per remaining working day, minor units; `null` without a target or once nothing remains. */
  readonly moneyPerDay: number | null;
  readonly averageDeal: Figure;
  /** Leads → customers. */
  readonly conversion: Figure;
  /** Per remaining working day by targets of their own; `null`: none. */
  readonly ownSalesPerDay: number | null;
  readonly ownLeadsPerDay: number | null;
  /** Why money is missing. */
  readonly missing: NoDataReason;
}

export interface Needs {
  readonly revenue: Figure;
  readonly sales: Figure;
  readonly leads: Figure;
}

/**
 * What each remaining working day needs (definitions.md, "Required rate"): money; deals = money / average deal, or the
 * own target of deals where there is no target of money; leads by their own target where there is one, else
 * deals / conversion. Each says what it lacks.
 */
export function computeNeeds(input: NeedsInput): Needs {
  const revenue = exact(input.moneyPerDay, input.missing);
  const sales =
    input.moneyPerDay === null && input.ownSalesPerDay !== null
      ? exact(input.ownSalesPerDay, input.missing)
      : divide(revenue, input.averageDeal, 'no-sales');
  const leads =
    input.ownLeadsPerDay === null
      ? divide(sales, input.conversion, 'no-customers')
      : exact(input.ownLeadsPerDay, input.missing);
  return { revenue, sales, leads };
}

function exact(value: number | null, missing: NoDataReason): Figure {
  return value === null ? { status: 'no-data', reason: missing } : { status: 'ok', value, n: 0, interval: null };
}

function divide(whole: Figure, part: Figure, none: NoDataReason): Figure {
  if (whole.status === 'no-data') return whole;
  if (whole.value === 0) return { ...whole, n: part.status === 'ok' ? part.n : 0 };
  if (part.status === 'no-data') return part;
  if (part.value <= 0) return { status: 'no-data', reason: none };
  return { status: 'ok', value: whole.value / part.value, n: part.n, interval: null };
}
