import type { IsoDate } from '@shared/calendar/iso-date';
import { useState } from 'react';
import { Button } from '../../components/button';
import { readDay } from '../../forms/form-reading';
import { DayField } from '../../forms/typed-fields';
import { useReadingContext } from '../../forms/use-reading-context';
import { useWords } from '../../i18n/words-provider';

/** Puts all rows without a date on one day that the person names. */
export function MissingDateAnswer({ onDay }: { readonly onDay: (day: IsoDate) => void }) {
  const t = useWords();
  const context = useReadingContext();
  const [text, setText] = useState<string | null>(null);
  if (text === null) return <Button onClick={() => setText('')}>{t('importing.problems.putOnDay')}</Button>;
  const day = readDay(text, context);
  return (
    <form
      className="import-day"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== null) onDay(day);
      }}
    >
      <DayField label={t('importing.problems.day')} text={text} onText={setText} context={context} autoFocus />
      <Button type="submit" aria-disabled={day === null}>
        {t('importing.problems.apply')}
      </Button>
    </form>
  );
}
