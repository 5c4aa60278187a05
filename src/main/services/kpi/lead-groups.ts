import type { DateRange } from '@shared/calendar/iso-date';
import { assertNever } from '@shared/domain/assert-never';
import { type LeadCounts, sumLeadCounts } from '@shared/kpi/leads/leads';
import { countWonGroups } from '../../store/facts/conversions';
import { countLeadGroups, type LeadGrouping } from '../../store/facts/lead-groups';
import { channelNames, employeeNames } from '../../store/facts/names';
import type { KpiFrame } from './frame';

/** Leads of one group (a channel, say) in the period and in the one compared with. */
export interface LeadGroup {
  readonly key: string | null;
  readonly name: string | null;
  readonly counts: LeadCounts;
  /** Leads won in the period, whenever they were created. */
  readonly won: number;
  /** `null`: nothing is compared. */
  readonly before: { readonly leads: number; readonly won: number } | null;
}

export interface LeadGroups {
  /** The largest first, "not given" last. */
  readonly rows: readonly LeadGroup[];
  readonly total: Omit<LeadGroup, 'key' | 'name'>;
  /** Quality in the period compared with; `null`: nothing is compared. */
  readonly countsBefore: LeadCounts | null;
}

/** The leads of the frame, by group; a group that had leads only before is there with zero. */
export function leadGroups(frame: KpiFrame, by: LeadGrouping): LeadGroups {
  const now = frame.known === null ? NOTHING : countGroups(frame, by, frame.known);
  const before = frame.comparison === null ? null : countGroups(frame, by, frame.comparison);
  const nameOf = namesFor(frame, by);
  const keys = new Set([...now.keys(), ...(before?.keys() ?? [])]);
  const rows = [...keys].map((key): LeadGroup => {
    const { counts, won } = now.get(key) ?? NO_LEADS;
    const { counts: countsBefore, won: wonBefore } = before?.get(key) ?? NO_LEADS;
    const compared = before === null ? null : { leads: countsBefore.leads, won: wonBefore };
    return { key, name: nameOf(key), counts, won, before: compared };
  });
  return {
    rows: rows.sort(compareGroups),
    total: sumGroups(rows, before !== null),
    countsBefore: before && sumLeadCounts([...before.values()].map((group) => group.counts)),
  };
}

/** What a group's key is called; `null`: not given. */
export function namesFor({ store }: KpiFrame, by: LeadGrouping): (key: string | null) => string | null {
  switch (by) {
    case 'channel': {
      const names = channelNames(store);
      return (key) => (key === null ? null : (names.get(key) ?? null));
    }
    case 'owner': {
      const names = employeeNames(store);
      return (key) => (key === null ? null : (names.get(key) ?? null));
    }
    case 'segment':
    case 'campaign':
      return (key) => key;
    default:
      return assertNever(by);
  }
}

interface Counted {
  readonly counts: LeadCounts;
  readonly won: number;
}

const NO_LEADS: Counted = { counts: { leads: 0, qualified: 0, disqualified: 0 }, won: 0 };
const NOTHING: ReadonlyMap<string | null, Counted> = new Map();

function countGroups(frame: KpiFrame, by: LeadGrouping, range: DateRange): ReadonlyMap<string | null, Counted> {
  const { store, asOf, filter } = frame;
  const groups = new Map<string | null, Counted>();
  for (const { key, ...counts } of countLeadGroups(store, by, range, asOf.date, filter)) {
    groups.set(key, { counts, won: 0 });
  }
  for (const { key, won } of countWonGroups(store, by, range, filter)) {
    groups.set(key, { ...(groups.get(key) ?? NO_LEADS), won });
  }
  return groups;
}

function sumGroups(rows: readonly LeadGroup[], compared: boolean): Omit<LeadGroup, 'key' | 'name'> {
  let [won, leadsBefore, wonBefore] = [0, 0, 0];
  for (const row of rows) {
    won += row.won;
    leadsBefore += row.before?.leads ?? 0;
    wonBefore += row.before?.won ?? 0;
  }
  return {
    counts: sumLeadCounts(rows.map((row) => row.counts)),
    won,
    before: compared ? { leads: leadsBefore, won: wonBefore } : null,
  };
}

function compareGroups(left: LeadGroup, right: LeadGroup): number {
  if ((left.key === null) !== (right.key === null)) return left.key === null ? 1 : -1;
  return right.counts.leads - left.counts.leads || (left.name ?? '').localeCompare(right.name ?? '');
}
