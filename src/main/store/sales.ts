import { fromDayNumber, toDayNumber } from '@shared/calendar/iso-date';
import { type Sale, saleSchema } from '@shared/domain/entities';
import { type Id, idField } from '@shared/domain/fields';
import { splitByShares } from '@shared/domain/money';
import { insertSql, tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

export interface SaleRow {
  readonly id: string;
  readonly sold_day: number;
  readonly kind: Sale['kind'];
  readonly return_of_id: string | null;
  readonly amount_minor: number;
  readonly margin_minor: number | null;
  readonly customer_id: string | null;
  readonly new_customer: number;
  readonly lead_id: string | null;
  readonly channel_id: string | null;
  readonly product: string | null;
  readonly note: string;
  readonly import_batch_id: string | null;
  /** `[employee_id, share_bp]` in order. */
  readonly credits_json: string;
}

/** A sale as the journal keeps it: with the import it came from. */
type StoredSale = Sale & { readonly importBatchId: Id | null };

const VALUE_COLUMNS = [
  'sold_day',
  'kind',
  'return_of_id',
  'amount_minor',
  'margin_minor',
  'customer_id',
  'new_customer',
  'lead_id',
  'channel_id',
  'product',
  'note',
  'import_batch_id',
];
/** The columns of a {@link SaleRow}, for queries that list sales. */
export const SALE_COLUMNS = `${['id', ...VALUE_COLUMNS].map((column) => `sale.${column}`).join(', ')},
  (SELECT json_group_array(json_array(employee_id, share_bp) ORDER BY position)
   FROM sale_credit WHERE sale_id = sale.id) AS credits_json`;
const SELECT = `SELECT ${SALE_COLUMNS} FROM sale`;
const INSERT = insertSql('sale', ['id', ...VALUE_COLUMNS]);
const UPSERT = upsertSql('sale', ['id'], VALUE_COLUMNS);

/**
 * Whether `sale` won its customer: the first living sale of the customer by date, then id; where no customer is
 * named, what the person ticked.
 */
export const WINS_CUSTOMER = `CASE
  WHEN sale.kind <> 'sale' THEN 0
  WHEN sale.customer_id IS NULL THEN sale.new_customer
  ELSE NOT EXISTS (
    SELECT 1 FROM sale AS earlier
    WHERE earlier.customer_id = sale.customer_id AND earlier.deleted_at_ms IS NULL AND earlier.kind = 'sale'
      AND (earlier.sold_day, earlier.id) < (sale.sold_day, sale.id)
  ) END`;

/** The channel of `sale`: its own, else that of the lead it came from. */
export const CHANNEL_OF_SALE = `COALESCE(sale.channel_id,
  (SELECT source.channel_id FROM lead AS source WHERE source.id = sale.lead_id AND source.deleted_at_ms IS NULL))`;

export const SALES = tableKind<StoredSale, SaleRow>({
  entity: 'sale',
  table: 'sale',
  select: SELECT,
  idOf: (sale) => sale.id,
  fromRow: (row) => ({ ...rowToSale(row), importBatchId: row.import_batch_id }),
  parse: (fields) => ({ ...saleSchema.parse(fields), importBatchId: idField.nullable().parse(fields.importBatchId) }),
  write: writeSale,
  later: { marginMinor: null },
});

export function rowToSale(row: SaleRow): Sale {
  const credits: [string, number][] = JSON.parse(row.credits_json);
  return {
    id: row.id,
    soldOn: fromDayNumber(row.sold_day),
    kind: row.kind,
    returnOfId: row.return_of_id,
    amountMinor: row.amount_minor,
    marginMinor: row.margin_minor,
    customerId: row.customer_id,
    newCustomer: row.new_customer === 1,
    leadId: row.lead_id,
    channelId: row.channel_id,
    product: row.product,
    credits: credits.map(([employeeId, shareBp]) => ({ employeeId, shareBp })),
    note: row.note,
  };
}

function saleToRow(sale: StoredSale) {
  return {
    id: sale.id,
    sold_day: toDayNumber(sale.soldOn),
    kind: sale.kind,
    return_of_id: sale.returnOfId,
    amount_minor: sale.amountMinor,
    margin_minor: sale.marginMinor,
    customer_id: sale.customerId,
    new_customer: sale.newCustomer ? 1 : 0,
    lead_id: sale.leadId,
    channel_id: sale.channelId,
    product: sale.product,
    note: sale.note,
    import_batch_id: sale.importBatchId,
  };
}

/** The sale and the exact part of every person credited. */
function writeSale(store: Store, sale: StoredSale, fresh = false): void {
  store.statement(fresh ? INSERT : UPSERT).run(saleToRow(sale));
  if (!fresh) store.statement('DELETE FROM sale_credit WHERE sale_id = ?').run(sale.id);
  const parts = splitByShares(
    sale.amountMinor,
    sale.credits.map((credit) => credit.shareBp),
  );
  const put = store.statement(
    'INSERT INTO sale_credit (sale_id, position, employee_id, share_bp, part_minor) VALUES (?, ?, ?, ?, ?)',
  );
  sale.credits.forEach((credit, position) => {
    put.run(sale.id, position, credit.employeeId, credit.shareBp, parts[position] ?? 0);
  });
}

export function findSale(store: Store, id: Id): Sale | null {
  const row = store.statement<SaleRow>(`${SELECT} WHERE sale.id = ? AND sale.deleted_at_ms IS NULL`).get(id);
  return row ? rowToSale(row) : null;
}

/** Living sales (no returns) that came from a lead, the first by date first. */
export function listSalesOfLead(store: Store, leadId: Id): Sale[] {
  return store
    .statement<SaleRow>(
      `${SELECT} WHERE sale.lead_id = ? AND sale.deleted_at_ms IS NULL AND sale.kind = 'sale' ORDER BY sale.sold_day, sale.id`,
    )
    .all(leadId)
    .map(rowToSale);
}

/** Living returns against a sale. */
export function listReturnsOf(store: Store, saleId: Id): Sale[] {
  return store
    .statement<SaleRow>(
      `${SELECT} WHERE sale.return_of_id = ? AND sale.deleted_at_ms IS NULL ORDER BY sale.sold_day, sale.id`,
    )
    .all(saleId)
    .map(rowToSale);
}

/** @param importBatchId the import that brings it; `null`: entered by hand */
export function insertSale(writer: Writer, sale: Sale, importBatchId: Id | null = null): void {
  writer.insert(SALES, { ...sale, importBatchId });
}

/** Records that come together, from an import or the demo. */
export function insertSales(writer: Writer, sales: readonly Sale[], importBatchId: Id | null = null): void {
  writer.insertMany(
    SALES,
    sales.map((sale) => ({ ...sale, importBatchId })),
  );
}

/** Keeps the import it came from. Throws `record-not-found`. */
export function updateSale(writer: Writer, sale: Sale): void {
  const row = writer.store
    .statement<{ import_batch_id: string | null }>('SELECT import_batch_id FROM sale WHERE id = ?')
    .get(sale.id);
  writer.update(SALES, { ...sale, importBatchId: row?.import_batch_id ?? null });
}

/** Throws `record-not-found`. */
export function removeSale(writer: Writer, id: Id): void {
  writer.remove(SALES, id);
}
