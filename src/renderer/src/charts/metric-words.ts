import type { TargetMetric } from '@shared/domain/entities';
import { minorPerMajor } from '@shared/domain/money';
import { formatInScale, type MoneyScale, moneyScale } from '@shared/format/format-money';
import type { Format } from '../i18n/use-format';

/** How the values of a metric are written: money for revenue, plain counts for the rest. */
export interface MetricWords {
  /** `16,1 млн ₽` or `148` */
  readonly short: (value: number) => string;
  /** `9,09 млн ₽`: one digit more, for the figure that is looked at. */
  readonly exact: (value: number) => string;
  /** A target by its name: `15,6 млн ₽`, `500 000 ₽`. */
  readonly named: (value: number) => string;
  /** `15,1–17,3` in the unit of the larger one, without naming it. */
  readonly range: (low: number, high: number) => string;
  /** `+326 тыс. ₽`, `−3` */
  readonly signed: (value: number) => string;
}

export function metricWords(metric: TargetMetric, f: Format): MetricWords {
  if (metric !== 'revenue') {
    return {
      short: (value) => f.number(value),
      exact: (value) => f.number(value),
      named: (value) => f.number(value),
      range: (low, high) => f.range(low, high),
      signed: (value) => f.signed(value),
    };
  }
  return {
    short: (value) => f.compact(value),
    exact: (value) => f.figure(value),
    named: (value) => f.figure(value, 1),
    range: (low, high) => {
      const scale = moneyScale(high, f.currency);
      return `${inScale(low, scale, f)}–${inScale(high, scale, f)}`;
    },
    signed: (value) => f.compactSigned(value),
  };
}

/** Digits of an amount in a scale, without its unit. */
export function inScale(minor: number, scale: MoneyScale, f: Format): string {
  return formatInScale(minor, f.currency, f.locale, scale);
}

/** How an axis of this metric is divided and marked: `0 · 6 · 12 · 18 млн`. */
export function metricAxis(metric: TargetMetric, top: number, f: Format) {
  const scale = metric === 'revenue' ? moneyScale(top, f.currency) : null;
  const divisor = scale ? scale.divisor * minorPerMajor(f.currency) : 1;
  const suffix = scale?.suffix[f.locale] ?? '';
  const glue = f.locale === 'ru' && suffix !== '' ? '\u00a0' : '';
  return {
    divisor,
    /** The unit stands once, at the top mark. */
    mark: (value: number, isTop: boolean, decimals: number) =>
      value === 0 ? '0' : `${f.number(value / divisor, decimals)}${isTop ? glue + suffix : ''}`,
  };
}
