import type { ExpenseCategory } from '@shared/domain/entities';
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

  const filter: JournalFilter = useMemo(
    () => ({
      from: allTime ? null : period.from,
      to: allTime ? null : period.to,
      employeeId,
      channelId,
      text: searched,
      quality: search.quality ?? null,
      status: search.status ?? null,
      stageId: search.stage ?? null,
      category,
      sort: list === 'leads' && (sort === 'largest' || sort === 'smallest') ? 'newest' : sort,
    }),
    [
      allTime,
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
    narrowed:
      text.trim() !== '' ||
      Boolean(search.quality) ||
      Boolean(search.status) ||
      Boolean(search.stage) ||
      category !== null,
  };
}

export type JournalView = ReturnType<typeof useJournalFilter>;
