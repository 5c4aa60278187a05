import { useWords } from '../../../i18n/words-provider';
import { OneDay } from './one-day';
import { OnePerson } from './one-person';
import { useDayKeys } from './use-day-keys';
import { useTotalsPlace } from './use-totals-place';
import './day-totals.css';

/** Totals of a day for those who enter no single records: everybody's day, or one person's days. */
export function DayTotals() {
  const t = useWords();
  const place = useTotalsPlace();
  // Also while the day is on its way, these keys do not turn the period above.
  useDayKeys(ignore, ignore);
  return (
    <>
      <h1 className="sr-only">{t('journal.tabs.days')}</h1>
      {place.personId === null ? <OneDay place={place} /> : <OnePerson place={place} personId={place.personId} />}
    </>
  );
}

function ignore(): void {}
