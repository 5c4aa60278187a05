import { fromDayNumber } from '@shared/calendar/iso-date';
import type { Lead, Sale } from '@shared/domain/entities';
import BetterSqlite3 from 'better-sqlite3';
import { storeFiles } from '../../src/main/store/files';
import { openStore } from '../../src/main/store/open-store';
import type { Store } from '../../src/main/store/store';
import { CHANNELS, EMPLOYEES, type Firm, type FirmLead, type FirmSale } from './firm';

const KINDS = { employee: 1, channel: 2, customer: 3, lead: 4, sale: 5 } as const;

/** Ids in the order of the places, as those of records entered one after another are. */
export function idOf(kind: keyof typeof KINDS, place: number): string {
  return `0000000${KINDS[kind]}-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;
}

/** The text under which a segment or a campaign stands; its last two digits are its key, as an id's are. */
function labelOf(word: string, key: number): string | null {
  return key === 0 ? null : `${word} ${key.toString(16).padStart(2, '0')}`;
}

/** A key of the store's sums → the firm's. */
export function keyNumber(key: string): number {
  return key === '' ? 0 : Number.parseInt(key.slice(-2), 16);
}

export function openFolder(folder: string): Store {
  return openStore({ folder, locale: 'en', nowEpochMs: Date.now });
}

/**
 * A store that holds the firm. Its records are put straight into their tables, which is quick, and the app then sums
 * them as it does a store of an older version. Not journaled: nothing here is measured that reads the journal.
 */
export function makeStore(folder: string, firm: Firm): Store {
  openFolder(folder).close();
  const database = new BetterSqlite3(storeFiles(folder).database);
  database.pragma('cache_size = -262144');
  database.transaction(() => putRecords(database, firm))();
  database.exec("DELETE FROM meta WHERE key = 'sums_version'");
  database.close();
  return openFolder(folder);
}

function putRecords(database: BetterSqlite3.Database, firm: Firm): void {
  const person = database.prepare("INSERT INTO employee (id, name, role) VALUES (?, ?, '')");
  for (let key = 1; key <= EMPLOYEES; key += 1) person.run(idOf('employee', key), `Person ${key}`);
  const channel = database.prepare('INSERT INTO channel (id, name, paid) VALUES (?, ?, 1)');
  for (let key = 1; key <= CHANNELS; key += 1) channel.run(idOf('channel', key), `Channel ${key}`);
  const customer = database.prepare('INSERT INTO customer (id, name, name_folded) VALUES (?, ?, ?)');
  for (let place = 0; place < firm.customers; place += 1)
    customer.run(idOf('customer', place), `Customer ${place}`, `customer ${place}`);
  const putLead = database.prepare(
    `INSERT INTO lead (id, created_day, title, channel_id, segment, campaign, owner_id, customer_id, quality,
       assessed_day, status, closed_day, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')`,
  );
  for (const [place, lead] of firm.leads.entries()) {
    const { id, title, channelId, segment, campaign, ownerId, customerId, quality, status } = toLead(lead, place);
    const who = [channelId, segment, campaign, ownerId, customerId];
    putLead.run(id, lead.createdDay, title, ...who, quality, lead.assessedDay, status, lead.closedDay);
  }
  putSales(database, firm);
}

function putSales(database: BetterSqlite3.Database, firm: Firm): void {
  const putSale = database.prepare(
    `INSERT INTO sale (id, sold_day, kind, amount_minor, margin_minor, customer_id, new_customer, lead_id, channel_id,
       note) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, '')`,
  );
  const putCredit = database.prepare(
    'INSERT INTO sale_credit (sale_id, position, employee_id, share_bp, part_minor) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [place, sale] of firm.sales.entries()) {
    const { id, kind, amountMinor, marginMinor, customerId, leadId, channelId } = toSale(sale, place);
    putSale.run(id, sale.day, kind, amountMinor, marginMinor, customerId, leadId, channelId);
    for (const [position, { employee, shareBp, partMinor }] of sale.credits.entries())
      putCredit.run(id, position, idOf('employee', employee), shareBp, partMinor);
  }
}

export function toLead(lead: FirmLead, place: number): Lead {
  return {
    id: idOf('lead', place),
    createdOn: fromDayNumber(lead.createdDay),
    title: `Lead ${place}`,
    channelId: lead.channel === 0 ? null : idOf('channel', lead.channel),
    segment: labelOf('Segment', lead.segment),
    campaign: labelOf('Campaign', lead.campaign),
    ownerId: idOf('employee', lead.owner),
    customerId: lead.customer === null ? null : idOf('customer', lead.customer),
    product: null,
    quality: lead.quality,
    assessedOn: lead.assessedDay === null ? null : fromDayNumber(lead.assessedDay),
    status: lead.status,
    closedOn: lead.closedDay === null ? null : fromDayNumber(lead.closedDay),
    lostReason: null,
    expectedMinor: null,
    score: null,
    stages: [],
    note: '',
  };
}

export function toSale(sale: FirmSale, place: number): Sale {
  return {
    id: idOf('sale', place),
    soldOn: fromDayNumber(sale.day),
    kind: sale.kind,
    returnOfId: null,
    amountMinor: sale.amountMinor,
    marginMinor: sale.marginMinor,
    customerId: idOf('customer', sale.customer),
    newCustomer: false,
    leadId: sale.lead === null ? null : idOf('lead', sale.lead),
    channelId: sale.lead === null ? idOf('channel', sale.channel) : null,
    product: null,
    credits: sale.credits.map(({ employee, shareBp }) => ({ employeeId: idOf('employee', employee), shareBp })),
    note: '',
  };
}
