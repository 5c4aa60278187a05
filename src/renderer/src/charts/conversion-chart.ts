import type { ConversionMonth } from '@shared/contract/views/conversion';
import type { Figure } from '@shared/kpi/results';
import type { ChartLook } from './axis-look';

export type ConversionLines = 'both' | 'period' | 'cohort';

export interface ConversionChart {
  readonly months: readonly ConversionMonth[];
  readonly benchmark: number;
  readonly lines: ConversionLines;
}

export const CONVERSION_GRID = { left: 40, right: 120, top: 10, bottom: 38 };
/** Of a month that still ripens, the cohort is shown only from so many ripe leads on. */
const RIPE_ENOUGH = 300;

/** The cohort figure of a month where it may be drawn: fully ripe, or ripe for enough leads. */
export function shownCohort(month: ConversionMonth): Figure | null {
  const { figure, trials } = month.cohort;
  if (figure.status !== 'ok') return null;
  return month.ripening === 0 || trials >= RIPE_ENOUGH ? figure : null;
}

/** Where the ripening part begins, in columns: inside the first of the last months that are not ripe; `null`: none. */
export function ripeningFrom(months: readonly ConversionMonth[]): number | null {
  let from: number | null = null;
  for (let index = months.length - 1; index >= 0; index -= 1) {
    const month = months[index];
    if (!month || month.ripening === 0) break;
    from = index - 0.5 + (month.leads > 0 ? Math.max(0, 1 - month.ripening / month.leads) : 0);
  }
  return from;
}

export function figureValue(figure: Figure | null): number | null {
  return figure?.status === 'ok' ? figure.value : null;
}

/** The benchmark as it was set: `3 %`, `2,5 %`. */
export function percentPlain(ratio: number, { f }: Pick<ChartLook, 'f'>): string {
  return f.percent(ratio, Number.isInteger(Number((ratio * 100).toPrecision(8))) ? 0 : 1);
}
