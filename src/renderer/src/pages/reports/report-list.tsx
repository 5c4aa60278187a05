import { monthOf, yearOf } from '@shared/calendar/iso-date';
import type { ReportListItem } from '@shared/contract/views/reports';
import { formatDateRange, monthName } from '@shared/format/format-date';
import { History, Lock } from 'lucide-react';
import { Fragment } from 'react';
import { useWorkspace } from '../../app/workspace';
import { momentWords } from '../../i18n/moment-words';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

interface ReportListProps {
  readonly weeks: readonly ReportListItem[];
  readonly openFrom: string;
  readonly onOpen: (from: string) => void;
}

/** Weeks, newest first, under the month in which they begin. */
export function ReportList({ weeks, openFrom, onOpen }: ReportListProps) {
  const t = useWords();
  const format = useFormat();
  const { info } = useWorkspace();
  return (
    <nav className="report-weeks" aria-label={t('reports.weekly')}>
      {weeks.map((item, index) => {
        const { from } = item.week;
        const before = weeks[index - 1]?.week.from;
        const newMonth = before === undefined || before.slice(0, 7) !== from.slice(0, 7);
        const month = monthName(monthOf(from), format.locale);
        const year = yearOf(from) === yearOf(info.today) ? '' : ` ${yearOf(from)}`;
        const week = formatDateRange(item.week, format.locale);
        return (
          <Fragment key={from}>
            {newMonth && (
              <h2 className="report-month">
                {month.charAt(0).toLocaleUpperCase() + month.slice(1)}
                {year}
              </h2>
            )}
            <button
              type="button"
              className="report-week"
              aria-current={from === openFrom ? 'page' : undefined}
              onClick={() => onOpen(from)}
            >
              <span className="strong">{week}</span>
              <span className="caption tertiary report-number">
                <Marks item={item} />
                {item.running ? t('reports.running') : t('reports.number', { number: item.number })}
              </span>
              <span className="caption secondary">
                {item.planMinor
                  ? t('reports.ofPlan', {
                      money: format.money(item.revenueMinor),
                      percent: format.percent(item.revenueMinor / item.planMinor, 0),
                    })
                  : t('reports.noPlan', { money: format.money(item.revenueMinor) })}
              </span>
            </button>
          </Fragment>
        );
      })}
    </nav>
  );
}

/** Whether the report is closed, and whether it was corrected since. */
function Marks({ item: { frozen } }: { readonly item: ReportListItem }) {
  const t = useWords();
  const format = useFormat();
  const { info } = useWorkspace();
  if (frozen === null) return null;
  const closed = t('reports.closedMark', { moment: momentWords(frozen.madeAtEpochMs, info.today, t, format) });
  return (
    <>
      {frozen.corrected && <History size={12} className="icon" role="img" aria-label={t('reports.corrected')} />}
      <Lock size={12} className="icon" role="img" aria-label={closed} />
    </>
  );
}
