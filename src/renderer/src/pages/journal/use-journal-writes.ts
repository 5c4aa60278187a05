import type { LeadQuality } from '@shared/domain/entities';
import { client } from '../../api/client';
import type { JournalList } from '../../api/journal-queries';
import { invalidateEverything } from '../../api/queries';
import { useSayError, useWrite } from '../../api/use-write';
import { showToast } from '../../components/toast';
import { useWords } from '../../i18n/words-provider';

const REMOVE = {
  leads: (id: string) => client.leads.remove({ id }),
  sales: (id: string) => client.sales.remove({ id }),
  expenses: (id: string) => client.expenses.remove({ id }),
} as const;

/** Deleting and assessing rows; each single step can be taken back. */
export function useJournalWrites(list: JournalList) {
  const t = useWords();
  const sayError = useSayError();
  const removeOne = useWrite(REMOVE[list]);
  const assess = useWrite((input: { ids: string[]; quality: LeadQuality }) => client.leads.assess(input));

  const removeMany = async (ids: readonly string[]) => {
    let removed = 0;
    try {
      for (const id of ids) {
        await REMOVE[list](id);
        removed += 1;
      }
    } catch (error) {
      sayError(error);
    }
    if (removed > 0) showToast(t('journal.deletedMany', { count: removed }));
    await invalidateEverything();
  };

  return {
    remove: async (ids: readonly string[]) => {
      const [first] = ids;
      if (first === undefined) return;
      if (ids.length === 1) await removeOne.mutateAsync(first).catch(() => undefined);
      else await removeMany(ids);
    },
    assess: (ids: readonly string[], quality: LeadQuality) => assess.mutate({ ids: [...ids], quality }),
  };
}
