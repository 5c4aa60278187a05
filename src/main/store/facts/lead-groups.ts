import { type DateRange, fromDayNumber, type IsoDate } from '@shared/calendar/iso-date';
import type { LeadDayCell } from '@shared/kpi/leads/leads-weeks';
import { type Dimension, NOT_GIVEN } from '../rollups/measures';
import { listDayCellsByKey, sumCellsByKey } from '../rollups/read';
import type { Store } from '../store';
import { isAllKnownOn, isUnfiltered } from './cell-path';
import type { FactFilter } from './fact-filter';
import { countGroups, countGroupsByDay, type LeadGroupCounts, type LeadGrouping } from './from-records/lead-groups';
import { listTyped, type TypedFact } from './typed';

export type { LeadGrouping } from './from-records/lead-groups';

export const DIMENSION_OF: Readonly<Record<LeadGrouping, Dimension>> = {
  channel: 'channel',
  segment: 'segment',
  campaign: 'campaign',
  owner: 'employee',
};

/** Leads created in the range, by group, with the quality known on a day (no assessment day: known from the start). */
export function countLeadGroups(
  store: Store,
  by: LeadGrouping,
  range: DateRange,
  seenOn: IsoDate,
  filter: FactFilter,
): LeadGroupCounts[] {
  if (isUnfiltered(filter) && isAllKnownOn(store, seenOn)) {
    const measures = ['leads', 'typed_leads', 'qualified', 'typed_qualified', 'disqualified'] as const;
    return sumCellsByKey(store, DIMENSION_OF[by], measures, range)
      .map((sums) => ({
        key: keyOrNull(sums.key),
        leads: sums.leads + sums.typed_leads,
        qualified: sums.qualified + sums.typed_qualified,
        disqualified: sums.disqualified,
      }))
      .filter(isSeen);
  }
  const typed = sumTyped(listTyped(store, range, filter), by);
  return mergeByKey(countGroups(store, by, range, seenOn, filter), typed, (key, counts, { leads, qualified }) => ({
    key,
    leads: (counts?.leads ?? 0) + leads,
    qualified: (counts?.qualified ?? 0) + qualified,
    disqualified: counts?.disqualified ?? 0,
  })).filter(isSeen);
}

/** Fit leads may be typed of a day whose leads are recorded, and recorded under another key: then there is no lead here. */
function isSeen({ leads, qualified }: LeadGroupCounts): boolean {
  return leads > 0 || qualified > 0;
}

/** Leads created on each day of the range, by group. */
export function countLeadsByDay(store: Store, by: LeadGrouping, range: DateRange, filter: FactFilter): LeadDayCell[] {
  if (isUnfiltered(filter)) {
    return listDayCellsByKey(store, DIMENSION_OF[by], ['leads', 'typed_leads'], range).map((sums) => ({
      date: fromDayNumber(sums.day),
      key: keyOrNull(sums.key),
      leads: sums.leads + sums.typed_leads,
    }));
  }
  const typed = listTyped(store, range, filter).filter(({ leads }) => leads > 0);
  const more = typed.map((row) => ({ date: fromDayNumber(row.day), key: typedKey(row, by), leads: row.leads }));
  return [...countGroupsByDay(store, by, range, filter), ...more];
}

export function keyOrNull(key: string): string | null {
  return key === NOT_GIVEN ? null : key;
}

/** Typed totals know a person and perhaps a channel, nothing else. */
function typedKey({ employeeId, channelId }: TypedFact, by: LeadGrouping): string | null {
  if (by === 'owner') return employeeId;
  return by === 'channel' ? channelId : null;
}

interface TypedSums {
  readonly leads: number;
  readonly qualified: number;
  readonly sales: number;
}

export function sumTyped(typed: readonly TypedFact[], by: LeadGrouping): ReadonlyMap<string | null, TypedSums> {
  const sums = new Map<string | null, TypedSums>();
  for (const row of typed) {
    const key = typedKey(row, by);
    const { leads, qualified, sales } = sums.get(key) ?? { leads: 0, qualified: 0, sales: 0 };
    sums.set(key, { leads: leads + row.leads, qualified: qualified + row.qualified, sales: sales + row.sales });
  }
  return sums;
}

/** Joins what was counted from records with what typed totals add under the same key. */
export function mergeByKey<Row extends { readonly key: string | null }>(
  rows: readonly Row[],
  typed: ReadonlyMap<string | null, TypedSums>,
  merge: (key: string | null, row: Row | undefined, sums: TypedSums) => Row,
): Row[] {
  if (typed.size === 0) return [...rows];
  const known = new Map(rows.map((row) => [row.key, row]));
  const nothing: TypedSums = { leads: 0, qualified: 0, sales: 0 };
  const keys = new Set([...known.keys(), ...typed.keys()]);
  return [...keys].map((key) => merge(key, known.get(key), typed.get(key) ?? nothing));
}
