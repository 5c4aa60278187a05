import { writeSync } from 'node:fs';
import { openStore } from '../../../src/main/store/open-store';
import { redoLast, undoLast, undoState } from '../../../src/main/store/undo';
import { writeDeal } from './deals';

/**
 * Writes deals for ever: each is a lead and a sale that carry the same number. A number is printed, synchronously,
 * only after its deal was acknowledged. Arguments: the data folder, the first number.
 */
const [folder = '', first = '1'] = process.argv.slice(2);
const store = openStore({ folder, locale: 'ru', nowEpochMs: Date.now });
// The last kill may have fallen between an undo and its redo.
if (undoState(store).redo) redoLast(store);

for (let number = Number(first); ; number += 1) {
  writeDeal(store, number);
  writeSync(1, `${number}\n`);
  if (number % 7 === 0) {
    undoLast(store);
    redoLast(store);
  }
}
