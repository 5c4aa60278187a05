import type { By, Source, Value } from './questions';

/** The peers' own words: what stands in their tables, and how a value is counted there. */
export const QUALITY = { unassessed: 0, qualified: 1, disqualified: 2 } as const;
export const STATUS = { open: 0, won: 1, lost: 2 } as const;

export const TABLES: Readonly<Record<Source, { readonly table: string; readonly day: string }>> = {
  sales: { table: 'sale', day: 'day' },
  credits: { table: 'credit', day: 'day' },
  leads: { table: 'lead', day: 'created' },
  closed: { table: 'lead', day: 'closed' },
};

const WON_90 = 'status = 1 AND closed <= created + 90';
const QUALIFIED_90 = 'quality = 1 AND (assessed IS NULL OR assessed <= created + 90)';

export const VALUE_SQL: Readonly<Record<Value, Partial<Record<Source, string>>>> = {
  net: {
    sales: 'SUM(CASE returned WHEN 0 THEN amount ELSE -amount END)',
    credits: 'SUM(CASE returned WHEN 0 THEN part ELSE -part END)',
  },
  deals: { sales: 'COUNT(*) FILTER (WHERE returned = 0)', credits: 'COUNT(*) FILTER (WHERE returned = 0)' },
  margin: { sales: 'SUM(CASE returned WHEN 0 THEN margin ELSE -margin END)' },
  customers: { sales: 'COUNT(*) FILTER (WHERE wins = 1)' },
  customersMinor: { sales: 'SUM(amount) FILTER (WHERE wins = 1)' },
  leads: { leads: 'COUNT(*)' },
  qualified: { leads: 'COUNT(*) FILTER (WHERE quality = 1)' },
  disqualified: { leads: 'COUNT(*) FILTER (WHERE quality = 2)' },
  won90: { leads: `COUNT(*) FILTER (WHERE ${WON_90})` },
  qualified90: { leads: `COUNT(*) FILTER (WHERE ${QUALIFIED_90})` },
  qualifiedWon90: { leads: `COUNT(*) FILTER (WHERE ${QUALIFIED_90} AND ${WON_90})` },
  won: { closed: 'COUNT(*) FILTER (WHERE status = 1)' },
  lost: { closed: 'COUNT(*) FILTER (WHERE status = 2)' },
};

/** The column of a key in the tables above. */
export function keyColumn(by: By, source: Source): string {
  return by === 'employee' && source !== 'credits' ? 'owner' : by;
}
