import type { LeadQuality } from '@shared/domain/entities';
import type { ExpenseScope } from '@shared/domain/expense-series';
import type { Id } from '@shared/domain/fields';
import { client } from '../../api/client';
import type { JournalList, JournalRow } from '../../api/journal-queries';
import { invalidateEverything } from '../../api/queries';
import { useSayError, useWrite } from '../../api/use-write';
import { showToast } from '../../components/toast';
import { useSeriesQuestion } from '../../forms/series-question';
import { useWords } from '../../i18n/words-provider';

interface Removal {
  readonly id: Id;
  /** Only costs have series. */
  readonly scope: ExpenseScope;
}

const REMOVE = {
  leads: ({ id }: Removal) => client.leads.remove({ id }),
  sales: ({ id }: Removal) => client.sales.remove({ id }),
  expenses: (removal: Removal) => client.expenses.remove(removal),
} as const;

/** Deleting, assessing and moving rows; each single step can be taken back. */
export function useJournalWrites(list: JournalList) {
  const t = useWords();
  const sayError = useSayError();
  const question = useSeriesQuestion();
  const removeOne = useWrite(REMOVE[list]);
  const assess = useWrite((input: { ids: string[]; quality: LeadQuality }) => client.leads.assess(input));
  const move = useWrite((input: { ids: string[]; stageId: Id }) => client.leads.move(input));

  const removeMany = async (rows: readonly JournalRow[]) => {
    let removed = 0;
    try {
      for (const { id } of rows) {
        await REMOVE[list]({ id, scope: 'one' });
        removed += 1;
      }
    } catch (error) {
      sayError(error);
    }
    if (removed > 0) showToast(t('journal.deletedMany', { count: removed }));
    await invalidateEverything();
  };

  return {
    /** Where one of a repeating cost is deleted, asks how many of them are meant; `false`: nothing was deleted. */
    remove: async (rows: readonly JournalRow[]): Promise<boolean> => {
      const [first] = rows;
      if (first === undefined) return false;
      if (rows.length > 1) {
        await removeMany(rows);
        return true;
      }
      const scope = await question.ask('remove', first.list === 'expenses' ? first.row.series : null);
      if (scope === null) return false;
      await removeOne.mutateAsync({ id: first.id, scope }).catch(() => undefined);
      return true;
    },
    assess: (ids: readonly string[], quality: LeadQuality) => assess.mutate({ ids: [...ids], quality }),
    move: (ids: readonly string[], stageId: Id) => move.mutate({ ids: [...ids], stageId }),
    dialog: question.dialog,
  };
}
