import { fromDayNumber } from '@shared/calendar/iso-date';
import type { CustomerHit } from '@shared/contract/views/lists';
import { type Customer, customerSchema } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { foldText } from '@shared/domain/fold-text';
import { tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

interface CustomerRow {
  readonly id: string;
  readonly name: string;
}

const SELECT = 'SELECT customer.id, customer.name FROM customer';
const UPSERT = upsertSql('customer', ['id'], ['name', 'name_folded']);

export const CUSTOMERS = tableKind<Customer, CustomerRow>({
  entity: 'customer',
  table: 'customer',
  select: SELECT,
  idOf: (customer) => customer.id,
  fromRow: rowToCustomer,
  parse: (fields) => customerSchema.parse(fields),
  write: (store, customer) => {
    store.statement(UPSERT).run(customerToRow(customer));
  },
});

function rowToCustomer(row: CustomerRow): Customer {
  return { id: row.id, name: row.name };
}

function customerToRow(customer: Customer) {
  return { id: customer.id, name: customer.name, name_folded: foldText(customer.name) };
}

export function findCustomer(store: Store, id: Id): Customer | null {
  const row = store
    .statement<CustomerRow>(`${SELECT} WHERE customer.id = ? AND customer.deleted_at_ms IS NULL`)
    .get(id);
  return row ? rowToCustomer(row) : null;
}

/** The living customer of this name, whatever its case; of namesakes the one entered first. */
export function findCustomerByName(store: Store, name: string): Customer | null {
  const row = store
    .statement<CustomerRow>(
      `${SELECT} WHERE name_folded = CAST(? AS TEXT) AND deleted_at_ms IS NULL ORDER BY id LIMIT 1`,
    )
    .get(foldText(name));
  return row ? rowToCustomer(row) : null;
}

export function insertCustomer(writer: Writer, customer: Customer): void {
  writer.insert(CUSTOMERS, customer);
}

/** Customers that come together, from an import or the demo. */
export function insertCustomers(writer: Writer, customers: readonly Customer[]): void {
  writer.insertMany(CUSTOMERS, customers);
}

/** Throws `record-not-found`. */
export function updateCustomer(writer: Writer, customer: Customer): void {
  writer.update(CUSTOMERS, customer);
}

/** A tombstone: sales and leads of the customer keep the name. */
export function removeCustomer(writer: Writer, id: Id): void {
  writer.remove(CUSTOMERS, id);
}

interface CustomerHitRow extends CustomerRow {
  readonly purchases: number;
  readonly last_day: number | null;
  readonly last_minor: number | null;
  readonly channel_id: string | null;
}

/** Customers whose name holds the text, those that begin with it first, then those who bought last. */
export function searchCustomers(store: Store, text: string, limit: number): CustomerHit[] {
  return store
    .statement<CustomerHitRow>(
      `WITH hit AS MATERIALIZED (
         SELECT customer.id, instr(customer.name_folded, @text) > 1 AS inside, customer.name_folded,
           (SELECT MAX(sold_day) FROM sale WHERE customer_id = customer.id AND deleted_at_ms IS NULL) AS last_day
         FROM customer
         WHERE customer.deleted_at_ms IS NULL AND instr(customer.name_folded, @text) > 0
         ORDER BY inside, last_day DESC, customer.name_folded LIMIT @limit
       )
       SELECT customer.id, customer.name,
         (SELECT COUNT(*) FROM sale
          WHERE customer_id = customer.id AND deleted_at_ms IS NULL AND kind = 'sale') AS purchases,
         last.sold_day AS last_day, last.amount_minor AS last_minor, last.channel_id
       FROM hit CROSS JOIN customer ON customer.id = hit.id
       LEFT JOIN sale AS last ON last.id = (
         SELECT id FROM sale WHERE customer_id = customer.id AND deleted_at_ms IS NULL AND kind = 'sale'
         ORDER BY sold_day DESC, id DESC LIMIT 1
       )
       ORDER BY hit.inside, hit.last_day DESC, hit.name_folded`,
    )
    .all({ text: foldText(text), limit })
    .map((row) => ({
      customer: rowToCustomer(row),
      purchases: row.purchases,
      lastSoldOn: row.last_day === null ? null : fromDayNumber(row.last_day),
      lastAmountMinor: row.last_minor,
      channelId: row.channel_id,
    }));
}
