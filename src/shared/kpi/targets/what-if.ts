import { errorFunction } from 'simple-statistics';

/** Money or count that each remaining working day takes; 0 once the target is reached, `null` where no day remains. */
export function requiredPerDay(target: number, actual: number, remainingWeight: number): number | null {
  return remainingWeight > 0 ? Math.max(0, target - actual) / remainingWeight : null;
}

/** What the rest of the period stands on and does not change with the levers. Money in minor units. */
export interface WhatIfBase {
  /** `null`: no target. */
  readonly targetMinor: number | null;
  readonly actualMinor: number;
  /** Σ weights of the days that remain. */
  readonly remainingWeight: number;
  /** What comes without a new lead, until the end of the period. */
  readonly repeatMinor: number;
  /** Qualified / assessed, 0–1; `null`: nothing assessed. */
  readonly qualifiedRate: number | null;
}

/** What a person may try out. */
export interface WhatIfLevers {
  /** Leads → customers, 0–1. */
  readonly conversion: number;
  /** First sale of a customer, minor units. */
  readonly firstDealMinor: number;
  readonly leadsPerDay: number;
}

/** From leads to money, one way. Counts are not rounded. */
export interface WhatIfFunnel {
  readonly leads: number;
  readonly qualified: number | null;
  readonly customers: number;
  readonly firstSalesMinor: number;
}

export interface WhatIf {
  readonly expected: WhatIfFunnel;
  /** What the target takes at the same rates; `null` without a target. A step is `null` where a lever is at zero. */
  readonly needed: { readonly [Step in keyof WhatIfFunnel]: number | null } | null;
  /** Sold + repeat + first sales at the end of the period. */
  readonly endMinor: number;
  /** end − target. */
  readonly gapMinor: number | null;
  /** How low each lever alone may go, the other two staying, before the target is missed. */
  readonly breakEven: { readonly [Lever in keyof WhatIfLevers]: number | null } | null;
}

/**
 * The reverse funnel with the levers moved: leads = leads per day · remaining days, customers = leads · conversion,
 * first sales = customers · first deal, end = sold + repeat + first sales. Needed: the target less what is sold and
 * repeats, back through the same rates.
 */
export function computeWhatIf(base: WhatIfBase, levers: WhatIfLevers): WhatIf {
  const leads = levers.leadsPerDay * base.remainingWeight;
  const customers = leads * levers.conversion;
  const firstSalesMinor = Math.round(customers * levers.firstDealMinor);
  const endMinor = base.actualMinor + base.repeatMinor + firstSalesMinor;
  const expected = { leads, qualified: timesRate(leads, base.qualifiedRate), customers, firstSalesMinor };
  if (base.targetMinor === null) return { expected, needed: null, endMinor, gapMinor: null, breakEven: null };
  const missing = Math.max(0, base.targetMinor - base.actualMinor - base.repeatMinor);
  const neededCustomers = divide(missing, levers.firstDealMinor);
  const neededLeads = divide(neededCustomers, levers.conversion);
  return {
    expected,
    needed: {
      leads: neededLeads,
      qualified: neededLeads === null ? null : timesRate(neededLeads, base.qualifiedRate),
      customers: neededCustomers,
      firstSalesMinor: missing,
    },
    endMinor,
    gapMinor: endMinor - base.targetMinor,
    breakEven: {
      conversion: divide(missing, leads * levers.firstDealMinor),
      firstDealMinor: divide(missing, customers),
      leadsPerDay: divide(neededLeads, base.remainingWeight),
    },
  };
}

export interface ShiftedForecast {
  readonly low: number;
  readonly high: number;
  /** 0–1; `null` without a target. */
  readonly probability: number | null;
}

/** z of an 80 % central range. */
const Z_80 = 1.2815515655446004;

/**
 * The forecast's 80 % range moved to another end of the period, and P(target reached) from a normal curve of that
 * width. An approximation: the levers are taken to move the middle and not the spread.
 */
export function shiftForecast(
  forecast: { readonly mid: number; readonly low: number; readonly high: number },
  end: number,
  target: number | null,
): ShiftedForecast {
  const low = end - (forecast.mid - forecast.low);
  const high = end + (forecast.high - forecast.mid);
  if (target === null) return { low, high, probability: null };
  const deviation = (high - low) / (2 * Z_80);
  if (deviation <= 0) return { low, high, probability: end >= target ? 1 : 0 };
  return { low, high, probability: (1 + errorFunction((end - target) / deviation / Math.SQRT2)) / 2 };
}

function timesRate(value: number, rate: number | null): number | null {
  return rate === null ? null : value * rate;
}

function divide(whole: number | null, part: number): number | null {
  if (whole === null) return null;
  if (whole === 0) return 0;
  return part > 0 ? whole / part : null;
}
