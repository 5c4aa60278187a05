import type { DateRange, IsoDate } from '@shared/calendar/iso-date';

/** Leads created on a day, by group (a channel, say); `key` `null`: not given. */
export interface LeadDayCell {
  readonly date: IsoDate;
  readonly key: string | null;
  readonly leads: number;
}

/** One stack of the weekly bars; `rest`: everything that has no stack of its own. */
export interface WeekSeries {
  readonly key: string | null;
  readonly rest: boolean;
}

export interface WeekCounts {
  readonly range: DateRange;
  /** In the order of the series. */
  readonly counts: readonly number[];
  readonly total: number;
}

/** Four stacks are as many as an eye keeps apart. */
const LARGEST = 3;

/**
 * Leads per week, split by the three largest groups and the rest (a fourth and last group keeps its name). The stacks
 * of a week always sum to its total. Equal groups keep the order of their keys, so that the picture does not jump.
 */
export function computeLeadWeeks(
  weeks: readonly DateRange[],
  cells: readonly LeadDayCell[],
): { readonly series: readonly WeekSeries[]; readonly weeks: readonly WeekCounts[] } {
  const inside = cells.filter((cell) => weeks.some((week) => week.from <= cell.date && cell.date <= week.to));
  const series = pickSeries(inside);
  const seriesOf = (key: string | null) => {
    const own = series.findIndex((one) => !one.rest && one.key === key);
    return own === -1 ? series.length - 1 : own;
  };
  return {
    series,
    weeks: weeks.map((week) => {
      const counts = series.map(() => 0);
      for (const cell of inside) {
        if (cell.date < week.from || cell.date > week.to) continue;
        const index = seriesOf(cell.key);
        counts[index] = (counts[index] ?? 0) + cell.leads;
      }
      const range = { from: week.from, to: week.to };
      return { range, counts, total: counts.reduce((sum, count) => sum + count, 0) };
    }),
  };
}

function pickSeries(cells: readonly LeadDayCell[]): WeekSeries[] {
  const totals = new Map<string | null, number>();
  for (const cell of cells) totals.set(cell.key, (totals.get(cell.key) ?? 0) + cell.leads);
  const keys = [...totals]
    .sort(([leftKey, left], [rightKey, right]) => right - left || compareKeys(leftKey, rightKey))
    .map(([key]) => key);
  if (keys.length <= LARGEST + 1) return keys.map((key) => ({ key, rest: false }));
  return [...keys.slice(0, LARGEST).map((key) => ({ key, rest: false })), { key: null, rest: true }];
}

/** By text; "not given" comes last. */
function compareKeys(left: string | null, right: string | null): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -1 : 1;
}
