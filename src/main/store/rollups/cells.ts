import type { Store } from '../store';
import type { CellDelta } from './cell-deltas';
import { MEASURES, type Measure } from './measures';

const PLACES = MEASURES.map(() => '?').join(', ');
const ADD_TO_CELL = `INSERT INTO cell (dim, grain, bucket, key, ${MEASURES.join(', ')}) VALUES (?, ?, ?, ?, ${PLACES})
  ON CONFLICT DO UPDATE SET ${MEASURES.map((measure) => `${measure} = ${measure} + excluded.${measure}`).join(', ')}`;

export function addToCells(store: Store, deltas: readonly CellDelta[]): void {
  const put = store.statement(ADD_TO_CELL);
  for (const { dim, grain, bucket, key, values } of deltas) put.run(dim, grain, bucket, key, ...values);
}

/** @param leads by days from creation to win; a win taken out is -1 */
export function addToCycles(store: Store, leads: ReadonlyMap<number, number>): void {
  const put = store.statement(
    'INSERT INTO cycle_cell (days, leads) VALUES (?, ?) ON CONFLICT DO UPDATE SET leads = leads + excluded.leads',
  );
  for (const [days, count] of leads) if (count !== 0) put.run(days, count);
}

type CellRow = Omit<CellDelta, 'values'> & { readonly [M in Measure]: number };

/** Every cell that is not all zero. */
export function* eachCell(store: Store): Generator<CellDelta> {
  const rows = store.statement<CellRow>(`SELECT dim, grain, bucket, key, ${MEASURES.join(', ')} FROM cell`).iterate();
  for (const row of rows) {
    const values = Float64Array.from(MEASURES, (measure) => row[measure]);
    if (values.every((sum) => sum === 0)) continue;
    yield { dim: row.dim, grain: row.grain, bucket: row.bucket, key: row.key, values };
  }
}

export function listCycleCells(store: Store): Map<number, number> {
  const rows = store
    .statement<{ days: number; leads: number }>('SELECT days, leads FROM cycle_cell WHERE leads <> 0')
    .all();
  return new Map(rows.map(({ days, leads }) => [days, leads]));
}
