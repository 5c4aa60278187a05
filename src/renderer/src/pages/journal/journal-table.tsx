// biome-ignore-all lint/a11y/useSemanticElements: a virtual list is a grid by roles, it has no table of all its rows
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { JournalList, JournalRow, JournalSort } from '../../api/journal-queries';
import { useWords } from '../../i18n/words-provider';
import type { JournalItem } from './build-journal-items';
import { DayRow, HeadRow, RecordRow } from './journal-rows';
import type { Selection } from './use-selection';

const ROW_HEIGHT = 27;
const DAY_HEIGHT = 24;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 40;

interface JournalTableProps {
  readonly list: JournalList;
  readonly items: readonly JournalItem[];
  readonly rows: readonly JournalRow[];
  readonly total: number;
  readonly activeId: string | null;
  readonly selection: Selection;
  readonly sort: JournalSort;
  readonly hasMore: boolean;
  readonly onSort: (sort: JournalSort) => void;
  readonly onActivate: (record: JournalRow) => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onMore: () => void;
}

/** The list: rows of 27, a head above each day, moved in by the keyboard; only what is seen is drawn. */
export function JournalTable(props: JournalTableProps) {
  const { list, items, rows, total, activeId, selection, hasMore, onMore } = props;
  const t = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'day' ? DAY_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => keyOf(items[index], index),
    overscan: 12,
  });
  const visible = virtual.getVirtualItems();
  const lastShown = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastShown >= items.length - AHEAD) onMore();
  }, [hasMore, lastShown, items.length, onMore]);

  // Also when the form beside the list closes and takes the focused field away.
  useEffect(() => {
    if (isFocusFree()) grid.current?.focus({ preventScroll: true });
  }, [activeId]);

  const activeIndex = items.findIndex((item) => item.kind === 'record' && item.record.id === activeId);
  const moveTo = (position: number, extend: boolean) => {
    const record = rows[Math.max(0, Math.min(rows.length - 1, position))];
    if (!record) return;
    if (extend) selection.extendTo(record.id, activeId);
    props.onActivate(record);
    virtual.scrollToIndex(items.findIndex((item) => item.kind === 'record' && item.record.id === record.id));
  };

  return (
    <div
      ref={grid}
      className={`journal-list ${list}`}
      role="grid"
      tabIndex={0}
      aria-label={t(`journal.tabs.${list}`)}
      aria-rowcount={total + 1}
      aria-multiselectable
      aria-activedescendant={activeIndex >= 0 ? `row-${activeId}` : undefined}
      onKeyDown={(event) => onGridKey(event, props, moveTo)}
    >
      <HeadRow
        list={list}
        loaded={rows.length}
        chosen={selection.chosen}
        sort={props.sort}
        onSort={props.onSort}
        onToggleAll={selection.toggleAll}
      />
      <div className="journal-rows" ref={scroller} role="rowgroup" tabIndex={-1}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {visible.map((line) => {
            const item = items[line.index];
            if (!item) return null;
            const style = { transform: `translateY(${line.start}px)` };
            return item.kind === 'day' ? (
              <DayRow key={line.key} item={item} list={list} style={style} />
            ) : (
              <RecordRow
                key={line.key}
                record={item.record}
                index={item.index}
                active={item.record.id === activeId}
                chosen={selection.chosen.has(item.record.id)}
                style={style}
                onActivate={(record, extend) => {
                  if (extend) selection.extendTo(record.id, activeId);
                  props.onActivate(record);
                }}
                onToggle={selection.toggle}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function keyOf(item: JournalItem | undefined, index: number): string | number {
  if (!item) return index;
  return item.kind === 'day' ? item.day : item.record.id;
}

type MoveTo = (position: number, extend: boolean) => void;

function onGridKey(event: KeyboardEvent, props: JournalTableProps, moveTo: MoveTo): void {
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyA') {
    event.preventDefault();
    props.selection.chooseAll();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isControl(event.target)) return;
  const at = props.rows.findIndex((row) => row.id === props.activeId);
  const actions: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveTo(at + 1, event.shiftKey),
    ArrowUp: () => moveTo(at - 1, event.shiftKey),
    PageDown: () => moveTo(at + 20, event.shiftKey),
    PageUp: () => moveTo(at - 20, event.shiftKey),
    Home: () => moveTo(0, event.shiftKey),
    End: () => moveTo(props.rows.length - 1, event.shiftKey),
    F2: props.onEdit,
    Enter: props.onEdit,
    ' ': () => props.activeId && props.selection.toggle(props.activeId),
    Delete: props.onDelete,
  };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

/** Nothing but the way here holds the focus: then the arrows belong to the list at once. */
function isFocusFree(): boolean {
  const held = document.activeElement;
  return held === null || held === document.body || held.matches('.rail a, main');
}

/** A button or box inside the list keeps its own Enter and Space. */
function isControl(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('button, [role=checkbox]') !== null;
}
