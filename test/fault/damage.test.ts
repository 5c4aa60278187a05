import { rmSync, writeFileSync } from 'node:fs';
import { createRandom } from '@shared/stats/random';
import { expect, test } from 'vitest';
import { storeFiles } from '../../src/main/store/files';
import { tempFolder } from '../store/support/temp-folder';
import { DAMAGES, place } from './support/damage';
import { examine, type Verdict } from './support/examine';
import { makeFirmFiles } from './support/firm-files';
import { SCALE } from './support/scale';

const KINDS = Object.entries(DAMAGES);
const OF_EACH = Math.round(SCALE.damagedFiles / KINDS.length);

test(`${SCALE.damagedFiles} damaged files of ${KINDS.length} kinds: none is silently wrong`, {
  timeout: 200 * SCALE.damagedFiles,
}, async () => {
  const firm = await makeFirmFiles();
  const folder = tempFolder();
  const files = storeFiles(folder);
  const table: Record<string, Record<Verdict, number>> = {};
  for (const [kind, damage] of KINDS) {
    const counts = { refused: 0, noticed: 0, harmless: 0, 'silently wrong': 0 };
    const random = createRandom(20_261_125);
    for (let round = 0; round < OF_EACH; round += 1) {
      rmSync(files.backups, { recursive: true, force: true });
      writeFileSync(files.registry, firm.registry);
      place(files.database, damage(firm, random));
      counts[examine(folder, firm.content)] += 1;
    }
    table[kind] = counts;
  }
  console.table(table);
  expect(Object.entries(table).filter(([, counts]) => counts['silently wrong'] > 0)).toEqual([]);
});
