import { type DateRange, fromDayNumber, type IsoDate } from '@shared/calendar/iso-date';
import type { DayCards } from '@shared/domain/day-total';
import type { Id } from '@shared/domain/fields';
import { CHANNEL_OF_SALE, WINS_CUSTOMER } from '../sales';
import type { Store } from '../store';
import { rangeParams } from './from-records/lead-groups';

/** What the records of one day say, of the firm or of one person in one channel. */
export interface DayCardsFact {
  readonly date: IsoDate;
  readonly cards: Partial<DayCards>;
}

export interface PersonCardsFact extends DayCardsFact {
  /** `null`: leads that nobody owns, sales that nobody is credited with. */
  readonly employeeId: Id | null;
  readonly channelId: Id | null;
}

interface LeadRow {
  readonly day: number;
  readonly employee_id: string | null;
  readonly channel_id: string | null;
  readonly leads: number;
  readonly qualified: number;
}
interface SaleRow {
  readonly day: number;
  readonly employee_id: string | null;
  readonly channel_id: string | null;
  readonly sales: number;
  readonly new_customers: number;
  readonly revenue_minor: number;
  readonly returned_minor: number;
}

/**
 * What the firm's records say by day: leads by the day they were created (qualified as assessed today), sales by the day
 * sold. Every record once, whoever it belongs to; money is sales minus returns. A day may come twice (leads, sales).
 */
export function listFirmCards(store: Store, range: DateRange): DayCardsFact[] {
  const params = rangeParams(range);
  return [
    ...store.statement<LeadRow>(FIRM_LEADS).all(params).map(leadFact),
    ...store.statement<SaleRow>(FIRM_SALES).all(params).map(saleFact),
  ];
}

/**
 * The same by person and channel: leads with who owns them, sales with everyone credited (a shared sale is one sale of
 * each, its money their parts; its channel that of its lead where it has none of its own).
 */
export function listPersonCards(store: Store, range: DateRange): PersonCardsFact[] {
  const params = rangeParams(range);
  const owner = (row: LeadRow | SaleRow) => ({ employeeId: row.employee_id, channelId: row.channel_id });
  return [
    ...store
      .statement<LeadRow>(PERSON_LEADS)
      .all(params)
      .map((row) => ({ ...leadFact(row), ...owner(row) })),
    ...store
      .statement<SaleRow>(PERSON_SALES)
      .all(params)
      .map((row) => ({ ...saleFact(row), ...owner(row) })),
  ];
}

function leadFact({ day, leads, qualified }: LeadRow): DayCardsFact {
  return { date: fromDayNumber(day), cards: { leads, qualified } };
}

function saleFact(row: SaleRow): DayCardsFact {
  const { day, sales, new_customers: newCustomers, revenue_minor: revenueMinor, returned_minor: returnedMinor } = row;
  return { date: fromDayNumber(day), cards: { sales, newCustomers, revenueMinor, returnedMinor } };
}

const LEADS = `COUNT(*) AS leads, COUNT(*) FILTER (WHERE lead.quality = 'qualified') AS qualified
  FROM lead WHERE lead.deleted_at_ms IS NULL AND lead.created_day BETWEEN @from AND @to`;

const FIRM_LEADS = `SELECT lead.created_day AS day, NULL AS employee_id, NULL AS channel_id, ${LEADS}
  GROUP BY lead.created_day`;
const PERSON_LEADS = `SELECT lead.created_day AS day, lead.owner_id AS employee_id, lead.channel_id, ${LEADS}
  GROUP BY lead.created_day, lead.owner_id, lead.channel_id`;

const SALES = `COUNT(*) FILTER (WHERE sale.kind = 'sale') AS sales,
  COUNT(*) FILTER (WHERE ${WINS_CUSTOMER}) AS new_customers`;
const SOLD = 'sale.deleted_at_ms IS NULL AND sale.sold_day BETWEEN @from AND @to';

const FIRM_SALES = `SELECT sale.sold_day AS day, NULL AS employee_id, NULL AS channel_id, ${SALES},
    ${money('sale.amount_minor')} FROM sale WHERE ${SOLD} GROUP BY sale.sold_day`;
const PERSON_SALES = `SELECT sale.sold_day AS day, sale_credit.employee_id, ${CHANNEL_OF_SALE} AS channel_id, ${SALES},
    ${money('COALESCE(sale_credit.part_minor, sale.amount_minor)')}
  FROM sale LEFT JOIN sale_credit ON sale_credit.sale_id = sale.id
  WHERE ${SOLD} GROUP BY 1, 2, 3`;

function money(amount: string): string {
  return `SUM(CASE sale.kind WHEN 'sale' THEN ${amount} ELSE -${amount} END) AS revenue_minor,
    SUM(CASE sale.kind WHEN 'return' THEN ${amount} ELSE 0 END) AS returned_minor`;
}
