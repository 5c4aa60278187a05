import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '@shared/domain/errors';
import { checkStore } from '../../../src/main/store/check';
import { storeFiles } from '../../../src/main/store/files';
import { openStore } from '../../../src/main/store/open-store';
import type { Store } from '../../../src/main/store/store';
import { type Content, contentOf } from './content';

/**
 * What a person would learn of the damage. `refused`: the start says so and leaves the file as it is. `noticed`: the
 * check says so. `harmless`: there is nothing to learn, every row is what it was.
 */
export type Verdict = 'refused' | 'noticed' | 'harmless' | 'silently wrong';

export const openForExamination = (folder: string) => openStore({ folder, locale: 'ru', nowEpochMs: () => 0 });

export function examine(folder: string, expected: Content): Verdict {
  const before = hashOf(storeFiles(folder).database);
  let store: Store;
  try {
    store = openForExamination(folder);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'storage') throw error;
    if (hashOf(storeFiles(folder).database) !== before) throw new Error('A refused file was changed', { cause: error });
    return 'refused';
  }
  try {
    if (!checkStore(store).ok) return 'noticed';
    const found = contentOf(store);
    if (isDeepStrictEqual(found, expected)) return 'harmless';
    const names = Object.keys(found.tables).filter((name) => found.tables[name] !== expected.tables[name]);
    console.log(`silently wrong in ${names.join(', ')}`);
    return 'silently wrong';
  } finally {
    store.close();
  }
}

function hashOf(file: string): string {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'missing';
}
