import type { JournalList } from '../../api/journal-queries';
import { useShell } from '../../app/shell';
import { KeyHint } from '../../forms/line-panel';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { ENTRY_OF_LIST } from './entry-of-list';

interface StatusBarProps {
  readonly list: JournalList;
  readonly total: number;
  readonly totalMinor: number | null;
  readonly chosen: number;
  readonly chosenMinor: number | null;
}

/** How much there is, or is selected, and the keys of the list. */
export function StatusBar({ list, total, totalMinor, chosen, chosenMinor }: StatusBarProps) {
  const t = useWords();
  const format = useFormat();
  const shell = useShell();
  const entry = ENTRY_OF_LIST[list];
  const sumMinor = chosen > 0 ? chosenMinor : totalMinor;
  const count = chosen > 0 ? t('journal.selected', { count: chosen }) : t('journal.records', { count: total });
  return (
    <footer className="status-bar">
      <output className="strong">
        {count}
        {sumMinor !== null && ` · ${format.moneyExact(sumMinor)}`}
      </output>
      <span className="end">
        <KeyHint keys={['↑', '↓']} text={t('journal.keys.row')} />
        <KeyHint keys={['F2']} text={t('journal.keys.edit')} />
        <KeyHint keys={[format.locale === 'ru' ? 'Пробел' : 'Space']} text={t('journal.keys.select')} />
        <KeyHint keys={[entry.key]} text={t(entry.hint)} onPress={() => shell.openEntry(entry.kind)} />
        <KeyHint keys={['Del']} text={t('journal.keys.delete')} />
        <KeyHint keys={['?']} text={t('journal.keys.all')} onPress={() => shell.open('keys')} />
      </span>
    </footer>
  );
}
