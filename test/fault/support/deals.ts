import { insertLead } from '../../../src/main/store/leads';
import { insertSale } from '../../../src/main/store/sales';
import type { Store } from '../../../src/main/store/store';
import { lead, sale } from '../../store/support/records';

/** One acknowledged action: a lead and a sale that carry the same number. */
export function writeDeal(store: Store, number: number): void {
  store.act('sale.save', String(number), (writer) => {
    const deal = lead({ expectedMinor: number, status: 'won', closedOn: '2026-11-20', note: 'x'.repeat(number % 900) });
    insertLead(writer, deal);
    insertSale(writer, sale({ amountMinor: number, leadId: deal.id }));
  });
}

/** Numbers whose deal is there, and how many of those have a lead and a sale that do not agree. */
export function readDeals(store: Store): { readonly numbers: number[]; readonly halves: number } {
  const rows = store
    .statement<{ number: number; whole: number }>(
      `SELECT sale.amount_minor AS number, COALESCE(lead.expected_minor = sale.amount_minor, 0) AS whole
       FROM sale LEFT JOIN lead ON lead.id = sale.lead_id AND lead.deleted_at_ms IS NULL
       WHERE sale.deleted_at_ms IS NULL ORDER BY number`,
    )
    .all();
  return { numbers: rows.map((row) => row.number), halves: rows.filter((row) => row.whole !== 1).length };
}
