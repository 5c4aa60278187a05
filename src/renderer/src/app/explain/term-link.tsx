import type { Term } from '@shared/kpi/derivation/derivation';
import { isRecordSet } from '@shared/kpi/derivation/row-set';
import { Link } from '@tanstack/react-router';
import { useFigureDoor } from '../../components/use-figure-door';
import { useWords } from '../../i18n/words-provider';
import { journalSearchOf } from './journal-search';

/** Where one goes on from an input: to its rows in the journal, to its own derivation, or to where it is set. */
export function TermLink({ term, onLook }: { readonly term: Term; readonly onLook: () => void }) {
  const t = useWords();
  const { open } = useFigureDoor();
  const { figure, rows, rule } = term;
  if (figure !== null) {
    return (
      <button type="button" className="link small" onClick={() => open(figure)}>
        {t('explain.openFigure')}
      </button>
    );
  }
  if (rows !== null && rows.count > 0 && isRecordSet(rows.set)) {
    return (
      <Link to="/journal" search={journalSearchOf(rows.set)} className="link small">
        {t('explain.toJournal')}
      </Link>
    );
  }
  if (rows !== null && rows.count > 0 && rows.set.kind === 'targets') {
    return (
      <Link to="/plans" className="link small">
        {t('explain.change')}
      </Link>
    );
  }
  if (rows !== null && rows.count > 0) {
    return (
      <button type="button" className="link small" onClick={onLook}>
        {t('explain.show')}
      </button>
    );
  }
  if (rule.id !== 'firm-setting') return null;
  return (
    <Link to="/settings" search={{ section: 'indicators' }} className="link small">
      {t('explain.change')}
    </Link>
  );
}
