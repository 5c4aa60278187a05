import { assertNever } from '@shared/domain/assert-never';
import type { LeadQuality } from '@shared/domain/entities';
import type { ExpenseScope } from '@shared/domain/expense-series';
import type { Id } from '@shared/domain/fields';
import type { ExpensePatch, LeadPatch, SalePatch } from '@shared/domain/patches';
import { client } from '../../api/client';
import type { JournalList, JournalRow } from '../../api/journal-queries';
import { useWrite } from '../../api/use-write';
import { useSeriesQuestion } from '../../forms/series-question';

/** What becomes the same in all selected rows of a list. */
export type JournalPatch =
  | { readonly list: 'leads'; readonly patch: LeadPatch }
  | { readonly list: 'sales'; readonly patch: SalePatch }
  | { readonly list: 'expenses'; readonly patch: ExpensePatch };

type Ids = readonly string[];

interface Removal {
  readonly id: Id;
  /** Only costs have series. */
  readonly scope: ExpenseScope;
}

const REMOVE_ONE = {
  leads: ({ id }: Removal) => client.leads.remove({ id }),
  sales: ({ id }: Removal) => client.sales.remove({ id }),
  expenses: (removal: Removal) => client.expenses.remove(removal),
} as const;
const REMOVE_MANY = {
  leads: (ids: Ids) => client.leads.removeMany({ ids: [...ids] }),
  sales: (ids: Ids) => client.sales.removeMany({ ids: [...ids] }),
  expenses: (ids: Ids) => client.expenses.removeMany({ ids: [...ids] }),
} as const;

function editMany({ ids, change }: { readonly ids: Ids; readonly change: JournalPatch }) {
  switch (change.list) {
    case 'leads':
      return client.leads.editMany({ ids: [...ids], patch: change.patch });
    case 'sales':
      return client.sales.editMany({ ids: [...ids], patch: change.patch });
    case 'expenses':
      return client.expenses.editMany({ ids: [...ids], patch: change.patch });
    default:
      return assertNever(change);
  }
}

/** Deleting, changing and moving rows; however many they are, it is one step. Each answers whether it was done. */
export function useJournalWrites(list: JournalList) {
  const question = useSeriesQuestion();
  const removeOne = useWrite(REMOVE_ONE[list]);
  const removeMany = useWrite(REMOVE_MANY[list]);
  const edit = useWrite(editMany);
  const assess = useWrite((input: { ids: string[]; quality: LeadQuality }) => client.leads.assess(input));
  const move = useWrite((input: { ids: string[]; stageId: Id }) => client.leads.move(input));
  return {
    /** Where one of a repeating cost is deleted, asks how many of them are meant. */
    remove: async (rows: readonly JournalRow[]): Promise<boolean> => {
      const [first] = rows;
      if (first === undefined) return false;
      if (rows.length > 1) return succeeds(removeMany.mutateAsync(rows.map(({ id }) => id)));
      const scope = await question.ask('remove', first.list === 'expenses' ? first.row.series : null);
      return scope === null ? false : succeeds(removeOne.mutateAsync({ id: first.id, scope }));
    },
    edit: (ids: Ids, change: JournalPatch) => succeeds(edit.mutateAsync({ ids, change })),
    assess: (ids: Ids, quality: LeadQuality) => succeeds(assess.mutateAsync({ ids: [...ids], quality })),
    move: (ids: Ids, stageId: Id) => succeeds(move.mutateAsync({ ids: [...ids], stageId })),
    dialog: question.dialog,
  };
}

/** What went wrong has been said already. */
function succeeds(write: Promise<unknown>): Promise<boolean> {
  return write.then(
    () => true,
    () => false,
  );
}
