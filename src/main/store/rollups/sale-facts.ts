import { WINS_CUSTOMER } from '../sales';
import type { Store } from '../store';
import type { CreditFact, SaleFact } from './contributions';

const COLUMNS = [
  'sale_id',
  'day',
  'returned',
  'amount_minor',
  'margin_minor',
  'customer_id',
  'wins',
  'from_lead',
  'lead_lives',
  'channel',
  'segment',
  'campaign',
].join(', ');

/** What each living sale counts under, as its record, its customer's other sales and its lead say now. */
const ORIGIN = 'FROM lead WHERE lead.id = sale.lead_id AND lead.deleted_at_ms IS NULL';
// Subselects, not a join: asked for one sale at a time SQLite answers them several times faster.
const FROM_RECORDS = `SELECT sale.id AS sale_id, sale.sold_day AS day, sale.kind = 'return' AS returned,
    sale.amount_minor, sale.margin_minor, sale.customer_id, ${WINS_CUSTOMER} AS wins,
    sale.lead_id IS NOT NULL AS from_lead, EXISTS (SELECT 1 ${ORIGIN}) AS lead_lives,
    COALESCE(sale.channel_id, (SELECT lead.channel_id ${ORIGIN}), '') AS channel,
    COALESCE((SELECT lead.segment ${ORIGIN}), '') AS segment, COALESCE((SELECT lead.campaign ${ORIGIN}), '') AS campaign
  FROM sale WHERE sale.deleted_at_ms IS NULL`;

export function removeSaleFact(store: Store, id: string): void {
  store.statement('DELETE FROM sale_fact WHERE sale_id = ?').run(id);
}

/** Reads sales anew from the records, those that live; the sums must not have them. */
export function insertSaleFacts(store: Store, ids: readonly string[]): void {
  store
    .statement(`INSERT INTO sale_fact (${COLUMNS}) ${FROM_RECORDS} AND sale.id IN (SELECT value FROM json_each(?))`)
    .run(JSON.stringify(ids));
}

/** Reads every sale anew from the records. */
export function fillSaleFacts(store: Store): void {
  store.statement('DELETE FROM sale_fact').run();
  store.statement(`INSERT INTO sale_fact (${COLUMNS}) ${FROM_RECORDS}`).run();
}

/** Sales that the sums have otherwise than the records, or that only one of them has. */
export function countStrayFacts(store: Store): number {
  const kept = `SELECT ${COLUMNS} FROM sale_fact`;
  const row = store
    .statement<{ count: number }>(
      `SELECT (SELECT COUNT(*) FROM (${FROM_RECORDS} EXCEPT ${kept}))
         + (SELECT COUNT(*) FROM (${kept} EXCEPT ${FROM_RECORDS})) AS count`,
    )
    .get();
  return row?.count ?? 0;
}

interface CreditedFactRow extends SaleFact {
  /** `[employee_id, part_minor]` in order. */
  readonly credits_json: string;
}

const CREDITED = `SELECT ${COLUMNS}, (SELECT json_group_array(json_array(employee_id, part_minor) ORDER BY position)
  FROM sale_credit WHERE sale_credit.sale_id = sale_fact.sale_id) AS credits_json FROM sale_fact`;

type CreditedFact = readonly [SaleFact, readonly CreditFact[]];

/** Every sale as the sums have it, with its credits. */
export function* eachSaleFact(store: Store): Generator<CreditedFact> {
  for (const row of store.statement<CreditedFactRow>(CREDITED).iterate()) yield rowToCredited(row);
}

/** Those of the sales that the sums have. */
export function listSaleFacts(store: Store, ids: readonly string[]): CreditedFact[] {
  return store
    .statement<CreditedFactRow>(`${CREDITED} WHERE sale_id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids))
    .map(rowToCredited);
}

function rowToCredited(row: CreditedFactRow): CreditedFact {
  const credits: [string, number][] = JSON.parse(row.credits_json);
  return [row, credits.map(([employee_id, part_minor]) => ({ employee_id, part_minor }))];
}

/** The sales that the sums take for those that won the customers, and those that do so by the records. */
export function listWinners(store: Store, customerIds: readonly string[]): string[] {
  const ids = JSON.stringify(customerIds);
  const kept = store
    .statement<{ id: string }>(
      'SELECT sale_id AS id FROM sale_fact WHERE wins = 1 AND customer_id IN (SELECT value FROM json_each(?))',
    )
    .all(ids);
  const now = store
    .statement<{ id: string | null }>(
      `SELECT (SELECT id FROM sale WHERE customer_id = asked.value AND deleted_at_ms IS NULL AND kind = 'sale'
         ORDER BY sold_day, id LIMIT 1) AS id FROM json_each(?) AS asked`,
    )
    .all(ids);
  return [...kept, ...now].flatMap(({ id }) => (id === null ? [] : [id]));
}

/** Sales, living or buried, that came from the lead. */
export function listSaleIdsOfLead(store: Store, leadId: string): string[] {
  return store
    .statement<{ id: string }>('SELECT id FROM sale WHERE lead_id = ?')
    .all(leadId)
    .map(({ id }) => id);
}
