import { type DateRange, fromDayNumber, type IsoDate } from '@shared/calendar/iso-date';
import type { CycleCell } from '@shared/kpi/conversion/conversion-horizon';
import { KEPT_HORIZONS, type KeptHorizon } from '../rollups/measures';
import { listDayCells, sumCells, sumCellsByKey } from '../rollups/read';
import type { Store } from '../store';
import { cellPathOf, isAllKnownOn, isUnfiltered } from './cell-path';
import type { FactFilter } from './fact-filter';
import {
  type CohortDay,
  type CohortQuestion,
  countCohortDays,
  countCycles,
  countFunnelOf,
  countWonByDayOf,
  countWonGroupsOf,
  type FunnelCounts,
} from './from-records/conversions';
import { DIMENSION_OF, keyOrNull, type LeadGrouping, mergeByKey, sumTyped } from './lead-groups';
import { listTyped } from './typed';

export type { CohortDay, CohortQuestion, FunnelCounts } from './from-records/conversions';

interface WonGroup {
  readonly key: string | null;
  readonly won: number;
}

/** Leads won in the range by the day they were won, whenever they were created; by group. Typed sales are won leads. */
export function countWonGroups(store: Store, by: LeadGrouping, range: DateRange, filter: FactFilter): WonGroup[] {
  if (isUnfiltered(filter)) {
    return sumCellsByKey(store, DIMENSION_OF[by], ['closed_won', 'typed_deals'], range).map((sums) => ({
      key: keyOrNull(sums.key),
      won: sums.closed_won + sums.typed_deals,
    }));
  }
  const typed = sumTyped(listTyped(store, range, filter), by);
  return mergeByKey<WonGroup>(countWonGroupsOf(store, by, range, filter), typed, (key, row, { sales }) => ({
    key,
    won: (row?.won ?? 0) + sales,
  })).filter(({ won }) => won > 0);
}

/** Leads won on each day of the range; days without one are absent. */
export function countWonByDay(store: Store, range: DateRange, filter: FactFilter): ReadonlyMap<IsoDate, number> {
  const path = cellPathOf(filter);
  if (path) {
    const rows = listDayCells(store, path.dimension, path.key, ['closed_won', 'typed_deals'], range);
    return new Map(rows.map((row) => [fromDayNumber(row.day), row.closed_won + row.typed_deals]));
  }
  const won = new Map(countWonByDayOf(store, range, filter));
  for (const { day, sales } of listTyped(store, range, filter)) {
    if (sales > 0) won.set(fromDayNumber(day), (won.get(fromDayNumber(day)) ?? 0) + sales);
  }
  return won;
}

/** By the day of creation, over a range of such days. Leads of typed totals are followed by nobody: they are in no cohort. */
export function listCohortDays(
  store: Store,
  range: DateRange,
  question: CohortQuestion,
  filter: FactFilter,
): CohortDay[] {
  const path = cellPathOf(filter);
  const horizon = keptHorizon(question.horizonDays);
  if (path === null || horizon === null || !isAllKnownOn(store, question.seenOn))
    return countCohortDays(store, range, question, filter);
  const won = `won_${horizon}` as const;
  return listDayCells(store, path.dimension, path.key, ['leads', won], range)
    .filter(({ leads }) => leads > 0)
    .map((row) => ({ date: fromDayNumber(row.day), leads: row.leads, won: row[won] }));
}

/** An assessment counts as a win does: within the horizon (without a day: from the start). */
export function countFunnel(
  store: Store,
  range: DateRange,
  question: CohortQuestion,
  filter: FactFilter,
): FunnelCounts {
  const path = cellPathOf(filter);
  const horizon = keptHorizon(question.horizonDays);
  if (path === null || horizon === null || !isAllKnownOn(store, question.seenOn))
    return countFunnelOf(store, range, question, filter);
  const [assessed, qualified, won, both] = [
    `assessed_${horizon}`,
    `qualified_${horizon}`,
    `won_${horizon}`,
    `qualified_won_${horizon}`,
  ] as const;
  const sums = sumCells(store, path.dimension, path.key, ['leads', assessed, qualified, won, both], range);
  return {
    leads: sums.leads,
    assessed: sums[assessed],
    qualified: sums[qualified],
    won: sums[won],
    qualifiedWon: sums[both],
  };
}

/** Days from creation to win of every win known on that day, in the whole store. */
export function listCycles(store: Store, seenOn: IsoDate): CycleCell[] {
  if (!isAllKnownOn(store, seenOn)) return countCycles(store, seenOn);
  return store.statement<CycleCell>('SELECT days, leads FROM cycle_cell WHERE leads <> 0 ORDER BY days').all();
}

function keptHorizon(days: number): KeptHorizon | null {
  return KEPT_HORIZONS.find((kept) => kept === days) ?? null;
}
