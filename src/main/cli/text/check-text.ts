import type { CheckReport } from '@shared/contract/views/lists';
import { formatNumber } from '@shared/format/format-number';
import { createWords } from '@shared/words';
import { alignColumns, block, counted, joinLines } from './lines';

const { t } = createWords('en');

/** Whether the store is sound, and what is in it. */
export function checkText({ ok, problems, records, journalEntries, digest }: CheckReport): string {
  const kept = Object.entries(records).filter(([, count]) => count > 0);
  return joinLines([
    ok ? 'The data is sound.' : `The data is not sound: ${counted(problems.length, 'problem')}.`,
    ...block(
      'Problems',
      problems.map(({ key, detail }) => `${t(`errors.${key}.title`)}: ${detail}`),
    ),
    ...block(
      'Records',
      alignColumns(
        [...kept, ['journal entries', journalEntries] as const].map(([name, count]) => [
          name,
          formatNumber(count, 'en'),
        ]),
      ),
    ),
    ...block('Digest', [digest]),
  ]);
}
