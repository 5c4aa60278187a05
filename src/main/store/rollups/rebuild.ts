import type { DayExcess } from '@shared/kpi/days/day-excess';
import { sameJson } from '../canonical-json';
import type { Store } from '../store';
import { CellDeltas } from './cell-deltas';
import { addToCells, addToCycles, eachCell, listCycleCells } from './cells';
import { countExcess, countLead, countSale, cycleOf } from './contributions';
import { insertExcess, listKeptDays, listKeptExcess, listTypedDays, readExcess } from './day-excess';
import { eachLeadFact } from './lead-facts';
import { countStrayFacts, eachSaleFact, fillSaleFacts } from './sale-facts';

/** Raised whenever what the sums hold or mean changes: a store with another one is summed anew when it opens. */
const SUMS_VERSION = '2';

/** Sums a store anew whose sums are of another make than this app's, or were never made. */
export function bringSumsUpToDate(store: Store): void {
  const kept = store.statement<{ value: string }>(`SELECT value FROM meta WHERE key = 'sums_version'`).get();
  if (kept?.value !== SUMS_VERSION) makeSumsAnew(store);
}

/** Sums everything anew from the records. Throws `store-busy` while something is being written. */
export function makeSumsAnew(store: Store): void {
  store.derive(() => rebuildSums(store));
}

/** Sums everything anew from the records. The caller holds the transaction; nothing of it is journaled. */
function rebuildSums(store: Store): void {
  for (const table of ['cell', 'cycle_cell', 'day_excess']) store.statement(`DELETE FROM ${table}`).run();
  fillSaleFacts(store);
  for (const { day, employeeId } of listTypedDays(store)) {
    for (const excess of readExcess(store, day, employeeId)) insertExcess(store, day, employeeId, excess);
  }
  const { deltas, cycles } = sumEverything(store);
  addToCells(store, deltas.list());
  addToCycles(store, cycles);
  store
    .statement(
      `INSERT INTO meta (key, value) VALUES ('sums_version', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    )
    .run(SUMS_VERSION);
}

/** Where the sums are otherwise than the records would make them: keys for a developer or a support letter. */
export function findStraySums(store: Store): string[] {
  const stray: string[] = [];
  const facts = countStrayFacts(store);
  if (facts > 0) stray.push(`sale_fact: ${facts}`);
  const { deltas, cycles } = sumEverything(store);
  const expected = new Map(deltas.list().map((cell) => [idOf(cell), cell.values]));
  for (const cell of eachCell(store)) {
    const values = expected.get(idOf(cell));
    if (!values || cell.values.some((sum, at) => sum !== values[at])) stray.push(idOf(cell));
    expected.delete(idOf(cell));
  }
  for (const [id, values] of expected) if (values.some((sum) => sum !== 0)) stray.push(id);
  const kept = listCycleCells(store);
  for (const days of new Set([...kept.keys(), ...cycles.keys()])) {
    if ((kept.get(days) ?? 0) !== (cycles.get(days) ?? 0)) stray.push(`cycle_cell ${days}`);
  }
  return [...stray, ...findStrayExcess(store)];
}

function findStrayExcess(store: Store): string[] {
  const days = new Map(
    [...listTypedDays(store), ...listKeptDays(store)].map((one) => [`${one.day} ${one.employeeId}`, one]),
  );
  return [...days]
    .filter(
      ([, { day, employeeId }]) =>
        !sameJson(inOrder(listKeptExcess(store, day, employeeId)), inOrder(readExcess(store, day, employeeId))),
    )
    .map(([key]) => `day_excess ${key}`);
}

function inOrder(rows: readonly DayExcess[]): DayExcess[] {
  return rows.toSorted((left, right) => ((left.channelId ?? '') < (right.channelId ?? '') ? -1 : 1));
}

function sumEverything(store: Store): { readonly deltas: CellDeltas; readonly cycles: ReadonlyMap<number, number> } {
  const deltas = new CellDeltas();
  const cycles = new Map<number, number>();
  for (const lead of eachLeadFact(store)) {
    countLead(lead, 1, deltas.at);
    const cycle = cycleOf(lead);
    if (cycle !== null) cycles.set(cycle, (cycles.get(cycle) ?? 0) + 1);
  }
  for (const [sale, credits] of eachSaleFact(store)) countSale(sale, credits, 1, deltas.at);
  for (const { day, employeeId } of listKeptDays(store)) {
    for (const excess of listKeptExcess(store, day, employeeId)) countExcess(day, employeeId, excess, 1, deltas.at);
  }
  return { deltas, cycles };
}

function idOf(cell: { readonly dim: number; readonly grain: number; readonly bucket: number; readonly key: string }) {
  return `cell ${cell.dim} ${cell.grain} ${cell.bucket} ${cell.key}`;
}
