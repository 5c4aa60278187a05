import type { DayTotal } from '@shared/domain/day-total';
import type { Day } from './calendar';
import type { Firm, Look } from './firm';
import { channelOf, creditOf, isCredited, winningSales } from './sales';

/** What somebody typed of a day beyond the records of it. */
export interface TypedRow {
  readonly date: string;
  readonly employeeId: string;
  readonly channelId: string | null;
  readonly leads: number;
  readonly qualified: number;
  readonly sales: number;
  readonly newCustomers: number;
  readonly revenueMinor: number;
}
const MEASURES = ['leads', 'qualified', 'sales', 'newCustomers', 'revenueMinor'] as const;
type Counts = Record<(typeof MEASURES)[number], number>;

const rowsOf = new WeakMap<Firm, readonly TypedRow[]>();

/** Each channel adds what it exceeds its own records by; the whole day what is still missing after all of that. */
export function typedRows(firm: Firm): readonly TypedRow[] {
  const known = rowsOf.get(firm);
  if (known) return known;
  const rows: TypedRow[] = [];
  const ofChannels = firm.dayTotals.filter((total) => total.channelId !== null);
  for (const total of ofChannels) {
    rows.push(
      exceeding(
        total,
        recordsOf(firm, total, (channelId) => channelId === total.channelId),
      ),
    );
  }
  for (const total of firm.dayTotals.filter((each) => each.channelId === null)) {
    const counted = recordsOf(firm, total, () => true);
    for (const row of rows) {
      if (row.date !== total.date || row.employeeId !== total.employeeId || row.channelId === null) continue;
      for (const measure of MEASURES) counted[measure] += row[measure];
    }
    rows.push(exceeding(total, counted));
  }
  rowsOf.set(firm, rows);
  return rows;
}

function exceeding(total: DayTotal, counted: Counts): TypedRow {
  const { date, employeeId, channelId } = total;
  const over = (measure: (typeof MEASURES)[number]) => Math.max(0, (total[measure] ?? 0) - counted[measure]);
  return {
    date,
    employeeId,
    channelId,
    leads: over('leads'),
    qualified: over('qualified'),
    sales: over('sales'),
    newCustomers: over('newCustomers'),
    revenueMinor: over('revenueMinor'),
  };
}

/** Leads that the person got and what was sold with a credit of theirs on that day; returns take nothing off. */
function recordsOf(firm: Firm, { date, employeeId }: DayTotal, isOf: (channelId: string | null) => boolean): Counts {
  const counts = { leads: 0, qualified: 0, sales: 0, newCustomers: 0, revenueMinor: 0 };
  for (const lead of firm.leads) {
    if (lead.createdOn !== date || lead.ownerId !== employeeId || !isOf(lead.channelId)) continue;
    counts.leads += 1;
    if (lead.quality === 'qualified') counts.qualified += 1;
  }
  const winning = winningSales(firm.sales);
  for (const sale of firm.sales) {
    if (sale.kind === 'return' || sale.soldOn !== date || !isCredited(sale, employeeId)) continue;
    if (!isOf(channelOf(sale, firm))) continue;
    counts.sales += 1;
    counts.revenueMinor += creditOf(sale, employeeId);
    if (winning.includes(sale)) counts.newCustomers += 1;
  }
  return counts;
}

/** Rows of some days, as far as they are known. */
export function typedOn({ firm, today }: Look, days: readonly Day[]): readonly TypedRow[] {
  const dates = new Set(days.map((day) => day.date));
  return typedRows(firm).filter((row) => row.date <= today && dates.has(row.date));
}

export function sumTyped(rows: readonly TypedRow[], measure: (typeof MEASURES)[number]): number {
  return rows.reduce((sum, row) => sum + row[measure], 0);
}
