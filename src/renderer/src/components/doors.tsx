import { periodContaining, shiftPeriod } from '@shared/calendar/period';
import { Link } from '@tanstack/react-router';
import { CalendarRange, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSetView, useView } from '../app/use-view';
import { useWords } from '../i18n/words-provider';
import { Button } from './button';
import { EmptyNote } from './empty-note';
import { SectionHead } from './section-head';

/** What to do on a page that has nothing to show: the page's own doors, then a file, then another period. */
export function Doors({ children }: { readonly children: ReactNode }) {
  const t = useWords();
  return (
    <>
      <SectionHead title={t('common.doors.start')} />
      <div className="doors">
        {children}
        <EmptyNote
          icon={Upload}
          title={t('common.doors.importFile')}
          text={t('common.doors.importText')}
          action={
            <Link to="/import" className="button">
              {t('common.doors.chooseFile')}
            </Link>
          }
        />
        <OtherPeriod />
      </div>
    </>
  );
}

function OtherPeriod() {
  const t = useWords();
  const { period, rules } = useView();
  const setView = useSetView();
  const isYear = period.kind === 'year';
  const next = isYear ? shiftPeriod(period, -1, rules) : periodContaining('year', period.from, rules);
  return (
    <EmptyNote
      icon={CalendarRange}
      title={t('common.doors.otherPeriod')}
      text={t('common.doors.otherPeriodText')}
      action={
        <Button onClick={() => setView({ period: next.key })}>
          {t(isYear ? 'frame.period.back' : 'common.doors.wholeYear')}
        </Button>
      }
    />
  );
}
