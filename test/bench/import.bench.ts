import { join } from 'node:path';
import { addDays } from '@shared/calendar/iso-date';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { commitImport } from '../../src/main/services/imports';
import { openTestContext } from '../store/support/open-test-context';
import { tempFolder } from '../store/support/temp-folder';
import { report } from './measure';

const ROWS = 50_000;

/** A deals file as a CRM writes it: every second row won, 40 people, 2,000 customers. */
function dealsFile(): string {
  const lines = ['opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value'];
  for (let row = 0; row < ROWS; row++) {
    const engaged = addDays('2024-01-01', row % 700);
    const won = row % 2 === 0;
    lines.push(
      `D${row},Agent ${row % 40},Product ${row % 7},Customer ${row % 2_000},${won ? 'Won' : 'Lost'},${engaged},${addDays(engaged, 20)},${won ? 100 + (row % 900) : 0}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The peer: the same lines split at commas and inserted into one indexed table in one transaction, unchecked. */
function plainInsert(text: string): number {
  const peer = new BetterSqlite3(join(tempFolder(), 'peer.db'));
  peer.pragma('journal_mode = WAL');
  peer.pragma('synchronous = FULL');
  peer.exec('CREATE TABLE deals (id TEXT PRIMARY KEY, agent, product, account, stage, engaged, closed, value)');
  peer.exec('CREATE INDEX by_close ON deals (closed, value); CREATE INDEX by_agent ON deals (agent, closed)');
  const insert = peer.prepare('INSERT INTO deals VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  peer.transaction(() => {
    for (const line of text.trimEnd().split('\n').slice(1)) insert.run(...line.split(','));
  })();
  const rows = peer.prepare<[], { n: number }>('SELECT COUNT(*) AS n FROM deals').get()?.n ?? 0;
  peer.close();
  return rows;
}

it('a checked, journaled, undoable import, against plain inserts', async () => {
  const text = dealsFile();
  const context = openTestContext();
  const plainStarted = performance.now();
  expect(plainInsert(text)).toBe(ROWS);
  const plainMs = performance.now() - plainStarted;

  const fileId = context.files.receive('deals.csv', new TextEncoder().encode(text));
  const started = performance.now();
  const result = await commitImport(context, {
    fileId,
    mapping: null,
    answers: { missingDate: 'skip', unreadable: 'skip', changed: 'update' },
  });
  const oursMs = performance.now() - started;
  expect(result.leads).toBe(ROWS);
  expect(result.sales).toBe(ROWS / 2);
  report(`import of ${ROWS} deals`, 'plain inserts of unchecked lines, better-sqlite3', plainMs / oursMs, 0.04);
});
