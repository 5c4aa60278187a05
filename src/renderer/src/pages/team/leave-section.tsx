import type { DateRange } from '@shared/calendar/iso-date';
import { intersectRanges } from '@shared/calendar/range';
import type { LeaveRow } from '@shared/contract/views/working-time';
import { formatDateRange } from '@shared/format/format-date';
import { SectionHead } from '../../components/section-head';
import type { ReadingContext } from '../../forms/form-reading';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { LeaveEditor } from './leave-editor';

/** Which leave is open: one by id, a new one, or none. */
export type OpenLeave = { readonly id: string | null } | null;

interface LeaveSectionProps {
  readonly employeeId: string;
  readonly year: DateRange;
  readonly leaves: readonly LeaveRow[];
  readonly context: ReadingContext;
  readonly open: OpenLeave;
  readonly onOpen: (open: OpenLeave) => void;
}

/** The leave of one person in the year that is shown, each to be changed. */
export function LeaveSection({ employeeId, year, leaves, context, open, onOpen }: LeaveSectionProps) {
  const t = useWords();
  const { locale } = useFormat();
  const shown = leaves.filter((leave) => intersectRanges(leave, year) !== null);
  const edited = leaves.find((leave) => leave.id === open?.id) ?? null;
  const isOpen = open !== null && (open.id === null || edited !== null);
  return (
    <section className="leaves">
      {isOpen ? (
        <LeaveEditor
          key={open.id ?? 'new'}
          employeeId={employeeId}
          leave={edited}
          context={context}
          onClose={() => onOpen(null)}
        />
      ) : (
        <>
          <SectionHead
            title={t('team.leave.title', { year: year.from.slice(0, 4) })}
            end={
              <button type="button" className="link small" onClick={() => onOpen({ id: null })}>
                {t('team.leave.add')}
              </button>
            }
          />
          {shown.length === 0 && <p className="small tertiary">{t('team.leave.none')}</p>}
          {shown.map((leave) => {
            const range = formatDateRange(leave, locale);
            const kind = t(`team.leave.kinds.${leave.kind}`);
            return (
              <button
                type="button"
                key={leave.id}
                className="leave-line small"
                onClick={() => onOpen({ id: leave.id })}
              >
                <span>
                  {range} <span className="tertiary">{kind}</span>
                </span>
                <span className="secondary">{t('common.workingDaysShort', { count: leave.workingDays })}</span>
              </button>
            );
          })}
        </>
      )}
    </section>
  );
}
