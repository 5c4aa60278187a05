import type { IsoDate } from '@shared/calendar/iso-date';
import type { SaleListRow, SalesPage } from '@shared/contract/views/lists';
import type { Id } from '@shared/domain/fields';
import type { RowSetOf } from '@shared/kpi/derivation/row-set';
import { saleCondition } from './facts/rows/sale-rows';
import { ListFilter } from './list-filter';
import { CHANNEL_OF_SALE, rowToSale, SALE_COLUMNS, type SaleRow, WINS_CUSTOMER } from './sales';
import type { Store } from './store';

export interface SaleListQuery {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Sales of which the person is credited a part. */
  readonly employeeId: Id | null;
  readonly channelId: Id | null;
  /** Only the rows behind a number; absent: any. */
  readonly rows?: RowSetOf<'sales'> | null;
  readonly text: string;
  readonly sort: 'newest' | 'oldest' | 'largest' | 'smallest';
  readonly offset: number;
  readonly limit: number;
}

interface SaleNamesRow extends SaleRow {
  readonly customer_name: string | null;
  readonly channel_name: string | null;
  readonly names_json: string;
  readonly wins_customer: number;
  readonly edited: number;
}

const ORDERS = {
  newest: 'sale.sold_day DESC, sale.id DESC',
  oldest: 'sale.sold_day, sale.id',
  largest: 'sale.amount_minor DESC, sale.id DESC',
  smallest: 'sale.amount_minor, sale.id',
} as const;

/** A page of living sales and returns, with names, and the net of the whole filtered list. */
export function listSales(store: Store, query: SaleListQuery): SalesPage {
  const filter = new ListFilter('sale.deleted_at_ms IS NULL')
    .whereDay('sale.sold_day >= @from', 'from', query.from)
    .whereDay('sale.sold_day <= @to', 'to', query.to)
    .where(
      'EXISTS (SELECT 1 FROM sale_credit WHERE sale_id = sale.id AND employee_id = @employee)',
      'employee',
      query.employeeId,
    )
    .where(`${CHANNEL_OF_SALE} = @channel`, 'channel', query.channelId)
    .whereRows(query.rows ? saleCondition(query.rows) : null)
    .whereText(['customer.name', 'sale.product', 'sale.note'], query.text);
  // Only a text is looked for in the customer's name; without one the index alone answers.
  const from = query.text === '' ? 'FROM sale' : 'FROM sale LEFT JOIN customer ON customer.id = sale.customer_id';
  const total = store
    .statement<{ count: number; minor: number }>(
      `SELECT COUNT(*) AS count,
         COALESCE(SUM(CASE sale.kind WHEN 'return' THEN -sale.amount_minor ELSE sale.amount_minor END), 0) AS minor
       ${from} WHERE ${filter.sql}`,
    )
    .get(filter.params);
  const order = ORDERS[query.sort];
  // The page is cut by ids first: names, credits and history are then looked up for its rows only.
  const rows = store
    .statement<SaleNamesRow>(
      `WITH page AS MATERIALIZED (SELECT sale.id ${from} WHERE ${filter.sql} ORDER BY ${order} LIMIT @limit OFFSET @offset)
       SELECT ${SALE_COLUMNS}, customer.name AS customer_name, channel.name AS channel_name,
         (SELECT json_group_array(employee.name ORDER BY sale_credit.position)
          FROM sale_credit JOIN employee ON employee.id = sale_credit.employee_id
          WHERE sale_credit.sale_id = sale.id) AS names_json,
         ${WINS_CUSTOMER} AS wins_customer,
         EXISTS (SELECT 1 FROM journal WHERE entity = 'sale' AND entity_id = sale.id AND op = 'update') AS edited
       FROM page CROSS JOIN sale ON sale.id = page.id
       LEFT JOIN customer ON customer.id = sale.customer_id
       LEFT JOIN channel ON channel.id = ${CHANNEL_OF_SALE}
       ORDER BY ${order}`,
    )
    .all({ ...filter.params, limit: query.limit, offset: query.offset });
  return { rows: rows.map(rowToSaleListRow), total: total?.count ?? 0, totalMinor: total?.minor ?? 0 };
}

function rowToSaleListRow(row: SaleNamesRow): SaleListRow {
  const creditNames: string[] = JSON.parse(row.names_json);
  return {
    sale: rowToSale(row),
    customerName: row.customer_name,
    channelName: row.channel_name,
    creditNames,
    winsCustomer: row.wins_customer === 1,
    edited: row.edited === 1,
  };
}
