import { writeSync } from 'node:fs';
import { openStore } from '../../../src/main/store/open-store';
import { SLOW_CHAIN } from './slow-migration';

/** Opens the store of a folder with more steps than released, and says when it starts and when it is done. */
const [folder = ''] = process.argv.slice(2);
writeSync(1, 'starting\n');
openStore({ folder, locale: 'ru', nowEpochMs: Date.now, migrations: SLOW_CHAIN }).close();
writeSync(1, 'done\n');
