import type { Sale } from '@shared/domain/entities';
import type { Firm } from './firm';

/** What each person gets of a sale: shares rounded down, the rest to the largest share (the first of equals). */
function partsOf(sale: Sale): Map<string, number> {
  const parts = new Map<string, number>();
  let rest = sale.amountMinor;
  let largest: Sale['credits'][number] | null = null;
  for (const credit of sale.credits) {
    const part = Math.floor((sale.amountMinor * credit.shareBp) / 10_000);
    parts.set(credit.employeeId, part);
    rest -= part;
    if (largest === null || credit.shareBp > largest.shareBp) largest = credit;
  }
  if (largest) parts.set(largest.employeeId, (parts.get(largest.employeeId) ?? 0) + rest);
  return parts;
}

export const netOf = (sale: Sale) => (sale.kind === 'sale' ? sale.amountMinor : -sale.amountMinor);

export function creditOf(sale: Sale, employeeId: string): number {
  const part = partsOf(sale).get(employeeId) ?? 0;
  return sale.kind === 'sale' ? part : -part;
}

export const isCredited = (sale: Sale, employeeId: string) =>
  sale.credits.some((credit) => credit.employeeId === employeeId);

const winningOf = new WeakMap<readonly Sale[], readonly Sale[]>();

/** The first sale of every named customer over all time, and nameless sales that say they won one. */
export function winningSales(sales: readonly Sale[]): readonly Sale[] {
  const known = winningOf.get(sales);
  if (known) return known;
  const winning = sales.filter((sale) => {
    if (sale.kind === 'return') return false;
    if (sale.customerId === null) return sale.newCustomer;
    const isEarlier = (other: Sale) =>
      other.soldOn < sale.soldOn || (other.soldOn === sale.soldOn && other.id < sale.id);
    return !sales.some((other) => other.kind === 'sale' && other.customerId === sale.customerId && isEarlier(other));
  });
  winningOf.set(sales, winning);
  return winning;
}

/** The channel of the sale, else of its lead. */
export function channelOf(sale: Sale, { leads }: Pick<Firm, 'leads'>): string | null {
  return sale.channelId ?? leads.find((lead) => lead.id === sale.leadId)?.channelId ?? null;
}
