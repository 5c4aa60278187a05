import { deepStrictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '@shared/calendar/iso-date';
import { commitImport } from '../../src/main/services/imports';
import { closeContext, openContext } from '../../src/main/services/open-context';
import { median, reportAtLeast, say, skip } from './measure';

const ROWS = 100_000;
const ROUNDS = 3;

/** A deals file as a CRM writes it, over two years: every second row won, 40 people, 2,000 customers. */
function writeDeals(file: string): void {
  const lines = ['opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value'];
  for (let row = 0; row < ROWS; row += 1) {
    const engaged = addDays('2024-01-01', Math.floor((row * 700) / ROWS));
    const [stage, value] = row % 2 === 0 ? ['Won', 100 + (row % 900)] : ['Lost', 0];
    const who = `Agent ${row % 40},Product ${row % 7},Customer ${row % 2_000}`;
    lines.push(`D${row},${who},${stage},${engaged},${addDays(engaged, 20)},${value}`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/** Into one table with the indexes that reports need, in one durable transaction; nothing is checked. */
function cliScript(deals: string): string {
  return `PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE deals (id TEXT PRIMARY KEY, agent TEXT, product TEXT, account TEXT, stage TEXT, engaged TEXT, closed TEXT, value INTEGER);
CREATE INDEX by_engaged ON deals (engaged, stage, agent);
CREATE INDEX by_closed ON deals (closed, stage, agent, value);
CREATE INDEX by_account ON deals (account, closed, value);
.import --csv --skip 1 "${deals}" deals
SELECT COUNT(*), SUM(value) FROM deals WHERE stage = 'Won';
`;
}

interface Imported {
  readonly ms: number;
  /** Deals won, and what they brought in whole units. */
  readonly won: readonly [deals: number, value: number];
}

function importByCli(folder: string, deals: string): Imported {
  const file = join(folder, 'cli.db');
  const started = performance.now();
  const run = spawnSync('sqlite3', [file], { input: cliScript(deals), encoding: 'utf8' });
  const ms = performance.now() - started;
  rmSync(file);
  const [count = '', value = ''] = run.stdout.trim().split('\n').at(-1)?.split('|') ?? [];
  return { ms, won: [Number(count), Number(value)] };
}

/** As the app does: checked, deduplicated, with its journal, its sums and one undo step. */
async function importByApp(folder: string, deals: string): Promise<Imported> {
  const place = join(folder, 'import');
  const desktop = { host: 'cli', savePdf: null, chooseFolder: null } as const;
  const context = openContext({ folder: place, locale: 'en', desktop });
  const answers = { missingDate: 'skip', unreadable: 'skip', changed: 'update' } as const;
  const started = performance.now();
  const fileId = context.files.receive('deals.csv', readFileSync(deals));
  const result = await commitImport(context, { fileId, mapping: null, answers });
  const ms = performance.now() - started;
  await closeContext(context);
  rmSync(place, { recursive: true });
  return { ms, won: [result.sales, result.salesMinor / 100] };
}

export async function importAgainstCli(folder: string): Promise<void> {
  const figure = `import of ${ROWS / 1_000}k deals: times the speed of sqlite3 .import`;
  if (spawnSync('sqlite3', ['--version']).status !== 0) {
    skip(figure, 'the sqlite3 command line is not installed');
    return;
  }
  const deals = join(folder, 'deals.csv');
  writeDeals(deals);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const theirs = importByCli(folder, deals);
    const ours = await importByApp(folder, deals);
    deepStrictEqual(ours.won, theirs.won, 'the import and the sqlite3 command line brought different deals');
    say(`import: ours ${ours.ms.toFixed(0)} ms, sqlite3 .import ${theirs.ms.toFixed(0)} ms`);
    ratios.push(theirs.ms / ours.ms);
  }
  reportAtLeast(figure, median(ratios), 0.9);
}
