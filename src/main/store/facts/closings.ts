import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import type { CycleCell } from '@shared/kpi/conversion/conversion-horizon';
import type { LossCell } from '@shared/kpi/conversion/losses';
import { STAGE_OF_LEAD } from '../lead-funnel';
import { sumCells } from '../rollups/read';
import type { Store } from '../store';
import { cellPathOf } from './cell-path';
import type { FactFilter } from './fact-filter';
import { type ClosedLeads, countClosedOf, countOpenOf } from './from-records/closings';
import { filterParams, LEADS_OF_FILTER, rangeParams } from './from-records/lead-groups';

export type { ClosedLeads } from './from-records/closings';

/** Leads closed in the range, by the day they were closed. Typed sales are not among them. */
export function countClosed(store: Store, range: DateRange, filter: FactFilter): ClosedLeads {
  const path = cellPathOf(filter);
  if (path === null) return countClosedOf(store, range, filter);
  const sums = sumCells(store, path.dimension, path.key, ['closed_won', 'closed_lost'], range);
  return { won: sums.closed_won, lost: sums.closed_lost };
}

/** Before any record: sums of whole years are few, however early they begin. */
const EVER: IsoDate = '1900-01-01';

/** Leads that had come by that day and were not closed on it. */
export function countOpenLeads(store: Store, seenOn: IsoDate, filter: FactFilter): number {
  const path = cellPathOf(filter);
  if (path === null) return countOpenOf(store, seenOn, filter);
  const sums = sumCells(store, path.dimension, path.key, ['leads', 'closed_won', 'closed_lost'], {
    from: EVER,
    to: seenOn,
  });
  return sums.leads - sums.closed_won - sums.closed_lost;
}

const CLOSED = `${LEADS_OF_FILTER} AND lead.closed_day BETWEEN @from AND @to`;

/** Days from creation to win of the wins of the range. */
export function listCyclesOf(store: Store, range: DateRange, filter: FactFilter): CycleCell[] {
  return store
    .statement<CycleCell>(
      `SELECT lead.closed_day - lead.created_day AS days, COUNT(*) AS leads
      FROM lead WHERE ${CLOSED} AND lead.status = 'won' GROUP BY 1`,
    )
    .all({ ...rangeParams(range), ...filterParams(filter) });
}

/** Leads lost in the range, by the words with which they were lost. */
export function countLosses(store: Store, range: DateRange, filter: FactFilter): LossCell[] {
  return store
    .statement<LossCell>(
      `SELECT lead.lost_reason AS reason, COUNT(*) AS leads
      FROM lead WHERE ${CLOSED} AND lead.status = 'lost' GROUP BY 1`,
    )
    .all({ ...rangeParams(range), ...filterParams(filter) });
}

/** Leads lost in the range, by the stage at which they stood; `null`: at none. */
export function countLossesByStage(
  store: Store,
  range: DateRange,
  filter: FactFilter,
): { readonly stageId: string | null; readonly leads: number }[] {
  return store
    .statement<{ stageId: string | null; leads: number }>(
      `SELECT ${STAGE_OF_LEAD} AS stageId, COUNT(*) AS leads
      FROM lead WHERE ${CLOSED} AND lead.status = 'lost' GROUP BY 1`,
    )
    .all({ ...rangeParams(range), ...filterParams(filter) });
}
