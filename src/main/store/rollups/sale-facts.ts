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

/** As the sums have it; `null`: they do not count the sale. */
export function findSaleFact(store: Store, id: string): SaleFact | null {
  return store.statement<SaleFact>(`SELECT ${COLUMNS} FROM sale_fact WHERE sale_id = ?`).get(id) ?? null;
}

export function removeSaleFact(store: Store, id: string): void {
  store.statement('DELETE FROM sale_fact WHERE sale_id = ?').run(id);
}

export function insertSaleFact(store: Store, fact: SaleFact): void {
  store
    .statement(
      `INSERT INTO sale_fact (${COLUMNS}) VALUES (@sale_id, @day, @returned, @amount_minor, @margin_minor,
         @customer_id, @wins, @from_lead, @lead_lives, @channel, @segment, @campaign)`,
    )
    .run({ ...fact });
}

/** As the records say; `null`: the sale does not live. */
export function readSaleFact(store: Store, id: string): SaleFact | null {
  return store.statement<SaleFact>(`${FROM_RECORDS} AND sale.id = ?`).get(id) ?? null;
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

/** Every sale as the sums have it, with its credits. */
export function* eachSaleFact(store: Store): Generator<readonly [SaleFact, readonly CreditFact[]]> {
  const rows = store
    .statement<CreditedFactRow>(
      `SELECT ${COLUMNS}, (SELECT json_group_array(json_array(employee_id, part_minor) ORDER BY position)
         FROM sale_credit WHERE sale_credit.sale_id = sale_fact.sale_id) AS credits_json FROM sale_fact`,
    )
    .iterate();
  for (const row of rows) {
    const credits: [string, number][] = JSON.parse(row.credits_json);
    yield [row, credits.map(([employee_id, part_minor]) => ({ employee_id, part_minor }))];
  }
}

export function listCredits(store: Store, saleId: string): CreditFact[] {
  return store
    .statement<CreditFact>('SELECT employee_id, part_minor FROM sale_credit WHERE sale_id = ? ORDER BY position')
    .all(saleId);
}

/** The sale that the sums take for the one that won the customer, and the one that does so by the records. */
export function listWinners(store: Store, customerId: string): string[] {
  const kept = store
    .statement<{ id: string }>('SELECT sale_id AS id FROM sale_fact WHERE customer_id = ? AND wins = 1')
    .all(customerId);
  const now = store
    .statement<{ id: string }>(
      `SELECT id FROM sale WHERE customer_id = ? AND deleted_at_ms IS NULL AND kind = 'sale'
       ORDER BY sold_day, id LIMIT 1`,
    )
    .all(customerId);
  return [...kept, ...now].map(({ id }) => id);
}

/** Sales, living or buried, that came from the lead. */
export function listSaleIdsOfLead(store: Store, leadId: string): string[] {
  return store
    .statement<{ id: string }>('SELECT id FROM sale WHERE lead_id = ?')
    .all(leadId)
    .map(({ id }) => id);
}
