import type { CheckReport } from '@shared/contract/views/lists';
import type { ErrorKey } from '@shared/domain/errors';
import { splitByShares } from '@shared/domain/money';
import { canonicalJson, type JsonRecord, parseJsonRecord } from './canonical-json';
import { countRecords } from './contents';
import { contentDigest } from './digest';
import { countJournal, findBrokenLink } from './journal';
import { RECORD_KINDS } from './record-kinds';
import { findStraySums } from './rollups/rebuild';
import { initialSettings, SETTINGS_ID } from './settings';
import type { Store } from './store';

interface Problem {
  readonly key: ErrorKey;
  /** For a developer or a support letter: a table, an id, a row; no prose. */
  readonly detail: string;
}

/**
 * Examines the whole store: pages, references, the journal's chain, whether the journal leads to the content, shares.
 * Never throws: what cannot be read is a finding.
 */
export function checkStore(store: Store): CheckReport {
  const problems: Problem[] = [];
  const attempt = <T>(what: string, run: () => T, otherwise: T): T => {
    try {
      return run();
    } catch {
      problems.push({ key: 'store-damaged', detail: what });
      return otherwise;
    }
  };
  for (const [what, find] of Object.entries(EXAMINATIONS)) problems.push(...attempt(what, () => find(store), []));
  const records = attempt('records', () => countRecords(store), {});
  const journalEntries = attempt('journal', () => countJournal(store), 0);
  const digest = attempt('digest', () => contentDigest(store), '');
  return { ok: problems.length === 0, problems, records, journalEntries, digest };
}

const EXAMINATIONS: Readonly<Record<string, (store: Store) => Problem[]>> = {
  pages: pageProblems,
  references: referenceProblems,
  chain: chainProblems,
  replay: replayProblems,
  credits: creditProblems,
  search: searchProblems,
  sums: sumProblems,
};

function pageProblems(store: Store): Problem[] {
  const verdicts = store.statement<{ integrity_check: string }>('PRAGMA integrity_check(20)').all();
  return verdicts
    .filter((verdict) => verdict.integrity_check !== 'ok')
    .map((verdict) => ({ key: 'store-damaged', detail: verdict.integrity_check }));
}

function referenceProblems(store: Store): Problem[] {
  return store
    .statement<{ table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check')
    .all()
    .map(({ table, rowid, parent }) => ({ key: 'store-damaged', detail: `${table} ${rowid ?? ''} -> ${parent}` }));
}

function chainProblems(store: Store): Problem[] {
  const seq = findBrokenLink(store);
  return seq === null ? [] : [{ key: 'store-damaged', detail: `journal ${seq}` }];
}

/** Content that did not come about through the journal was changed by something else: damage that SQLite cannot see. */
function replayProblems(store: Store): Problem[] {
  const expected = replayJournal(store);
  const problems: Problem[] = [];
  for (const [entity, kind] of Object.entries(RECORD_KINDS)) {
    for (const { id, fields } of kind.listAll(store)) {
      const key = `${entity} ${id}`;
      const replayed = expected.get(key);
      if (!replayed || canonicalJson(kind.settle(replayed)) !== canonicalJson(fields))
        problems.push({ key: 'store-damaged', detail: key });
      expected.delete(key);
    }
  }
  for (const missing of expected.keys()) problems.push({ key: 'store-damaged', detail: missing });
  return problems;
}

/** The content by the journal alone: "entity id" → the living record. */
function replayJournal(store: Store): Map<string, JsonRecord> {
  const state = new Map<string, JsonRecord>();
  state.set(`settings ${SETTINGS_ID}`, initialSettings(store));
  const rows = store
    .statement<{ entity: string; entity_id: string; new_json: string | null }>(
      'SELECT entity, entity_id, new_json FROM journal ORDER BY seq',
    )
    .all();
  for (const row of rows) {
    const key = `${row.entity} ${row.entity_id}`;
    if (row.new_json === null) state.delete(key);
    else state.set(key, { ...state.get(key), ...parseJsonRecord(row.new_json) });
  }
  return state;
}

/** Shares of a sale sum to the whole, and the parts to its amount. */
function creditProblems(store: Store): Problem[] {
  const rows = store
    .statement<{ id: string; amount_minor: number; shares_json: string; parts_json: string }>(
      `SELECT sale.id, sale.amount_minor, json_group_array(share_bp ORDER BY position) AS shares_json,
         json_group_array(part_minor ORDER BY position) AS parts_json
       FROM sale JOIN sale_credit ON sale_credit.sale_id = sale.id
       WHERE sale.deleted_at_ms IS NULL GROUP BY sale.id`,
    )
    .all();
  return rows
    .filter((row) => {
      const shares: number[] = JSON.parse(row.shares_json);
      return row.parts_json !== JSON.stringify(splitByShares(row.amount_minor, shares)) || sum(shares) !== 10_000;
    })
    .map((row) => ({ key: 'credit-shares-not-100', detail: `sale ${row.id}` }));
}

/** The folded name beside a customer's name is what search finds. */
function searchProblems(store: Store): Problem[] {
  return store
    .statement<{ id: string }>('SELECT id FROM customer WHERE deleted_at_ms IS NULL AND name_folded <> fold(name)')
    .all()
    .map(({ id }) => ({ key: 'store-damaged', detail: `customer ${id} name_folded` }));
}

/** Sums that no longer say what the records say. */
function sumProblems(store: Store): Problem[] {
  return findStraySums(store).map((detail) => ({ key: 'store-sums-stray', detail }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
