import { fromDayNumber } from '@shared/calendar/iso-date';
import type { FactRow } from '@shared/contract/views/explain';
import type { Sale } from '@shared/domain/entities';
import type { RowSetOf } from '@shared/kpi/derivation/row-set';
import { dateOrNull } from '../../day-columns';
import { CHANNEL_OF_SALE, WINS_CUSTOMER } from '../../sales';
import type { Store } from '../../store';
import { rangeParams } from '../from-records/lead-groups';
import { NO_ROWS, PAID, type RowCondition, type RowsMeasured, type RowsSlice } from './condition';

type SaleSet = RowSetOf<'sales'>;

type SaleFactRow = Extract<FactRow, { kind: 'sale' }>;

const LEAD_LIVES = 'EXISTS (SELECT 1 FROM lead WHERE lead.id = sale.lead_id AND lead.deleted_at_ms IS NULL)';

/** Each set in the words of the table; the figures are counted by the same ones (`facts/from-records`). */
const SETS: Readonly<Record<SaleSet['which'], string>> = {
  all: 'TRUE',
  deals: `sale.kind = 'sale'`,
  returns: `sale.kind = 'return'`,
  first: WINS_CUSTOMER,
  'first-without-lead': `${WINS_CUSTOMER} AND NOT ${LEAD_LIVES}`,
  repeat: `sale.kind = 'sale' AND NOT ${WINS_CUSTOMER}`,
  'from-leads': 'sale.lead_id IS NOT NULL',
  'without-lead': 'sale.lead_id IS NULL',
  'with-margin': 'sale.margin_minor IS NOT NULL',
  uncredited: 'NOT EXISTS (SELECT 1 FROM sale_credit WHERE sale_credit.sale_id = sale.id)',
};

const CREDITED =
  'EXISTS (SELECT 1 FROM sale_credit WHERE sale_credit.sale_id = sale.id AND sale_credit.employee_id = @employee)';

/** Which sales and returns belong to the set. */
export function saleCondition(set: SaleSet): RowCondition {
  const { channelId, employeeId, by, key } = set;
  const narrowed = [
    ...(channelId === null ? [] : [`${CHANNEL_OF_SALE} IS @channel`]),
    ...(employeeId === null ? [] : [CREDITED]),
  ];
  const clauses = [
    'sale.deleted_at_ms IS NULL',
    'sale.sold_day BETWEEN @from AND @to',
    SETS[set.which],
    ...(set.outside ? [`NOT (${narrowed.join(' AND ') || 'TRUE'})`] : narrowed),
    ...(by === 'channel' ? [`${CHANNEL_OF_SALE} IS @key`] : []),
    ...(by === 'paid' ? [`${CHANNEL_OF_SALE} IN (${PAID})`] : []),
  ];
  return {
    sql: clauses.join(' AND '),
    params: {
      ...rangeParams(set.range),
      ...(channelId !== null && { channel: channelId }),
      ...(employeeId !== null && { employee: employeeId }),
      ...(by === 'channel' && { key }),
    },
  };
}

/** One, or the money: of a person the part credited. */
function worthOf({ measure, employeeId, outside }: SaleSet): string {
  if (measure === 'one') return '1';
  if (measure === 'margin') return `CASE sale.kind WHEN 'sale' THEN sale.margin_minor ELSE -sale.margin_minor END`;
  const money =
    employeeId === null || outside
      ? 'sale.amount_minor'
      : '(SELECT part_minor FROM sale_credit WHERE sale_credit.sale_id = sale.id AND sale_credit.employee_id = @employee)';
  if (measure === 'amount') return money;
  return `CASE sale.kind WHEN 'sale' THEN ${money} ELSE -${money} END`;
}

export function measureSales(store: Store, set: SaleSet): RowsMeasured {
  const { sql, params } = saleCondition(set);
  return (
    store
      .statement<RowsMeasured>(
        `SELECT COUNT(*) AS count, COALESCE(SUM(${worthOf(set)}), 0) AS value FROM sale WHERE ${sql}`,
      )
      .get(params) ?? NO_ROWS
  );
}

interface Row {
  readonly id: string;
  readonly sold_day: number;
  readonly kind: Sale['kind'];
  readonly customer_name: string | null;
  readonly lead_day: number | null;
  readonly channel_name: string | null;
  readonly amount_minor: number;
  readonly value: number;
}

/** The newest first. */
export function listSaleRows(store: Store, set: SaleSet, slice: RowsSlice): SaleFactRow[] {
  const { sql, params } = saleCondition(set);
  const order = 'sale.sold_day DESC, sale.id DESC';
  // The page is cut by ids first: names are then looked up for its rows only.
  return store
    .statement<Row>(
      `WITH page AS MATERIALIZED (SELECT sale.id FROM sale WHERE ${sql} ORDER BY ${order} LIMIT @limit OFFSET @offset)
       SELECT sale.id, sale.sold_day, sale.kind, customer.name AS customer_name, channel.name AS channel_name,
         (SELECT lead.created_day FROM lead WHERE lead.id = sale.lead_id AND lead.deleted_at_ms IS NULL) AS lead_day,
         sale.amount_minor, ${worthOf(set)} AS value
       FROM page CROSS JOIN sale ON sale.id = page.id
       LEFT JOIN customer ON customer.id = sale.customer_id
       LEFT JOIN channel ON channel.id = ${CHANNEL_OF_SALE}
       ORDER BY ${order}`,
    )
    .all({ ...params, limit: slice.limit, offset: slice.offset })
    .map(rowToSale);
}

function rowToSale(row: Row): SaleFactRow {
  return {
    kind: 'sale',
    id: row.id,
    soldOn: fromDayNumber(row.sold_day),
    saleKind: row.kind,
    customerName: row.customer_name,
    leadCreatedOn: dateOrNull(row.lead_day),
    channelName: row.channel_name,
    amountMinor: row.amount_minor,
    value: row.value,
  };
}
