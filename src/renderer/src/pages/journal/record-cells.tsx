import { assertNever } from '@shared/domain/assert-never';
import { formatDateRange } from '@shared/format/format-date';
import type { Words } from '@shared/words';
import { History, Repeat } from 'lucide-react';
import type { ReactNode } from 'react';
import type { JournalList, JournalRow, JournalSort } from '../../api/journal-queries';
import { Tag } from '../../components/tag';
import type { Format } from '../../i18n/use-format';

export interface JournalColumn {
  readonly id: string;
  /** Key of `journal.column`. */
  readonly label: string;
  readonly right?: boolean;
  /** The two orders that its head switches between. */
  readonly sorts?: readonly [JournalSort, JournalSort];
}

const BY_TIME = ['newest', 'oldest'] as const;
const BY_SIZE = ['largest', 'smallest'] as const;

/** The columns between the box and the mark of an edit, by list. */
export const JOURNAL_COLUMNS: Readonly<Record<JournalList, readonly JournalColumn[]>> = {
  leads: [
    { id: 'date', label: 'date', sorts: BY_TIME },
    { id: 'name', label: 'name' },
    { id: 'channel', label: 'channel' },
    { id: 'owner', label: 'owner' },
    { id: 'quality', label: 'quality' },
    { id: 'status', label: 'status' },
    { id: 'expected', label: 'expected', right: true },
  ],
  sales: [
    { id: 'date', label: 'date', sorts: BY_TIME },
    { id: 'customer', label: 'customer' },
    { id: 'product', label: 'product' },
    { id: 'seller', label: 'seller' },
    { id: 'channel', label: 'channel' },
    { id: 'type', label: 'type' },
    { id: 'amount', label: 'amount', right: true, sorts: BY_SIZE },
  ],
  expenses: [
    { id: 'date', label: 'period', sorts: BY_TIME },
    { id: 'category', label: 'category' },
    { id: 'about', label: 'about' },
    { id: 'channel', label: 'channel' },
    { id: 'amount', label: 'amount', right: true, sorts: BY_SIZE },
  ],
};

/** The cells of one record, in the order of its columns. */
export function recordCells(record: JournalRow, t: Words, format: Format): ReactNode[] {
  switch (record.list) {
    case 'leads':
      return leadCells(record.row, t, format);
    case 'sales':
      return saleCells(record.row, t, format);
    case 'expenses':
      return expenseCells(record.row, t, format);
    default:
      return assertNever(record);
  }
}

/** The last cell: a mark where the record was changed after it was entered. */
export function EditedMark({ record, label }: { readonly record: JournalRow; readonly label: string }) {
  const edited = record.list !== 'expenses' && record.row.edited;
  return edited ? <History size={14} className="icon tertiary" role="img" aria-label={label} /> : null;
}

function saleCells(row: Extract<JournalRow, { list: 'sales' }>['row'], t: Words, format: Format): ReactNode[] {
  const { sale } = row;
  const isReturn = sale.kind === 'return';
  const amount = format.amount(sale.amountMinor);
  return [
    <span className="secondary">{format.dayShort(sale.soldOn)}</span>,
    row.customerName ? (
      <span className="medium">{row.customerName}</span>
    ) : (
      <span className="tertiary">{t('journal.unnamedCustomer')}</span>
    ),
    <span className="secondary">{sale.product}</span>,
    row.creditNames.map(shortName).join(', '),
    <span className="secondary">{row.channelName}</span>,
    isReturn ? (
      <Tag tone="warn">{t('journal.type.return')}</Tag>
    ) : row.winsCustomer ? (
      <Tag tone="accent">{t('journal.type.new')}</Tag>
    ) : (
      // Of a customer without a name nobody knows whether they came back.
      <span className="tertiary small">{sale.customerId === null ? '—' : t('journal.type.repeat')}</span>
    ),
    <span className={isReturn ? 'medium warn' : 'medium'}>{isReturn ? `−${amount}` : amount}</span>,
  ];
}

function leadCells(row: Extract<JournalRow, { list: 'leads' }>['row'], t: Words, format: Format): ReactNode[] {
  const { lead } = row;
  const quality = t(`entry.quality.${lead.quality}`);
  // Of an open lead the stage says more than that it is open.
  const status = lead.status === 'open' && row.stageName ? row.stageName : t(`entry.status.${lead.status}`);
  return [
    <span className="secondary">{format.dayShort(lead.createdOn)}</span>,
    lead.title || row.customerName ? (
      <span className="medium">{lead.title || row.customerName}</span>
    ) : (
      <span className="tertiary">{t('journal.unnamed')}</span>
    ),
    <span className="secondary">{row.channelName}</span>,
    row.ownerName === null ? '' : shortName(row.ownerName),
    lead.quality === 'qualified' ? (
      <Tag tone="accent">{quality}</Tag>
    ) : lead.quality === 'disqualified' ? (
      <Tag>{quality}</Tag>
    ) : (
      <span className="tertiary small">{quality}</span>
    ),
    <span className={lead.status === 'won' ? 'accent small medium' : 'tertiary small'} title={status}>
      {status}
    </span>,
    <span className="medium">{lead.expectedMinor === null ? '' : format.amount(lead.expectedMinor)}</span>,
  ];
}

function expenseCells(row: Extract<JournalRow, { list: 'expenses' }>['row'], t: Words, format: Format): ReactNode[] {
  const { expense } = row;
  const about = [row.employeeName, expense.campaign, expense.note].filter(Boolean).join(', ');
  return [
    <span className="secondary">{formatDateRange(expense, format.locale)}</span>,
    <span className="medium">{t(`entry.category.${expense.category}`)}</span>,
    <span className="secondary">
      {row.series && (
        <SeriesMark label={t('entry.form.seriesNote', { ...row.series, date: format.date(row.series.lastFrom) })} />
      )}
      {about}
    </span>,
    <span className="secondary">{row.channelName}</span>,
    <span className="medium">{format.amount(expense.amountMinor)}</span>,
  ];
}

/** Says that a cost is one of a series, by name where the pointer rests. */
function SeriesMark({ label }: { readonly label: string }) {
  return (
    <span className="series-mark" title={label}>
      <Repeat size={12} className="icon tertiary" role="img" aria-label={label} />
    </span>
  );
}

/** «Дмитрий Орлов» → «Орлов»: columns are narrow, the form shows the whole name. */
function shortName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
