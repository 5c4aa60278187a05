// biome-ignore-all lint/a11y/useSemanticElements: a virtual list is a grid by roles, it has no table of all its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row
import { yearOf } from '@shared/calendar/iso-date';
import { formatWeekdayDayShort } from '@shared/format/format-date';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { JournalList, JournalRow, JournalSort } from '../../api/journal-queries';
import { useWorkspace } from '../../app/workspace';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import type { JournalItem } from './build-journal-items';
import { EditedMark, JOURNAL_COLUMNS, type JournalColumn, recordCells } from './record-cells';
import { recordName } from './record-words';
import { RowBox } from './row-box';

interface HeadRowProps {
  readonly list: JournalList;
  readonly loaded: number;
  readonly chosen: ReadonlySet<string>;
  readonly sort: JournalSort;
  readonly onSort: (sort: JournalSort) => void;
  readonly onToggleAll: () => void;
}

/** The heads of the columns; those of day and amount change the order. */
export function HeadRow({ list, loaded, chosen, sort, onSort, onToggleAll }: HeadRowProps) {
  const t = useWords();
  return (
    <div className="journal-row head" role="row" aria-rowindex={1}>
      <span role="columnheader">
        <RowBox
          label={t('journal.selectAll')}
          checked={chosen.size > 0 && (chosen.size === loaded || 'indeterminate')}
          onToggle={onToggleAll}
        />
      </span>
      {JOURNAL_COLUMNS[list].map((column) => (
        <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
      ))}
      <span role="columnheader">
        <span className="sr-only">{t('journal.edited')}</span>
      </span>
    </div>
  );
}

interface HeadCellProps {
  readonly column: JournalColumn;
  readonly sort: JournalSort;
  readonly onSort: (sort: JournalSort) => void;
}

function HeadCell({ column, sort, onSort }: HeadCellProps) {
  const t = useWords();
  const format = useFormat();
  const label = t(`journal.column.${column.label}`, { unit: format.symbol });
  const className = column.right ? 'right' : '';
  if (!column.sorts) {
    return (
      <span role="columnheader" className={className}>
        {label}
      </span>
    );
  }
  const [down, up] = column.sorts;
  const sorted = sort === down ? 'descending' : sort === up ? 'ascending' : 'none';
  const Arrow = sorted === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <span role="columnheader" className={className} aria-sort={sorted}>
      <button
        type="button"
        title={t('journal.sortBy', { column: label })}
        onClick={() => onSort(sort === down ? up : down)}
      >
        {label}
        {sorted !== 'none' && <Arrow size={11} className="icon" aria-hidden />}
      </button>
    </span>
  );
}

interface DayRowProps {
  readonly item: Extract<JournalItem, { kind: 'day' }>;
  readonly list: JournalList;
  readonly style: { readonly transform: string };
}

/** A day with what it brought, above its records. */
export function DayRow({ item, list, style }: DayRowProps) {
  const t = useWords();
  const format = useFormat();
  const { info } = useWorkspace();
  const thisYear = yearOf(item.day) === yearOf(info.today);
  return (
    <div className="journal-row day" role="row" style={style}>
      <span role="presentation" />
      <span role="gridcell" className="day-name medium">
        {formatWeekdayDayShort(item.day, format.locale)}
        {!thisYear && ` ${yearOf(item.day)}`}
      </span>
      <span role="gridcell" className="day-count tertiary">
        {!item.open && t('journal.records', { count: item.count })}
      </span>
      <span role="gridcell" className="day-sum right medium">
        {list !== 'leads' && !item.open && item.amountMinor !== null && format.amount(item.amountMinor)}
      </span>
      <span role="presentation" />
    </div>
  );
}

interface RecordRowProps {
  readonly record: JournalRow;
  readonly index: number;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly style: { readonly transform: string };
  /** `extend`: with Shift held, up to this row. */
  readonly onActivate: (record: JournalRow, extend: boolean) => void;
  readonly onToggle: (id: string) => void;
}

/** One record. */
export function RecordRow({ record, index, active, chosen, style, onActivate, onToggle }: RecordRowProps) {
  const t = useWords();
  const format = useFormat();
  const columns = JOURNAL_COLUMNS[record.list];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a grid are those of the grid itself
    <div
      id={`row-${record.id}`}
      className={active ? 'journal-row record active' : 'journal-row record'}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      style={style}
      onClick={(event) => onActivate(record, event.shiftKey)}
      // Shift chooses rows, not the text of them.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      <span role="gridcell">
        <RowBox
          label={t('journal.selectRow', { name: recordName(record, t, format) })}
          checked={chosen}
          onToggle={() => onToggle(record.id)}
        />
      </span>
      {recordCells(record, t, format).map((cell, position) => (
        <span key={columns[position]?.id} role="gridcell" className={columns[position]?.right ? 'right' : ''}>
          {cell}
        </span>
      ))}
      <span role="gridcell">
        <EditedMark record={record} label={t('journal.edited')} />
      </span>
    </div>
  );
}
