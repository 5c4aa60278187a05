import { writeSync } from 'node:fs';
import { copyAt, restoreClosed } from '../../../src/main/services/backups/rescue';
import { createClock } from '../../../src/main/services/clock';

/** Restores the copies it was given, one after the other for ever, and says when it begins. Arguments: folder, files. */
const [folder = '', ...files] = process.argv.slice(2);
writeSync(1, 'starting\n');
for (let turn = 0; ; turn += 1) {
  const copy = copyAt(files[turn % files.length] ?? '');
  await restoreClosed({ folder, locale: 'ru', clock: createClock(undefined), appVersion: '0' }, copy);
}
