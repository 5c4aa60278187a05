import type { ExpenseCategory } from '@shared/domain/entities';
import { type RecordSet, recordSetSchema } from '@shared/kpi/derivation/row-set';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { JournalFilter, JournalList, JournalSort } from '../../api/journal-queries';
import { useView } from '../../app/use-view';
import type { ViewSearch } from '../../app/view-search';
import { useSettled } from '../../components/use-settled';

interface JournalSearch {
  readonly list?: JournalList | 'days' | undefined;
  readonly quality?: JournalFilter['quality'] | undefined;
  readonly status?: JournalFilter['status'] | undefined;
  readonly stage?: string | undefined;
  readonly text?: string | undefined;
  readonly record?: string | undefined;
  readonly rows?: string | undefined;
}

/** What the journal shows: the list and its narrowing live in the address, what is being typed does not yet. */
export function useJournalFilter() {
  const search: JournalSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { period, employeeId, channelId } = useView();
  const days = search.list === 'days';
  const list: JournalList = search.list === undefined || search.list === 'days' ? 'sales' : search.list;
  const [text, setText] = useState(search.text ?? '');
  const [allTime, setAllTime] = useState(false);
  const [sort, setSort] = useState<JournalSort>('newest');
  const [category, setCategory] = useState<ExpenseCategory | null>(null);
  const searched = useSettled(text.trim(), 150);

  const rows = useMemo(() => readRows(search.rows, list), [search.rows, list]);

  const filter: JournalFilter = useMemo(
    () => ({
      // The rows of a number are what they are, whatever the bar says.
      from: allTime || rows ? null : period.from,
      to: allTime || rows ? null : period.to,
      employeeId: rows ? null : employeeId,
      channelId: rows ? null : channelId,
      rows,
      text: searched,
      quality: search.quality ?? null,
      status: search.status ?? null,
      stageId: search.stage ?? null,
      category,
      sort: list === 'leads' && (sort === 'largest' || sort === 'smallest') ? 'newest' : sort,
    }),
    [
      allTime,
      rows,
      period,
      employeeId,
      channelId,
      searched,
      search.quality,
      search.status,
      search.stage,
      category,
      sort,
      list,
    ],
  );
  const setSearch = (patch: JournalSearch) =>
    void navigate({
      to: '/journal',
      search: (current: ViewSearch & JournalSearch) => ({ ...current, ...patch }),
      replace: true,
    });

  return {
    list,
    /** The totals of days are looked at, which are no list. */
    days,
    filter,
    period,
    text,
    setText,
    allTime,
    setAllTime,
    setSort,
    setCategory,
    setSearch,
    record: search.record ?? null,
    rows,
    narrowed:
      rows !== null ||
      text.trim() !== '' ||
      Boolean(search.quality) ||
      Boolean(search.status) ||
      Boolean(search.stage) ||
      category !== null,
  };
}

const LIST_OF = { leads: 'leads', sales: 'sales', costs: 'expenses' } as const;

/** The rows behind a number, where they are of this list; what cannot be read narrows nothing. */
function readRows(text: string | undefined, list: JournalList): RecordSet | null {
  if (text === undefined) return null;
  try {
    const read = recordSetSchema.safeParse(JSON.parse(text));
    return read.success && LIST_OF[read.data.kind] === list ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export type JournalView = ReturnType<typeof useJournalFilter>;
