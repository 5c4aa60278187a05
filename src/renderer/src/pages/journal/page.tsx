import { Link } from '@tanstack/react-router';
import { FileSpreadsheet, NotebookPen, Plus } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { JOURNAL_LISTS, type JournalRow, useJournalCounts, useJournalRows } from '../../api/journal-queries';
import { useShell } from '../../app/shell';
import { Button } from '../../components/button';
import { EmptyNote } from '../../components/empty-note';
import { ErrorPanel } from '../../components/error-panel';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { buildJournalItems, netAmountOf } from './build-journal-items';
import { BulkActions } from './bulk-actions';
import { DayTotals } from './day-totals/day-totals';
import { ENTRY_OF_LIST } from './entry-of-list';
import { FilterBar } from './filter-bar';
import { JournalTable } from './journal-table';
import { RecordSide } from './record-sides';
import { StatusBar } from './status-bar';
import { type JournalView, useJournalFilter } from './use-journal-filter';
import { useJournalWrites } from './use-journal-writes';
import { useSelection } from './use-selection';
import '../../styles/side.css';
import './journal.css';

/** The journal: what was entered, in three lists, with one record open beside them. */
export function Page() {
  const view = useJournalFilter();
  return (
    <div className="page journal">
      <ListTabs view={view} />
      {view.days ? <DayTotals /> : <JournalOfList key={view.list} view={view} />}
    </div>
  );
}

function ListTabs({ view }: { readonly view: JournalView }) {
  const t = useWords();
  const format = useFormat();
  const { from, to, employeeId, channelId } = view.filter;
  const counts = useJournalCounts({ from, to, employeeId, channelId }).data;
  return (
    <nav className="tabs" aria-label={t('journal.tabsLabel')}>
      {JOURNAL_LISTS.map((list) => (
        <button
          type="button"
          key={list}
          aria-current={list === view.list && !view.days ? 'page' : undefined}
          onClick={() => {
            view.setText('');
            view.setSearch({ list, record: undefined });
          }}
        >
          {t(`journal.tabs.${list}`)}
          {counts && <span className="tertiary small">{format.number(counts[list])}</span>}
        </button>
      ))}
      <button
        type="button"
        aria-current={view.days ? 'page' : undefined}
        onClick={() => view.setSearch({ list: 'days', record: undefined })}
      >
        {t('journal.tabs.days')}
      </button>
    </nav>
  );
}

