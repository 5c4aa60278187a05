import type { Figure, Interval, NoDataReason } from '@shared/kpi/results';

export function valueOrNull(figure: Figure): number | null {
  return figure.status === 'ok' ? figure.value : null;
}

export function reasonOf(figure: Figure): { readonly reason?: NoDataReason } {
  return figure.status === 'ok' ? {} : { reason: figure.reason };
}

function bounds(figure: Figure): Pick<Interval, 'low' | 'high'> | { readonly low: null; readonly high: null } {
  return figure.status === 'ok' && figure.interval
    ? { low: figure.interval.low, high: figure.interval.high }
    : { low: null, high: null };
}

/** A ratio as `kpi --json` tells it. */
export function rateOf(figure: Figure) {
  return { ratio: valueOrNull(figure), ...bounds(figure), ...reasonOf(figure) };
}

/** Minor units as `kpi --json` tells them. */
export function moneyOf(figure: Figure) {
  return { valueMinor: valueOrNull(figure), ...bounds(figure), ...reasonOf(figure) };
}
