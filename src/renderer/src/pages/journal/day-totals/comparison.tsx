import type { IsoDate } from '@shared/calendar/iso-date';
import type { DayTotalsView } from '@shared/contract/views/day-totals';
import { type DayCards, type DayMeasure, isRecordedMeasure } from '@shared/domain/day-total';
import { minorPerMajor } from '@shared/domain/money';
import { formatWeekdayDayShort } from '@shared/format/format-date';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { groundOf, SummedCells } from './totals-grid';
import { useMeasureFormat } from './use-measure-format';

interface ComparisonProps {
  readonly view: DayTotalsView;
  readonly measures: readonly DayMeasure[];
  readonly onChooseDay: (date: IsoDate) => void;
}

/** The firm's usual day and its days before. */
export function Comparison({ view, measures, onChooseDay }: ComparisonProps) {
  const t = useWords();
  const format = useFormat();
  const show = useMeasureFormat();
  // A median of money is shown whole.
  const unit = minorPerMajor(format.currency);
  const days = Math.max(0, ...measures.map((measure) => view.usual[measure].days));
  return (
    <tbody className="compared">
      <tr className="group">
        <th scope="rowgroup" colSpan={measures.length + 2}>
          {t('dayTotals.compare.title')}
        </th>
      </tr>
      <tr className="usual">
        <th scope="row">
          {t('dayTotals.compare.usual')}{' '}
          <span className="caption tertiary">{days > 0 && t('dayTotals.compare.median', { number: days })}</span>
        </th>
        {measures.map((measure) => {
          const { value, days: of } = view.usual[measure];
          return (
            <td
              key={measure}
              className={groundOf(measure, measures)}
              title={t('dayTotals.compare.medianOf', { count: of })}
            >
              {value === null ? (
                <span className="tertiary">—</span>
              ) : (
                show(measure, measure === 'revenueMinor' ? Math.round(value / unit) * unit : value)
              )}
            </td>
          );
        })}
        <td />
      </tr>
      {view.earlier.map(({ date, firm }) => (
        <tr key={date}>
          <th scope="row">
            <button type="button" onClick={() => onChooseDay(date)}>
              {formatWeekdayDayShort(date, format.locale)}
            </button>
          </th>
          <SummedCells day={firm} measures={measures} />
          <td />
        </tr>
      ))}
    </tbody>
  );
}

interface NobodysRowProps {
  readonly cards: DayCards;
  readonly measures: readonly DayMeasure[];
}

/** Records that belong to nobody: the firm has them, no person does. */
export function NobodysRow({ cards, measures }: NobodysRowProps) {
  const t = useWords();
  const show = useMeasureFormat();
  return (
    <tr className="nobodys">
      <th scope="row">{t('dayTotals.nobodys')}</th>
      {measures.map((measure) => (
        <td key={measure} className={groundOf(measure, measures)}>
          {isRecordedMeasure(measure) && show(measure, cards[measure])}
        </td>
      ))}
      <td />
    </tr>
  );
}
