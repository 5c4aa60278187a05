import { writeSync } from 'node:fs';
import { createClock } from '../../../src/main/services/clock';
import { openWorkspace } from '../../../src/main/services/workspace';

/** Makes copies of the firm of a folder for ever, and says when it begins. */
const [folder = ''] = process.argv.slice(2);
const workspace = openWorkspace({ folder, locale: 'ru', clock: createClock(undefined), appVersion: '0' });
writeSync(1, 'starting\n');
for (;;) await workspace.backups.make('daily');
