import type { RecordSet } from '@shared/kpi/derivation/row-set';

const LISTS = { leads: 'leads', sales: 'sales', costs: 'expenses' } as const;

/** The journal narrowed to exactly the rows of a number. */
export function journalSearchOf(set: RecordSet) {
  return { list: LISTS[set.kind], rows: JSON.stringify(set) };
}
