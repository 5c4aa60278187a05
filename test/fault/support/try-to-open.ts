import { AppError } from '@shared/domain/errors';
import { openStore } from '../../../src/main/store/open-store';

/** Opens the store of a folder and says how that went: `opened`, or the key of the failure. */
const [folder = ''] = process.argv.slice(2);
try {
  openStore({ folder, locale: 'ru', nowEpochMs: Date.now }).close();
  console.log('opened');
} catch (error) {
  console.log(error instanceof AppError ? error.key : String(error));
}
