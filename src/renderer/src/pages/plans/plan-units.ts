import type { PlansView } from '@shared/contract/views/targets';
import type { TargetMetric } from '@shared/domain/entities';
import { type CurrencyCode, minorPerMajor } from '@shared/domain/money';
import type { Locale } from '@shared/domain/settings';
import { formatScaleUnit } from '@shared/format/format-money';
import { formatNumber } from '@shared/format/format-number';
import { parseAmount } from '@shared/format/parse-amount';

/** In what the grid shows money: whole units of the currency, or thousands of them. */
export interface PlanUnit {
  readonly currency: CurrencyCode;
  readonly locale: Locale;
  readonly thousands: boolean;
}

const MANY = 1_000_000;

/** Thousands as soon as any plan of the year reaches a million. */
export function planUnit(view: PlansView, locale: Locale): PlanUnit {
  const perMajor = minorPerMajor(view.currencyCode);
  const money = view.rows.filter((row) => row.metric === 'revenue').flatMap((row) => row.cells);
  const thousands = money.some((cell) => (cell.value ?? 0) >= MANY * perMajor);
  return { currency: view.currencyCode, locale, thousands };
}

/** How many minor units (or pieces) one shown unit is. */
export function unitSize(metric: TargetMetric, unit: PlanUnit): number {
  if (metric !== 'revenue') return 1;
  return minorPerMajor(unit.currency) * (unit.thousands ? 1_000 : 1);
}

/** `5 370`: whole units of the grid; what is typed keeps its parts all the same. */
export function formatPlan(value: number, metric: TargetMetric, unit: PlanUnit): string {
  return formatNumber(value / unitSize(metric, unit), unit.locale);
}

/**
 * What is typed into a cell: a bare number is in the unit of the grid (5 680 in a grid of thousands is 5,68 million),
 * a number with its own unit is taken as it stands (`5,7 млн`, `5680т`). `null` where it cannot be read.
 */
export function parsePlan(text: string, metric: TargetMetric, unit: PlanUnit): number | null {
  // A currency without decimals reads pieces.
  if (metric !== 'revenue') return parseAmount(text, 'JPY', unit.locale);
  const amount = parseAmount(text, unit.currency, unit.locale);
  if (amount === null || !unit.thousands || /\p{L}/u.test(text)) return amount;
  const scaled = amount * 1_000;
  return Number.isSafeInteger(scaled) ? scaled : null;
}

/** To what parts are rounded when a plan is split: as round as the plan itself. */
export function roundnessOf(value: number, metric: TargetMetric, unit: PlanUnit): number {
  if (metric !== 'revenue') return 1;
  const perMajor = minorPerMajor(unit.currency);
  return [1_000 * perMajor, perMajor].find((step) => value % step === 0 && value >= step * 100) ?? 1;
}

/** `тыс. ₽` where the grid is in thousands, else the sign of the currency. */
export function unitLabel(unit: PlanUnit): string {
  const suffix = unit.thousands ? { ru: 'тыс.', en: 'k' } : { ru: '', en: '' };
  return formatScaleUnit(unit.currency, unit.locale, { divisor: unit.thousands ? 1_000 : 1, suffix, decimals: 0 });
}
