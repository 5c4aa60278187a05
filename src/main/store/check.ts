import type { CheckReport } from '@shared/contract/views/lists';
import type { ErrorKey } from '@shared/domain/errors';
import { splitByShares } from '@shared/domain/money';
import { listAlteredActions } from './actions';
import { canonicalJson, type JsonRecord } from './canonical-json';
import { countRecords } from './contents';
import { contentDigest } from './digest';
import { countJournal, findBrokenLink } from './journal';
import type { JournaledKind, KeptRecord } from './record-kind';
import { RECORD_KINDS } from './record-kinds';
import { replayJournal } from './replay';
import { findStraySums } from './rollups/rebuild';
import { differsFromMigrations } from './schema-shape';
import type { Store } from './store';

interface Problem {
  readonly key: ErrorKey;
  /** For a developer or a support letter: a table, an id, a row; no prose. */
  readonly detail: string;
}

/**
 * Examines the whole store: pages, tables and indices, references, the journal's chain, what actions say, whether the journal leads to the content, shares.
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
  const examinations = Object.entries(EXAMINATIONS).map(([name, find]) => {
    const before = problems.length;
    problems.push(...attempt(name, () => find(store), []));
    return { name, problems: problems.length - before };
  });
  const records = attempt('records', () => countRecords(store), {});
  const journalEntries = attempt('journal', () => countJournal(store), 0);
  const digest = attempt('digest', () => contentDigest(store), '');
  return { ok: problems.length === 0, examinations, problems, records, journalEntries, digest };
}

const EXAMINATIONS: Readonly<Record<string, (store: Store) => Problem[]>> = {
  pages: pageProblems,
  schema: schemaProblems,
  references: referenceProblems,
  chain: chainProblems,
  latest: latestProblems,
  actions: actionProblems,
  replay: replayProblems,
  tombstones: tombstoneProblems,
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

function schemaProblems(store: Store): Problem[] {
  return differsFromMigrations(store).map((name) => ({ key: 'store-damaged', detail: `schema ${name}` }));
}

function referenceProblems(store: Store): Problem[] {
  return store
    .statement<{ table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check')
    .all()
    .map(({ table, rowid, parent }) => ({ key: 'store-damaged', detail: `${table} ${rowid ?? ''} -> ${parent}` }));
}

/** Whether the last save that was acknowledged is here. */
function latestProblems(store: Store): Problem[] {
  const { missingSeq } = store;
  return missingSeq === null ? [] : [{ key: 'store-behind', detail: `journal ${missingSeq}` }];
}

function chainProblems(store: Store): Problem[] {
  const seq = findBrokenLink(store);
  return seq === null ? [] : [{ key: 'store-damaged', detail: `journal ${seq}` }];
}

function actionProblems(store: Store): Problem[] {
  return listAlteredActions(store).map((id) => ({ key: 'store-damaged', detail: `action ${id}` }));
}

/**
 * Content that did not come about through the journal was changed by something else: damage that SQLite cannot see.
 * Removed records count: their names are still shown.
 */
function replayProblems(store: Store): Problem[] {
  return Object.values(RECORD_KINDS).flatMap((kind) => {
    const { living, buried } = replayJournal(store, kind);
    const stray = [
      ...differences(kind, living, kind.eachLiving(store)),
      ...differences(kind, buried, kind.eachBuried(store)),
      ...living.keys(),
      ...buried.keys(),
    ];
    return stray.map((id) => ({ key: 'store-damaged' as const, detail: `${kind.entity} ${id}` }));
  });
}

/** Takes what is found out of what is expected, and answers what differs. */
function differences(kind: JournaledKind, expected: Map<string, JsonRecord>, found: Iterable<KeptRecord>): string[] {
  const different: string[] = [];
  for (const { id, fields } of found) {
    const replayed = expected.get(id);
    expected.delete(id);
    if (!replayed || canonicalJson(kind.settle(replayed)) !== canonicalJson(fields)) different.push(id);
  }
  return different;
}

/** A record was removed when something was done, and at no other time. */
function tombstoneProblems(store: Store): Problem[] {
  const tables = store
    .statement<{ name: string }>(
      `SELECT sqlite_schema.name FROM sqlite_schema JOIN pragma_table_info(sqlite_schema.name) AS col
       WHERE sqlite_schema.type = 'table' AND col.name = 'deleted_at_ms'`,
    )
    .all();
  const strayIn = (table: string) =>
    store.statement(`SELECT 1 FROM ${table} WHERE deleted_at_ms NOT IN (SELECT at_ms FROM action) LIMIT 1`).get() !==
    undefined;
  return tables
    .filter(({ name }) => strayIn(name))
    .map(({ name }) => ({ key: 'store-damaged', detail: `${name} deleted_at_ms` }));
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
