import { deepStrictEqual } from 'node:assert';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { insertChannel } from '../../src/main/store/channels';
import { insertCustomers } from '../../src/main/store/customers';
import { insertEmployee } from '../../src/main/store/employees';
import { insertLead, insertLeads } from '../../src/main/store/leads';
import { RollupKeeper } from '../../src/main/store/rollups/keeper';
import { insertSales } from '../../src/main/store/sales';
import type { Store } from '../../src/main/store/store';
import type { Writer } from '../../src/main/store/writer';
import { idOf, openFolder, toLead, toSale } from './fill-store';
import { CHANNELS, EMPLOYEES, type Firm } from './firm';
import { median, mediansMs, reportAtMost, say } from './measure';

const ROUNDS = 3;
/** The newest leads of the firm and their sales: what a firm brings along when it starts. */
const LEADS = 80_000;

const keeping = {
  leaves: RollupKeeper.prototype.leaves,
  arrives: RollupKeeper.prototype.arrives,
  flush: RollupKeeper.prototype.flush,
};
const NOTHING = { leaves: () => undefined, arrives: () => undefined, flush: () => undefined };

/** The same writing, journal included, as if the app kept no sums. */
function withoutSums<T>(work: () => T): T {
  Object.assign(RollupKeeper.prototype, NOTHING);
  try {
    return work();
  } finally {
    Object.assign(RollupKeeper.prototype, keeping);
  }
}

function insertFrame(writer: Writer, firm: Firm): void {
  for (let key = 1; key <= EMPLOYEES; key += 1) {
    const employment = [{ from: null, to: null, fteBp: 10_000 }];
    const id = idOf('employee', key);
    insertEmployee(writer, { id, name: `Person ${key}`, role: '', acquisitionShareBp: null, employment });
  }
  for (let key = 1; key <= CHANNELS; key += 1)
    insertChannel(writer, { id: idOf('channel', key), name: `Channel ${key}`, paid: true });
  const customers = Array.from({ length: firm.customers }, (_, place) => ({
    id: idOf('customer', place),
    name: `Customer ${place}`,
  }));
  insertCustomers(writer, customers);
}

function newestOf(firm: Firm) {
  const from = Math.max(firm.leads.length - LEADS, 0);
  const leads = firm.leads.slice(from).map((lead, at) => toLead(lead, from + at));
  const sales = [...firm.sales.entries()].filter(([, { lead }]) => lead !== null && lead >= from);
  return { leads, sales: sales.map(([place, sale]) => toSale(sale, place)) };
}

/** Many records in one transaction, with the sums kept and without. */
export function bulkWithAndWithoutSums(folder: string, firm: Firm): void {
  const { leads, sales } = newestOf(firm);
  const timeBulk = (): number => {
    const place = join(folder, 'bulk');
    const store = openFolder(place);
    store.act('import.commit', 'frame', (writer) => insertFrame(writer, firm));
    const started = performance.now();
    store.act('import.commit', 'bulk', (writer) => {
      insertLeads(writer, leads);
      insertSales(writer, sales);
    });
    const ms = performance.now() - started;
    store.close();
    rmSync(place, { recursive: true });
    return ms;
  };
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const without = withoutSums(timeBulk);
    const kept = timeBulk();
    say(`${leads.length + sales.length} records: with sums ${kept.toFixed(0)} ms, without ${without.toFixed(0)} ms`);
    ratios.push(kept / without);
  }
  reportAtMost('bulk with sums: times the cost without', median(ratios), 3.5);
}

/** One lead saved, durably, in the store of a million rows. */
export async function commitWithAndWithoutSums(store: Store, firm: Firm): Promise<void> {
  let place = firm.leads.length;
  const save = () => {
    const lead = firm.leads[place % firm.leads.length];
    if (!lead) throw new Error('A firm has leads');
    store.act('lead.save', 'one more', (writer) => insertLead(writer, toLead(lead, place)));
    place += 1;
  };
  const [kept = 0, without = 0] = await mediansMs(101, [save, () => withoutSums(save)]);
  deepStrictEqual(place - firm.leads.length, 204);
  say(`one commit: with sums ${kept.toFixed(2)} ms, without ${without.toFixed(2)} ms`);
  reportAtMost('one durable commit with sums: times the cost without', kept / without, 1.5);
}
