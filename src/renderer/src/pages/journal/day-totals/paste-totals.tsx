import type { IsoDate } from '@shared/calendar/iso-date';
import type { DayTotalsRow } from '@shared/contract/views/day-totals';
import type { DayMeasure, DayTotalPatch } from '@shared/domain/day-total';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { type PastedRow, parsePasted, pastedEntries } from './parse-pasted';
import { useMeasureFormat } from './use-measure-format';

interface PasteTotalsProps {
  readonly date: IsoDate;
  readonly rows: readonly DayTotalsRow[];
  readonly measures: readonly DayMeasure[];
  readonly onSave: (entries: readonly DayTotalPatch[]) => void;
}

/** Rows from a spreadsheet: shown as they were understood, then entered in one step. */
export function PasteTotals({ date, rows, measures, onSave }: PasteTotalsProps) {
  const t = useWords();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const pasted = parsePasted(text, rows, measures, format.currency, format.locale);
  const entries = pastedEntries(pasted);
  const close = () => {
    setOpen(false);
    setText('');
  };
  return (
    <>
      <Button look="quiet" icon={FileSpreadsheet} onClick={() => setOpen(true)}>
        {t('dayTotals.paste.open')}
      </Button>
      <Dialog open={open} onClose={close} title={t('dayTotals.paste.title', { day: format.day(date) })}>
        <div className="totals-paste">
          <p className="small secondary">
            {t('dayTotals.paste.hint', {
              columns: measures.map((one) => t(`dayTotals.measure.${one}`).toLocaleLowerCase()).join(', '),
            })}
          </p>
          <span className="field-box">
            <textarea
              aria-label={t('dayTotals.paste.area')}
              rows={5}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </span>
          {pasted.length > 0 && <PastedTable pasted={pasted} measures={measures} />}
          <div className="totals-paste-foot">
            <Button
              look="primary"
              disabled={entries.length === 0}
              onClick={() => {
                onSave(entries);
                close();
              }}
            >
              {t('dayTotals.paste.save', { count: entries.length })}
            </Button>
            <span className="small tertiary">{t('dayTotals.paste.undoable')}</span>
          </div>
        </div>
      </Dialog>
    </>
  );
}

interface PastedTableProps {
  readonly pasted: readonly PastedRow[];
  readonly measures: readonly DayMeasure[];
}

function PastedTable({ pasted, measures }: PastedTableProps) {
  const t = useWords();
  const show = useMeasureFormat();
  return (
    <div className="totals-pasted">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('dayTotals.head.person')}</th>
            {measures.map((measure) => (
              <th scope="col" key={measure}>
                {t(`dayTotals.measure.${measure}`)}
              </th>
            ))}
            <th scope="col">{t('dayTotals.paste.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {pasted.map(({ name, row, values, unreadable }, index) => (
            <tr key={index}>
              <th scope="row">{row?.employeeName ?? name}</th>
              {measures.map((measure) => {
                const value = values[measure];
                return <td key={measure}>{typeof value === 'number' ? show(measure, value) : '—'}</td>;
              })}
              <td className="warn">
                {row === null
                  ? t('dayTotals.paste.unknown')
                  : unreadable.length > 0 && t('dayTotals.paste.unreadable', { text: unreadable.join(', ') })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
