import { writeSync } from 'node:fs';
import { openStore } from '../../../src/main/store/open-store';
import { writeDeal } from './deals';

/** Opens the store of a folder, writes a deal, and keeps it open until it is killed. */
const [folder = ''] = process.argv.slice(2);
const store = openStore({ folder, locale: 'ru', nowEpochMs: Date.now });
writeDeal(store, 1);
writeSync(1, 'open\n');
process.stdin.resume();
