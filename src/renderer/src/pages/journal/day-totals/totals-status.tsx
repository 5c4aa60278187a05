import { KeyHint } from '../../../forms/line-panel';
import { useWords } from '../../../i18n/words-provider';
import type { TotalsEditing } from './use-totals-edit';

interface TotalsStatusProps {
  readonly editing: TotalsEditing;
  /** What Alt with an arrow turns. */
  readonly stepKeys: string;
}

/** Whether what was typed is saved, and the keys of the grid. */
export function TotalsStatus({ editing, stepKeys }: TotalsStatusProps) {
  const t = useWords();
  const state = !editing.readable ? 'unreadable' : editing.saving ? 'saving' : editing.draft ? 'typing' : 'saved';
  return (
    <footer className="status-bar">
      <output className={state === 'unreadable' ? 'strong warn' : 'strong'}>{t(`dayTotals.state.${state}`)}</output>
      <span className="end">
        <KeyHint keys={['←', '↑', '→', '↓']} text={t('dayTotals.keys.cell')} />
        <KeyHint keys={['Enter']} text={t('dayTotals.keys.below')} />
        <KeyHint keys={['Tab']} text={t('dayTotals.keys.right')} />
        <KeyHint keys={['0']} text={t('dayTotals.keys.zero')} />
        <KeyHint keys={['Del']} text={t('dayTotals.keys.none')} />
        <KeyHint keys={['+']} text={t('dayTotals.keys.more')} />
        <KeyHint keys={['Alt ←', '→']} text={stepKeys} />
      </span>
    </footer>
  );
}
