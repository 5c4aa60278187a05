import type { DayMeasure } from '@shared/domain/day-total';
import type { KeyboardEvent } from 'react';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { figureOf, type TotalsColumn, type TotalsLine } from './totals-lines';
import { useMeasureFormat } from './use-measure-format';
import type { TotalsEditing } from './use-totals-edit';

/** A step from cell to cell: rows down, columns to the right. */
export type Step = readonly [rows: number, columns: number];

interface TotalsCellProps {
  readonly line: TotalsLine;
  readonly name: string;
  readonly column: TotalsColumn;
  readonly className: string;
  readonly editing: TotalsEditing;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
  /** `false`: there is no cell that way. */
  readonly onStep: (step: Step) => boolean;
}

/** One number or note: a button that becomes a field. */
export function TotalsCell(props: TotalsCellProps) {
  const { line, name, column, className, editing, tabbable, onFocus, onStep } = props;
  const t = useWords();
  const { draft } = editing;
  const label = { name, column: t(`dayTotals.measure.${column}`) };
  if (draft && draft.line.key === line.key && draft.column === column) {
    return (
      <td className={`${className} edited`}>
        <CellInput editing={editing} label={t('dayTotals.edit', label)} numeric={column !== 'note'} onStep={onStep} />
      </td>
    );
  }
  return (
    <td className={className}>
      <button
        type="button"
        data-cell={`${line.key} ${column}`}
        tabIndex={tabbable ? 0 : -1}
        onFocus={onFocus}
        onClick={() => editing.commit() && editing.begin(line, column)}
      >
        <span className="sr-only">{t('dayTotals.cell', label)}</span>
        {column === 'note' ? <NoteOfLine line={line} /> : <Measure line={line} measure={column} />}
      </button>
    </td>
  );
}

function Measure({ line, measure }: { readonly line: TotalsLine; readonly measure: DayMeasure }) {
  const t = useWords();
  const show = useMeasureFormat();
  const format = useFormat();
  const { value, fromCards, cardsOnly } = figureOf(line, measure);
  if (value === null) {
    return (
      <>
        <span className="tertiary" aria-hidden>
          —
        </span>
        <span className="sr-only">{t('dayTotals.notEntered')}</span>
      </>
    );
  }
  if (fromCards !== null) {
    const words = t('dayTotals.ofWhichCards', { value: show(measure, value), cards: show(measure, fromCards) });
    return (
      <span title={words}>
        <span className="totals-beyond" aria-hidden>
          {measure === 'revenueMinor' ? '+' : `+${format.number(value - fromCards)}`}
        </span>
        <span aria-hidden>{show(measure, value)}</span>
        <span className="sr-only">{words}</span>
      </span>
    );
  }
  return <span className={cardsOnly && value === 0 ? 'tertiary' : ''}>{show(measure, value)}</span>;
}

function NoteOfLine({ line: { row } }: { readonly line: TotalsLine }) {
  const t = useWords();
  const told = [
    row.note,
    row.absent ? t('dayTotals.absent') : '',
    row.leave ? t(`dayTotals.leave.${row.leave}`) : '',
    row.rampUp ? t('dayTotals.rampUp') : '',
  ].filter(Boolean);
  if (told.length === 0) return <span className="sr-only">{t('dayTotals.noNote')}</span>;
  return (
    <span className="tag clip" title={told.join(', ')}>
      {told.join(', ')}
    </span>
  );
}

interface CellInputProps {
  readonly editing: TotalsEditing;
  readonly label: string;
  readonly numeric: boolean;
  readonly onStep: (step: Step) => boolean;
}

function CellInput({ editing, label, numeric, onStep }: CellInputProps) {
  const { draft, readable } = editing;
  const leave = (event: KeyboardEvent, step: Step) => {
    event.preventDefault();
    if (editing.commit()) onStep(step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    const sideways = numeric && draft?.over;
    if (event.key === 'Escape') {
      event.preventDefault();
      editing.drop();
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') leave(event, [1, 0]);
    else if (event.key === 'ArrowUp') leave(event, [-1, 0]);
    else if (event.key === 'Tab') leave(event, [0, event.shiftKey ? -1 : 1]);
    else if (event.key === 'ArrowLeft' && sideways) leave(event, [0, -1]);
    else if (event.key === 'ArrowRight' && sideways) leave(event, [0, 1]);
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the cell was opened to be typed into
      autoFocus
      inputMode={numeric ? 'decimal' : 'text'}
      maxLength={numeric ? 30 : 200}
      aria-label={label}
      aria-invalid={!readable}
      value={draft?.text ?? ''}
      onFocus={(event) => !draft?.over && event.target.select()}
      onChange={(event) => editing.type(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void editing.commit()}
    />
  );
}
