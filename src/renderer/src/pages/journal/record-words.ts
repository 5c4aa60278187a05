import { assertNever } from '@shared/domain/assert-never';
import type { Words } from '@shared/words';
import type { JournalRow } from '../../api/journal-queries';
import type { Format } from '../../i18n/use-format';

/** How a record is called in a sentence: by its customer, its name or what it was spent on. */
export function recordName(record: JournalRow, t: Words, format: Format): string {
  switch (record.list) {
    case 'leads':
      return record.row.lead.title || record.row.customerName || t('journal.unnamed');
    case 'sales': {
      const { sale, customerName } = record.row;
      return `${customerName ?? t('journal.unnamedCustomer')}, ${format.moneyExact(sale.amountMinor)}`;
    }
    case 'expenses': {
      const { expense } = record.row;
      return `${t(`entry.category.${expense.category}`)}, ${format.moneyExact(expense.amountMinor)}`;
    }
    default:
      return assertNever(record);
  }
}
