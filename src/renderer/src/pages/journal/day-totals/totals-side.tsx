import type { IsoDate } from '@shared/calendar/iso-date';
import type { DayTotalsRow } from '@shared/contract/views/day-totals';
import type { DayTotalPatch } from '@shared/domain/day-total';
import { WHOLE_BP } from '@shared/domain/fields';
import { Button } from '../../../components/button';
import { SectionHead } from '../../../components/section-head';
import { RecordHistory } from '../../../forms/record-history';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { MonthPanel } from './month-panel';

interface TotalsSideProps {
  readonly date: IsoDate;
  /** Whose day is looked at, for who has not entered; `null`: many days of one person. */
  readonly rows: readonly DayTotalsRow[] | null;
  /** The row with the focus, whose history is told. */
  readonly told: DayTotalsRow | null;
  readonly onChooseDay: (date: IsoDate) => void;
  readonly onSave: (entries: readonly DayTotalPatch[]) => void;
}

/** Beside the grid: the month, who has not entered, and how it is counted. */
export function TotalsSide({ date, rows, told, onChooseDay, onSave }: TotalsSideProps) {
  const t = useWords();
  return (
    <aside className="totals-side" aria-label={t('dayTotals.side')}>
      <MonthPanel date={date} onChoose={onChooseDay} />
      {rows && <MissingPanel date={date} rows={rows} onSave={onSave} />}
      <section>
        <SectionHead title={t('dayTotals.how.title')} />
        <div className="totals-how small secondary">
          <p>{t('dayTotals.how.missing')}</p>
          <p>{t('dayTotals.how.cards')}</p>
        </div>
      </section>
      {told?.recordId && (
        <section>
          <RecordHistory entity="day-total" id={told.recordId} />
        </section>
      )}
    </aside>
  );
}

interface MissingPanelProps {
  readonly date: IsoDate;
  readonly rows: readonly DayTotalsRow[];
  readonly onSave: TotalsSideProps['onSave'];
}

function MissingPanel({ date, rows, onSave }: MissingPanelProps) {
  const t = useWords();
  const format = useFormat();
  const listed = rows.filter((row) => row.state === 'missing' || row.state === 'absent');
  const mark = ({ employeeId }: DayTotalsRow, absent: boolean) =>
    onSave([{ date, employeeId, channelId: null, values: {}, absent }]);
  return (
    <section>
      <SectionHead title={t('dayTotals.missing.title', { day: format.day(date) })} />
      {listed.length === 0 && <p className="small secondary">{t('dayTotals.missing.nobody')}</p>}
      <ul className="totals-missing small">
        {listed.map((row) => (
          <li key={row.employeeId}>
            <span className="clip">
              <span className={row.absent ? 'secondary' : 'medium'}>{row.employeeName}</span>{' '}
              <span className="tertiary">
                {row.absent && t('dayTotals.absent')}
                {!row.absent &&
                  row.fteBp !== null &&
                  row.fteBp < WHOLE_BP &&
                  t('dayTotals.missing.rate', { rate: format.count(row.fteBp / WHOLE_BP) })}
              </span>
            </span>
            <Button
              look="quiet"
              aria-label={t(row.absent ? 'dayTotals.missing.takeBackOf' : 'dayTotals.missing.absentOf', {
                name: row.employeeName,
              })}
              onClick={() => mark(row, !row.absent)}
            >
              {t(row.absent ? 'dayTotals.missing.takeBack' : 'dayTotals.absent')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
