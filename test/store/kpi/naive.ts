import { addDays, daysBetween, type IsoDate } from '@shared/calendar/iso-date';
import type { Employee, Expense, Lead, Sale } from '@shared/domain/entities';

/** A second implementation of the definitions: plain loops over plain records, day by day, nothing clever. */

export interface Range {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export const within = (date: IsoDate | null, { from, to }: Range) => date !== null && from <= date && date <= to;

export function qualityOn(lead: Lead, seenOn: IsoDate): Lead['quality'] {
  if (lead.assessedOn !== null && lead.assessedOn > seenOn) return 'unassessed';
  return lead.quality;
}

export const wonIn = (lead: Lead, range: Range) => lead.status === 'won' && within(lead.closedOn, range);

export function wonWithinDays(lead: Lead, days: number, seenOn: IsoDate): boolean {
  if (lead.status !== 'won' || lead.closedOn === null || lead.closedOn > seenOn) return false;
  return daysBetween(lead.createdOn, lead.closedOn) <= days;
}

/** The first sale of every named customer, and the nameless ones that say they won one. */
export function winningSales(sales: readonly Sale[]): Sale[] {
  const sorted = sales
    .filter((sale) => sale.kind === 'sale')
    .sort((left, right) => (left.soldOn + left.id < right.soldOn + right.id ? -1 : 1));
  const seen = new Set<string>();
  return sorted.filter((sale) => {
    if (sale.customerId === null) return sale.newCustomer;
    if (seen.has(sale.customerId)) return false;
    seen.add(sale.customerId);
    return true;
  });
}

export function channelOfSale(sale: Sale, leads: readonly Lead[]): string | null {
  return sale.channelId ?? leads.find((lead) => lead.id === sale.leadId)?.channelId ?? null;
}

/** Minor units with fractions: each day of an expense carries the same. */
export function costOf(expense: Expense, range: Range, employees: readonly Employee[], firmShareBp: number): number {
  const person = employees.find((employee) => employee.id === expense.employeeId);
  const shareBp = expense.category === 'salary' ? (person?.acquisitionShareBp ?? firmShareBp) : 10_000;
  const perDay = (expense.amountMinor * shareBp) / 10_000 / (daysBetween(expense.from, expense.to) + 1);
  let sum = 0;
  for (let day = expense.from; day <= expense.to; day = addDays(day, 1)) if (within(day, range)) sum += perDay;
  return sum;
}

export function fteOf(employee: Employee, range: Range): number {
  let sum = 0;
  let days = 0;
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) {
    days += 1;
    const rate = employee.employment.find(
      ({ from, to }) => (from === null || from <= day) && (to === null || day <= to),
    );
    sum += (rate?.fteBp ?? 0) / 10_000;
  }
  return sum / days;
}

export function groupCounts<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
