import type { IsoDate } from '@shared/calendar/iso-date';
import type { Period } from '@shared/calendar/period';
import { type CurrencyCode, minorPerMajor } from '@shared/domain/money';
import type { Locale } from '@shared/domain/settings';
import {
  formatDate,
  formatDay,
  formatDayShort,
  formatWeekdayDay,
  formatWeekdayDayShort,
} from '@shared/format/format-date';
import { formatKpi, formatKpiRange, type KpiShape } from '@shared/format/format-kpi';
import {
  currencySymbol,
  formatAmount,
  formatMoney,
  formatMoneyCompact,
  formatMoneyExact,
  formatMoneyRange,
  moneyScale,
  roundForReading,
} from '@shared/format/format-money';
import {
  formatCount,
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatPoints,
  formatProbability,
  formatRange,
  withSign,
} from '@shared/format/format-number';
import { formatPeriod, formatPeriodShort } from '@shared/format/format-period';

/** `shared/format` with the language and the firm's currency already put in. Money in minor units, ratios 0–1. */
export type Format = ReturnType<typeof createFormat>;

export function createFormat(locale: Locale, currency: CurrencyCode) {
  return {
    locale,
    currency,
    symbol: currencySymbol(currency),
    /** `9 087 600 ₽` */
    money: (minor: number) => formatMoney(minor, currency, locale),
    /** `326 000 ₽`: rounded to what a sentence can bear. */
    moneyRounded: (minor: number) => formatMoney(roundForReading(minor, currency), currency, locale),
    /** `12 500,50 ₽` */
    moneyExact: (minor: number) => formatMoneyExact(minor, currency, locale),
    /** An amount that is about right: `1 613 ₽`, but `13,70 ₽` where a whole unit says too little. */
    moneyAbout: (minor: number) =>
      Math.abs(minor) < 100 * minorPerMajor(currency)
        ? formatMoneyExact(minor, currency, locale)
        : formatMoney(minor, currency, locale),
    /** `12 500,50` */
    amount: (minor: number) => formatAmount(minor, currency, locale),
    /** `16,1 млн ₽`, `196 тыс. ₽`; `decimals` for the millions */
    compact: (minor: number, decimals?: number) => formatMoneyCompact(minor, currency, locale, decimals),
    /** The figure of a tile or a label: `1,29 млн ₽`, but `12 500 ₽` in full below a million. */
    figure: (minor: number, decimals = 2) =>
      moneyScale(minor, currency).decimals > 0
        ? formatMoneyCompact(minor, currency, locale, decimals)
        : formatMoney(roundForReading(minor, currency), currency, locale),
    /** `+326 тыс. ₽` */
    compactSigned: (minor: number) => withSign(minor, formatMoneyCompact(minor, currency, locale)),
    moneyRange: (low: number, high: number, decimals?: number) =>
      formatMoneyRange(low, high, currency, locale, decimals),
    number: (value: number, decimals = 0) => formatNumber(value, locale, decimals),
    /** `2,1` but `48` */
    count: (value: number) => formatCount(value, locale),
    signed: (value: number, decimals = 0) => withSign(value, formatNumber(value, locale, decimals)),
    range: (low: number, high: number, decimals = 0) => formatRange(low, high, locale, decimals),
    percent: (ratio: number, decimals = 1) => formatPercent(ratio, locale, decimals),
    /** `+199 %` */
    signedPercent: (ratio: number, decimals = 1) => withSign(ratio, formatPercent(ratio, locale, decimals)),
    percentRange: (low: number, high: number, decimals = 1) => formatPercentRange(low, high, locale, decimals),
    points: (difference: number, decimals = 1) => formatPoints(difference, locale, decimals),
    /** `75 %`, `< 5 %` */
    probability: (probability: number) => formatProbability(probability, locale),
    /** `23 ноября` */
    day: (date: IsoDate) => formatDay(date, locale),
    /** `23 ноя` */
    dayShort: (date: IsoDate) => formatDayShort(date, locale),
    /** `18 ноя 2026` */
    date: (date: IsoDate) => formatDate(date, locale),
    /** `пн, 23 ноября` */
    weekdayDay: (date: IsoDate, seenFrom?: IsoDate) => formatWeekdayDay(date, locale, seenFrom),
    /** `пн, 23 ноя` */
    weekdayDayShort: (date: IsoDate) => formatWeekdayDayShort(date, locale),
    /** A figure of one of the firm's own KPIs, and a range of it. */
    kpi: (value: number, shape: KpiShape) => formatKpi(value, shape, currency, locale),
    kpiRange: (low: number, high: number, shape: KpiShape) => formatKpiRange(low, high, shape, currency, locale),
    period: (period: Period) => formatPeriod(period, locale),
    periodShort: (period: Period) => formatPeriodShort(period, locale),
  };
}
