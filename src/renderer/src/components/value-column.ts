import type { TargetMetric } from '@shared/domain/entities';
import { formatInScale, formatScaleUnit, type MoneyScale, moneyScale } from '@shared/format/format-money';
import { NBSP } from '@shared/format/format-number';
import type { Format } from '../i18n/use-format';

/** A column of figures of one metric: its unit is said once, in the head. */
export interface ValueColumn {
  /** `null`: counts need no unit. */
  readonly unit: string | null;
  readonly cell: (value: number) => string;
}

/** Full figures: `1 540 200`, headed `₽`; counts as they are. */
export function fullColumn(metric: TargetMetric, f: Format): ValueColumn {
  return metric === 'revenue' ? moneyColumn(moneyScale(0, f.currency), f) : { unit: null, cell: f.count };
}

/** Shortened to what the largest needs: `2,9` headed `млн ₽`. */
export function scaledColumn(metric: TargetMetric, values: readonly number[], f: Format): ValueColumn {
  if (metric !== 'revenue') return { unit: null, cell: f.count };
  return moneyColumn(moneyScale(Math.max(0, ...values), f.currency), f);
}

/** One scale finer than the largest needs, for a column read beside full figures: `1 540` headed `тыс. ₽`. */
export function fineColumn(metric: TargetMetric, values: readonly number[], f: Format): ValueColumn {
  if (metric !== 'revenue') return { unit: null, cell: f.count };
  return moneyColumn(moneyScale(Math.max(0, ...values) / FINER, f.currency), f);
}

/** Keeps thousands up to twenty million. */
const FINER = 20;

function moneyColumn(scale: MoneyScale, f: Format): ValueColumn {
  return {
    unit: formatScaleUnit(f.currency, f.locale, scale),
    cell: (minor) => formatInScale(minor, f.currency, f.locale, scale),
  };
}

/** Like {@link scaledColumn} for money, with the short word in every cell: `846 тыс.` / `846k`. */
export function shortAmounts(values: readonly number[], f: Format): (minor: number) => string {
  const scale = moneyScale(Math.max(0, ...values), f.currency);
  const suffix = scale.suffix[f.locale];
  const gap = suffix === '' || f.locale === 'en' ? '' : NBSP;
  return (minor) => `${formatInScale(minor, f.currency, f.locale, scale)}${gap}${suffix}`;
}
