import { RECORD_KINDS } from './record-kinds';
import type { Store } from './store';

/** Whether any lead, sale, expense or target lives in the store. */
export function holdsRecords(store: Store): boolean {
  const row = store
    .statement<{ any: number }>(
      `SELECT EXISTS (SELECT 1 FROM lead WHERE deleted_at_ms IS NULL)
         OR EXISTS (SELECT 1 FROM sale WHERE deleted_at_ms IS NULL)
         OR EXISTS (SELECT 1 FROM expense WHERE deleted_at_ms IS NULL)
         OR EXISTS (SELECT 1 FROM target_version WHERE deleted_at_ms IS NULL) AS any`,
    )
    .get();
  return row?.any === 1;
}

/** How many living records of each kind there are. */
export function countRecords(store: Store): Record<string, number> {
  return Object.fromEntries(Object.entries(RECORD_KINDS).map(([entity, kind]) => [entity, kind.countLiving(store)]));
}

/** The kinds that people mean by "records": what happened, not whom or where it concerns. */
export const FACT_KINDS = ['lead', 'sale', 'expense', 'day-total'] as const;

/** How many living facts there are, counted by SQLite. */
export function countFacts(store: Store): number {
  const row = store
    .statement<{ facts: number }>(
      `SELECT (SELECT COUNT(*) FROM lead WHERE deleted_at_ms IS NULL)
         + (SELECT COUNT(*) FROM sale WHERE deleted_at_ms IS NULL)
         + (SELECT COUNT(*) FROM expense WHERE deleted_at_ms IS NULL)
         + (SELECT COUNT(*) FROM day_total WHERE deleted_at_ms IS NULL) AS facts`,
    )
    .get();
  return row?.facts ?? 0;
}
