import type { CustomKpi } from '@shared/domain/custom-kpi';
import type { CurrencyCode } from '@shared/domain/money';
import type { Locale } from '@shared/domain/settings';
import { isMoneyUnit, type KpiUnit } from '@shared/kpi/custom/custom-units';
import { formatMoneyCompact, formatMoneyRange, moneyScale } from './format-money';
import { EN_DASH, formatNumber, formatPercent, formatPercentRange } from './format-number';

/** How the figures of a KPI of one's own are written. */
export type KpiShape = Pick<CustomKpi, 'display' | 'decimals'> & { readonly unit: KpiUnit };

/** `12 500 ₽` and `1,29 млн ₽` for money (minor units), `44,1 %` or `12,4` for the rest. */
export function formatKpi(value: number, shape: KpiShape, currency: CurrencyCode, locale: Locale): string {
  if (isMoneyUnit(shape.unit)) return formatMoneyCompact(value, currency, locale, millions(value, currency));
  if (isPercent(shape)) return formatPercent(value, locale, shape.decimals);
  return formatNumber(value, locale, shape.decimals);
}

/** `2,2–3,8 %`, `137–154`, `15,1–17,3 млн ₽`. */
export function formatKpiRange(
  low: number,
  high: number,
  shape: KpiShape,
  currency: CurrencyCode,
  locale: Locale,
): string {
  if (isMoneyUnit(shape.unit)) return formatMoneyRange(low, high, currency, locale);
  if (isPercent(shape)) return formatPercentRange(low, high, locale, shape.decimals);
  const digits = (value: number) => formatNumber(value, locale, shape.decimals);
  return `${digits(low)}${EN_DASH}${digits(high)}`;
}

/** Only a share can be shown in per cent. */
export function isPercent({ unit, display }: Pick<KpiShape, 'unit' | 'display'>): boolean {
  return unit === 'ratio' && display === 'percent';
}

function millions(value: number, currency: CurrencyCode): number {
  return moneyScale(value, currency).decimals > 0 ? 2 : 0;
}
