import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { storeFiles } from '../../../src/main/store/files';
import { tempFolder } from '../support/temp-folder';

const FROZEN = join(import.meta.dirname, 'frozen');

const stateSchema = z.object({
  digest: z.string(),
  records: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
});

const frozenSchema = z.object({
  schemaVersion: z.int(),
  journalEntries: z.int(),
  /** Tables and how many rows they have, tombstones included. */
  rows: z.record(z.string(), z.int()),
  registry: z.object({ storeId: z.string(), deviceId: z.string(), demo: z.boolean() }),
  /** Living records as they are, after undoing everything, and after redoing everything. */
  now: stateSchema,
  allUndone: stateSchema,
  allRedone: stateSchema,
});
/** What a store of a released schema held when that schema was the newest. */
export type FrozenStore = z.infer<typeof frozenSchema>;

/** The schemas of which a store is kept. */
export function frozenVersions(): number[] {
  const versions = readdirSync(FROZEN).flatMap((name) => name.match(/^v(\d+)\.db\.gz$/)?.slice(1) ?? []);
  return versions.map(Number).sort((left, right) => left - right);
}

export function frozenFiles(version: number) {
  return { database: join(FROZEN, `v${version}.db.gz`), description: join(FROZEN, `v${version}.json.gz`) };
}

export function readFrozen(version: number): FrozenStore {
  const text = gunzipSync(readFileSync(frozenFiles(version).description)).toString('utf8');
  return frozenSchema.parse(JSON.parse(text));
}

/** A data folder as an app of that version left it; gone after the test. */
export function thawStore(version: number): string {
  const folder = tempFolder();
  const files = storeFiles(folder);
  writeFileSync(files.database, gunzipSync(readFileSync(frozenFiles(version).database)));
  writeFileSync(files.registry, JSON.stringify(readFrozen(version).registry));
  return folder;
}
