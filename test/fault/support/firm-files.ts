import { readFileSync } from 'node:fs';
import { createLocalClient } from '../../../src/main/rpc/local-client';
import { storeFiles } from '../../../src/main/store/files';
import { DECK, perform } from '../../store/random-work/work';
import { openTestContext } from '../../store/support/open-test-context';
import { tempFolder } from '../../store/support/temp-folder';
import { type Content, contentOf } from './content';
import { openForExamination } from './examine';

interface KilledFiles {
  readonly database: Buffer;
  readonly wal: Buffer;
}

/** The files of one firm at several moments, as bytes to be damaged, and what they hold. */
export interface FirmFiles {
  readonly registry: Buffer;
  readonly now: Buffer;
  readonly content: Content;
  /** The same firm some weeks of work ago. */
  readonly older: Buffer;
  /** As a kill leaves the newest state: the last changes are in the WAL only. */
  readonly killed: KilledFiles;
}

/** Works on the firm of a folder and answers its files as they lie there while it is open: what a kill leaves. */
async function work(folder: string, from: number, moves: number): Promise<KilledFiles> {
  const context = openTestContext({ folder });
  const client = createLocalClient(context);
  for (let seed = from; seed < from + moves; seed += 1) {
    const name = DECK[(seed * 7) % DECK.length];
    if (name) await perform(client, context, { name, seed });
  }
  const files = storeFiles(folder);
  const killed = { database: readFileSync(files.database), wal: readFileSync(files.wal) };
  context.workspace.close();
  return killed;
}

export async function makeFirmFiles(): Promise<FirmFiles> {
  const folder = tempFolder();
  const files = storeFiles(folder);
  await work(folder, 0, 60);
  const older = readFileSync(files.database);
  const killed = await work(folder, 60, 40);
  const now = readFileSync(files.database);
  const registry = readFileSync(files.registry);
  const store = openForExamination(folder);
  const content = contentOf(store);
  store.close();
  return { registry, now, content, older, killed };
}
