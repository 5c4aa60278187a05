import { writeSync } from 'node:fs';
import { insertLead } from '../../../src/main/store/leads';
import { openStore } from '../../../src/main/store/open-store';
import { insertSale } from '../../../src/main/store/sales';
import { redoLast, undoLast, undoState } from '../../../src/main/store/undo';
import { lead, sale } from '../../store/support/records';

/**
 * Writes deals for ever: each is a lead and a sale that carry the same number. A number is printed, synchronously,
 * only after its deal was acknowledged. Arguments: the data folder, the first number.
 */
const [folder = '', first = '1'] = process.argv.slice(2);
const store = openStore({ folder, locale: 'ru', nowEpochMs: Date.now });
// The last kill may have fallen between an undo and its redo.
if (undoState(store).redo) redoLast(store);

for (let number = Number(first); ; number += 1) {
  store.act('sale.save', String(number), (writer) => {
    const deal = lead({ expectedMinor: number, status: 'won', closedOn: '2026-11-20' });
    insertLead(writer, deal);
    insertSale(writer, sale({ amountMinor: number, leadId: deal.id }));
  });
  writeSync(1, `${number}\n`);
  if (number % 7 === 0) {
    undoLast(store);
    redoLast(store);
  }
}
