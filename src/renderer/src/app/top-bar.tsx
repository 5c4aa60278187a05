import { useLocation } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useWords } from '../i18n/words-provider';
import { NewRecordMenu } from './new-record-menu';
import { PeriodBar } from './period-bar';
import { SECTIONS_WITHOUT_PERIOD } from './sections';
import { useShell } from './shell';

/** The top bar: the period and the filters of the page, search, a new record. */
export function TopBar() {
  const t = useWords();
  const shell = useShell();
  const { pathname } = useLocation();
  return (
    <header className="top">
      <div className="filters">{!SECTIONS_WITHOUT_PERIOD.includes(pathname) && <PeriodBar />}</div>
      <button type="button" className="button search" onClick={() => shell.open('palette')}>
        <Search size={14} className="icon" aria-hidden />
        {t('frame.search.open')}
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <NewRecordMenu />
    </header>
  );
}
