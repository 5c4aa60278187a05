import type { IsoDate } from '@shared/calendar/iso-date';
import type { ExpenseListRow, LeadListRow, SaleListRow } from '@shared/contract/views/lists';
import type { ExpenseCategory, LeadQuality, LeadStatus } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { RecordSet } from '@shared/kpi/derivation/row-set';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { client } from './client';

export const JOURNAL_LISTS = ['leads', 'sales', 'expenses'] as const;
export type JournalList = (typeof JOURNAL_LISTS)[number];

export type JournalSort = 'newest' | 'oldest' | 'largest' | 'smallest';

export interface JournalFilter {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly employeeId: Id | null;
  readonly channelId: Id | null;
  readonly text: string;
  readonly quality: LeadQuality | null;
  readonly status: LeadStatus | null;
  readonly stageId: Id | null;
  readonly category: ExpenseCategory | null;
  /** The rows behind a number, to which the list is narrowed. */
  readonly rows: RecordSet | null;
  readonly sort: JournalSort;
}

export type JournalRow =
  | { readonly list: 'leads'; readonly id: Id; readonly day: IsoDate; readonly row: LeadListRow }
  | { readonly list: 'sales'; readonly id: Id; readonly day: IsoDate; readonly row: SaleListRow }
  | { readonly list: 'expenses'; readonly id: Id; readonly day: IsoDate; readonly row: ExpenseListRow };

interface JournalPage {
  readonly rows: readonly JournalRow[];
  readonly total: number;
  /** Net of the whole filtered list; `null` where the list is not of money. */
  readonly totalMinor: number | null;
}

const PAGE_ROWS = 400;

/** The rows of one list, a page after the other as far as the person scrolls. */
export function useJournalRows(list: JournalList, filter: JournalFilter) {
  return useInfiniteQuery({
    queryKey: ['journal', list, filter],
    queryFn: ({ pageParam }) => fetchPage(list, filter, pageParam, PAGE_ROWS),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return loaded < last.total && last.rows.length > 0 ? loaded : undefined;
    },
    placeholderData: (previous, query) => (query?.queryKey[1] === list ? previous : undefined),
  });
}

/** How many rows each list has in this filter, for its tab. */
export function useJournalCounts(filter: Pick<JournalFilter, 'from' | 'to' | 'employeeId' | 'channelId'>) {
  return useQuery({
    queryKey: ['journal.counts', filter],
    queryFn: async () => {
      const any = {
        ...filter,
        text: '',
        quality: null,
        status: null,
        stageId: null,
        category: null,
        rows: null,
        sort: 'newest' as const,
      };
      const [leads, sales, expenses] = await Promise.all(JOURNAL_LISTS.map((list) => fetchPage(list, any, 0, 1)));
      return { leads: leads?.total ?? 0, sales: sales?.total ?? 0, expenses: expenses?.total ?? 0 };
    },
    placeholderData: (previous) => previous,
  });
}

async function fetchPage(
  list: JournalList,
  filter: JournalFilter,
  offset: number,
  limit: number,
): Promise<JournalPage> {
  const { quality, status, stageId, category, sort, employeeId, rows, ...common } = filter;
  const page = { ...common, offset, limit };
  if (list === 'leads') {
    const byTime = sort === 'oldest' ? 'oldest' : 'newest';
    const leads = rows?.kind === 'leads' ? rows : null;
    const answer = await client.leads.list({
      ...page,
      employeeId,
      quality,
      status,
      stageId,
      rows: leads,
      sort: byTime,
    });
    return {
      rows: answer.rows.map((row) => ({ list, id: row.lead.id, day: row.lead.createdOn, row })),
      total: answer.total,
      totalMinor: null,
    };
  }
  if (list === 'sales') {
    const sales = rows?.kind === 'sales' ? rows : null;
    const answer = await client.sales.list({ ...page, employeeId, rows: sales, sort });
    return { ...answer, rows: answer.rows.map((row) => ({ list, id: row.sale.id, day: row.sale.soldOn, row })) };
  }
  const costs = rows?.kind === 'costs' ? rows : null;
  const answer = await client.expenses.list({ ...page, category, rows: costs, sort });
  return { ...answer, rows: answer.rows.map((row) => ({ list, id: row.expense.id, day: row.expense.from, row })) };
}