function JournalOfList({ view }: { readonly view: JournalView }) {
  const t = useWords();
  const { list, filter } = view;
  const query = useJournalRows(list, filter);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const total = query.data?.pages[0]?.total ?? 0;
  const byDay = filter.sort === 'newest' || filter.sort === 'oldest';
  const items = useMemo(() => buildJournalItems(rows, byDay, !query.hasNextPage), [rows, byDay, query.hasNextPage]);

  const [openId, setOpenId] = useState<string | null>(view.record);
  const [closed, setClosed] = useState(false);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const selection = useSelection(ids);
  const { chosen } = selection;
  const active = closed ? null : (rows.find((row) => row.id === openId) ?? rows[0] ?? null);
  const writes = useJournalWrites(list);
  const side = useRef<HTMLDivElement>(null);
  const filterInput = useRef<HTMLInputElement>(null);
  useFilterKey(() => filterInput.current?.focus());

  const activate = (record: JournalRow) => {
    setClosed(false);
    setOpenId(record.id);
  };
  const focusForm = () => requestAnimationFrame(() => firstInput(side.current)?.focus());
  const edit = () => {
    setClosed(false);
    focusForm();
  };
  const next = () => {
    const following = rows[rows.findIndex((row) => row.id === active?.id) + 1];
    if (following) activate(following);
    focusForm();
  };
  const remove = async (ids: readonly string[]) => {
    const at = rows.findIndex((row) => row.id === active?.id);
    const neighbour = rows.slice(at + 1).find((row) => !ids.includes(row.id)) ?? rows[at - 1];
    if (!(await writes.remove(rows.filter((row) => ids.includes(row.id))))) return;
    selection.clear();
    setOpenId(neighbour?.id ?? null);
  };
  const targets = chosen.size > 0 ? [...chosen] : active ? [active.id] : [];

  if (query.isError && rows.length === 0) {
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <>
      <h1 className="sr-only">{t('frame.page.journal')}</h1>
      <FilterBar
        view={view}
        inputRef={filterInput}
        selecting={chosen.size > 0}
        bulk={
          <BulkActions
            list={list}
            count={chosen.size}
            onAssess={(quality) => void writes.assess([...chosen], quality)}
            onMove={(stageId) => void writes.move([...chosen], stageId)}
            onEdit={(change) => writes.edit([...chosen], change)}
            onDelete={() => void remove([...chosen])}
            onClear={selection.clear}
          />
        }
      />
      <div className={active ? 'journal-split' : 'journal-split wide'}>
        {rows.length === 0 && !query.isPending ? (
          <EmptyJournal view={view} />
        ) : (
          <JournalTable
            list={list}
            items={items}
            rows={rows}
            total={total}
            activeId={active?.id ?? null}
            selection={selection}
            sort={filter.sort}
            hasMore={query.hasNextPage && !query.isFetchingNextPage}
            onSort={view.setSort}
            onActivate={activate}
            onEdit={edit}
            onDelete={() => void remove(targets)}
            onMore={() => void query.fetchNextPage()}
          />
        )}
        {active && (
          <div ref={side} className="journal-side">
            <RecordSide
              record={active}
              onSaved={next}
              onClose={() => setClosed(true)}
              onDelete={() => void remove([active.id])}
            />
          </div>
        )}
      </div>
      {writes.dialog}
      <StatusBar
        list={list}
        total={total}
        totalMinor={query.data?.pages[0]?.totalMinor ?? null}
        chosen={chosen.size}
        chosenMinor={sumOfChosen(rows, chosen)}
      />
      <span className="sr-only" role="status">
        {query.isFetchingNextPage ? t('journal.loadingMore') : ''}
      </span>
    </>
  );
}

function sumOfChosen(rows: readonly JournalRow[], chosen: ReadonlySet<string>): number | null {
  const amounts = rows.filter((row) => chosen.has(row.id)).map(netAmountOf);
  return amounts.reduce<number | null>((sum, amount) => (amount === null ? sum : (sum ?? 0) + amount), null);
}

/** The field that is edited most: the amount, else the first there is. */
function firstInput(side: HTMLElement | null): HTMLElement | null {
  return side?.querySelector<HTMLElement>('.amount-field input') ?? side?.querySelector<HTMLElement>('input') ?? null;
}

function useFilterKey(onKey: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyF') return;
    event.preventDefault();
    onKey();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function EmptyJournal({ view }: { readonly view: JournalView }) {
  const t = useWords();
  const shell = useShell();
  const entry = ENTRY_OF_LIST[view.list];
  if (view.narrowed) {
    return (
      <div className="journal-empty">
        <EmptyNote icon={NotebookPen} title={t('journal.empty.filtered')} text={t('journal.empty.filteredHint')} />
      </div>
    );
  }
  return (
    <div className="journal-empty">
      <EmptyNote
        icon={NotebookPen}
        title={t(`journal.empty.${view.list}`)}
        text={t('journal.empty.hint', { key: entry.key })}
        action={
          <span className="journal-empty-actions">
            <Button look="primary" icon={Plus} keyHint={entry.key} onClick={() => shell.openEntry(entry.kind)}>
              {t(`journal.newRecord.${view.list}`)}
            </Button>
            <Link className="button" to="/import">
              <FileSpreadsheet size={14} className="icon" aria-hidden />
              {t('journal.empty.importFile')}
            </Link>
          </span>
        }
      />
    </div>
  );
}
