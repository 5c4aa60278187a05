import { parseIsoDate } from '@shared/calendar/iso-date';
import type { ReportListItem } from '@shared/contract/views/reports';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useRef } from 'react';
import { useReportWeek, useReportWeeks } from '../../api/queries';
import { EmptyNote } from '../../components/empty-note';
import { QueryPage } from '../../components/query-page';
import { useLocale, useWords } from '../../i18n/words-provider';
import { ReportFrame } from './report-frame';
import { ReportList } from './report-list';
import { ReportTools } from './report-tools';
import './reports.css';

/** Weekly reports: the list of weeks, and the page of the chosen one as it will be printed. */
export function Page() {
  return <QueryPage query={useReportWeeks()}>{(weeks) => <Reports weeks={weeks} />}</QueryPage>;
}

function Reports({ weeks }: { readonly weeks: readonly ReportListItem[] }) {
  const t = useWords();
  const navigate = useNavigate();
  const search: { date?: string | undefined } = useSearch({ strict: false });
  const asked = parseIsoDate(search.date ?? '');
  const inList = weeks.find(({ week }) => asked !== null && week.from <= asked && asked <= week.to);
  // The last week that is over says more than one that has just begun.
  const first = weeks.find(({ running }) => !running) ?? weeks[0];
  const date = asked ?? first?.week.from ?? null;
  return (
    <div className="page reports">
      <div className="report-list">
        <header>
          <h1>{t('reports.title')}</h1>
          <span className="small secondary">{t('reports.weekly')}</span>
        </header>
        <ReportList
          weeks={weeks}
          openFrom={inList?.week.from ?? (asked === null ? (first?.week.from ?? '') : '')}
          onOpen={(from) => void navigate({ to: '/reports', search: { date: from } })}
        />
      </div>
      {date === null ? (
        <div className="report-desk empty">
          <EmptyNote
            icon={FileText}
            title={t('reports.empty')}
            text={t('importing.drop.text')}
            action={
              <Link className="button" to="/import">
                {t('journal.empty.importFile')}
              </Link>
            }
          />
        </div>
      ) : (
        <ReportDesk date={date} />
      )}
    </div>
  );
}

function ReportDesk({ date }: { readonly date: NonNullable<ReturnType<typeof parseIsoDate>> }) {
  const t = useWords();
  const locale = useLocale();
  const frame = useRef<HTMLIFrameElement>(null);
  const query = useReportWeek({ date, locale });
  return (
    <div className="report-desk" aria-busy={query.isFetching}>
      <QueryPage query={query}>
        {(report) => (
          <>
            <ReportTools report={report} frame={frame} />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <section className="report-view" tabIndex={0} aria-label={report.title}>
              <ReportFrame html={report.html} title={t('reports.frame')} frameRef={frame} />
            </section>
          </>
        )}
      </QueryPage>
    </div>
  );
}
