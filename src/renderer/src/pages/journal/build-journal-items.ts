import type { IsoDate } from '@shared/calendar/iso-date';
import { assertNever } from '@shared/domain/assert-never';
import type { JournalRow } from '../../api/journal-queries';

/** One line of the list: a record, or the head of a day above its records. */
export type JournalItem =
  | { readonly kind: 'record'; readonly record: JournalRow; readonly index: number }
  | {
      readonly kind: 'day';
      readonly day: IsoDate;
      readonly count: number;
      /** Net of the day; `null` where the list is not of money. */
      readonly amountMinor: number | null;
      /** Whether more rows of this day may follow that are not loaded yet. */
      readonly open: boolean;
    };

/**
 * Puts a head above the records of each day. `byDay` false (sorted by amount): no heads. The last day is `open` while
 * more rows are to come, since its sum is not whole yet.
 */
export function buildJournalItems(rows: readonly JournalRow[], byDay: boolean, complete: boolean): JournalItem[] {
  if (!byDay) return rows.map((record, index) => ({ kind: 'record', record, index }));
  const items: JournalItem[] = [];
  for (let start = 0; start < rows.length; ) {
    const day = rows[start]?.day;
    let end = start;
    while (rows[end]?.day === day && end < rows.length) end += 1;
    const group = rows.slice(start, end);
    if (day === undefined) break;
    items.push({
      kind: 'day',
      day,
      count: group.length,
      amountMinor: sumOf(group),
      open: end === rows.length && !complete,
    });
    items.push(...group.map((record, offset) => ({ kind: 'record' as const, record, index: start + offset })));
    start = end;
  }
  return items;
}

/** What a record adds to the sum of its day, minor units: a return takes away; leads add nothing. */
export function netAmountOf(record: JournalRow): number | null {
  switch (record.list) {
    case 'leads':
      return null;
    case 'sales':
      return record.row.sale.kind === 'return' ? -record.row.sale.amountMinor : record.row.sale.amountMinor;
    case 'expenses':
      return record.row.expense.amountMinor;
    default:
      return assertNever(record);
  }
}

function sumOf(group: readonly JournalRow[]): number | null {
  return group.reduce<number | null>((sum, record) => {
    const amount = netAmountOf(record);
    return amount === null ? sum : (sum ?? 0) + amount;
  }, null);
}
