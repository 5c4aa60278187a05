import { writeSync } from 'node:fs';
import { MIGRATIONS } from '../../../src/main/store/migrations/index';
import { openStore } from '../../../src/main/store/open-store';
import { SLOW_MIGRATION } from './slow-migration';

/** Opens the store of a folder with one step more than released, and says when it starts and when it is done. */
const [folder = ''] = process.argv.slice(2);
writeSync(1, 'starting\n');
openStore({ folder, locale: 'ru', nowEpochMs: Date.now, migrations: [...MIGRATIONS, SLOW_MIGRATION] }).close();
writeSync(1, 'done\n');
