import type { Figure } from '@shared/kpi/results';

/** Figures as the documents write them. */
const grouped = (value: number) => value.toString().replace(/\B(?=(\d{3})+$)/g, ' ');

/** Minor units. */
export function money(minor: number | null | undefined): string {
  if (minor === null || minor === undefined) return 'none';
  const [whole, cents] = [Math.trunc(Math.abs(minor) / 100), Math.abs(minor) % 100];
  const sign = minor < 0 ? '−' : '';
  return sign + grouped(whole) + (cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`);
}

export const percent = (ratio: number) => `${(ratio * 100).toFixed(1)} %`;

/** The value of a figure, or why there is none. */
export function told(figure: Figure, format: (value: number) => string = String): string {
  return figure.status === 'ok' ? format(figure.value) : figure.reason;
}

/** Its value and interval. */
export function ranged(figure: Figure, format: (value: number) => string): string {
  if (figure.status !== 'ok') return figure.reason;
  const { value, interval } = figure;
  return interval === null ? format(value) : `${format(value)} (${format(interval.low)}–${format(interval.high)})`;
}

export const figure = (value: number, n = 1): Figure => ({ status: 'ok', value, n, interval: null });
