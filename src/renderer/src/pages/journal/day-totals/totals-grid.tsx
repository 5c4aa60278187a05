import type { DayTotalsRow, SummedDay } from '@shared/contract/views/day-totals';
import { type DayMeasure, isRecordedMeasure } from '@shared/domain/day-total';
import { ChevronRight } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { type Step, TotalsCell } from './totals-cell';
import { oneMore, type TotalsColumn, type TotalsLine } from './totals-lines';
import { useGridFocus } from './use-grid-focus';
import { useMeasureFormat } from './use-measure-format';
import { patchLine, type TotalsEditing } from './use-totals-edit';

interface TotalsGridProps {
  readonly lines: readonly TotalsLine[];
  readonly measures: readonly DayMeasure[];
  readonly editing: TotalsEditing;
  /** What the first column names: people, or the days of one. */
  readonly lineHead: string;
  readonly nameOf: (line: TotalsLine) => string;
  /** Beside the name: rate, or the way to the channels. */
  readonly openChannels: ReadonlySet<string>;
  readonly onFocusRow: (row: DayTotalsRow) => void;
  readonly onToggleChannels: (line: TotalsLine) => void;
  /** Below the channels of a person: the way to one more. */
  readonly moreChannels: (line: TotalsLine) => ReactNode;
  /** A row between the lines and their sum. */
  readonly beforeSum?: ReactNode;
  readonly sumName: string;
  readonly sum: SummedDay;
  /** Rows below the sum. */
  readonly children?: ReactNode;
}

/** Lines by measures: what is typed on the left, what cards say on sunk ground; every cell can be typed into. */
export function TotalsGrid(props: TotalsGridProps) {
  const { lines, measures, editing, nameOf } = props;
  const t = useWords();
  const columns: readonly TotalsColumn[] = [...measures, 'note'];
  const { grid, at, setAt, step } = useGridFocus(lines, columns, editing.draft !== null);
  return (
    <table
      className="totals-grid"
      ref={grid}
      aria-label={t('dayTotals.grid')}
      onKeyDown={(event) => onGridKey(event, { lines, at, editing, step })}
    >
      <TotalsHead measures={measures} lineHead={props.lineHead} />
      <tbody>
        {lines.map((line, index) => (
          <Line
            key={line.key}
            {...props}
            line={line}
            columns={columns}
            focused={at.line === line.key ? at.column : null}
            isLastOfRow={lines[index + 1]?.row !== line.row}
            name={nameOf(line)}
            onFocus={(column) => {
              setAt({ line: line.key, column });
              props.onFocusRow(line.row);
            }}
            onStep={step}
          />
        ))}
        {props.beforeSum}
        <tr className="sum">
          <th scope="row">{props.sumName}</th>
          <SummedCells day={props.sum} measures={measures} />
          <td />
        </tr>
      </tbody>
      {props.children}
    </table>
  );
}

function TotalsHead({ measures, lineHead }: { readonly measures: readonly DayMeasure[]; readonly lineHead: string }) {
  const t = useWords();
  const { symbol } = useFormat();
  const typed = measures.filter((measure) => !isRecordedMeasure(measure)).length;
  return (
    <thead>
      <tr className="over">
        <td />
        {typed > 0 && (
          <th scope="colgroup" colSpan={typed}>
            {t('dayTotals.head.typed')}
          </th>
        )}
        {measures.length > typed && (
          <th scope="colgroup" colSpan={measures.length - typed} className="cards first">
            {t('dayTotals.head.cards')}
          </th>
        )}
        <td />
      </tr>
      <tr>
        <th scope="col">{lineHead}</th>
        {measures.map((measure) => (
          <th key={measure} scope="col" className={groundOf(measure, measures)}>
            {t(`dayTotals.measure.${measure}`)}
            {measure === 'revenueMinor' && `, ${symbol}`}
          </th>
        ))}
        <th scope="col" className="totals-note">
          {t('dayTotals.measure.note')}
        </th>
      </tr>
    </thead>
  );
}

interface LineProps extends TotalsGridProps {
  readonly line: TotalsLine;
  readonly columns: readonly TotalsColumn[];
  readonly focused: TotalsColumn | null;
  readonly isLastOfRow: boolean;
  readonly name: string;
  readonly onFocus: (column: TotalsColumn) => void;
  readonly onStep: (step: Step) => boolean;
}

function Line({ line, columns, focused, isLastOfRow, name, onFocus, onStep, ...props }: LineProps) {
  const { editing, openChannels, measures } = props;
  const t = useWords();
  const isOpen = openChannels.has(line.key);
  const away = line.row.state === 'absent' || line.row.state === 'leave';
  const isEdited = editing.draft?.line.key === line.key;
  const opened = openChannels.has(`${line.row.date}:${line.row.employeeId}`);
  return (
    <>
      <tr className={[line.channel ? 'channel' : '', away ? 'away' : '', isEdited ? 'current' : ''].join(' ').trim()}>
        <th scope="row">
          {line.channel ? (
            <span className="clip">{name}</span>
          ) : (
            <button
              type="button"
              className="totals-name"
              aria-expanded={isOpen}
              title={t('dayTotals.byChannel')}
              onClick={() => props.onToggleChannels(line)}
            >
              <span className="clip">{name}</span>
              <ChevronRight size={12} className="icon" aria-hidden />
            </button>
          )}
        </th>
        {columns.map((column) =>
          column === 'note' && line.channel ? (
            <td key={column} />
          ) : (
            <TotalsCell
              key={column}
              line={line}
              name={name}
              column={column}
              className={column === 'note' ? 'totals-note' : groundOf(column, measures)}
              editing={editing}
              tabbable={focused === column}
              onFocus={() => onFocus(column)}
              onStep={onStep}
            />
          ),
        )}
      </tr>
      {opened && isLastOfRow && (
        <tr className="channel more">
          <td colSpan={columns.length + 1}>{props.moreChannels(line)}</td>
        </tr>
      )}
    </>
  );
}

interface SummedCellsProps {
  readonly day: SummedDay;
  readonly measures: readonly DayMeasure[];
}

/** Sums of a day; `от` where somebody's part is missing. */
export function SummedCells({ day, measures }: SummedCellsProps) {
  const t = useWords();
  const show = useMeasureFormat();
  return measures.map((measure) => {
    const { value, complete } = day[measure];
    return (
      <td key={measure} className={groundOf(measure, measures)}>
        {value === null ? (
          <span className="tertiary">—</span>
        ) : (
          <>
            {!complete && <span className="tertiary totals-least">{t('dayTotals.atLeast')} </span>}
            {show(measure, value)}
          </>
        )}
      </td>
    );
  });
}

/** Cards stand on sunk ground, with a line before the first of them. */
export function groundOf(measure: DayMeasure, measures: readonly DayMeasure[]): string {
  if (!isRecordedMeasure(measure)) return '';
  return measures.find(isRecordedMeasure) === measure ? 'cards first' : 'cards';
}

interface GridKeys {
  readonly lines: readonly TotalsLine[];
  readonly at: { readonly line: string; readonly column: TotalsColumn };
  readonly editing: TotalsEditing;
  readonly step: (step: Step) => boolean;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

function onGridKey(event: KeyboardEvent, { lines, at, editing, step }: GridKeys): void {
  const line = lines.find((one) => one.key === at.line);
  const onCell = event.target instanceof HTMLElement && event.target.matches('[data-cell]');
  if (!line || !onCell || editing.draft || event.ctrlKey || event.metaKey || event.altKey) return;
  const { column } = at;
  const move = STEPS[event.key] ?? (event.key === 'Tab' ? ([0, event.shiftKey ? -1 : 1] as const) : undefined);
  if (move) {
    // At the end of the grid Tab goes on to what follows it.
    if (!step(move) && event.key === 'Tab') return;
  } else if (event.key === 'F2') editing.begin(line, column);
  else if (event.key === 'Delete' || event.key === 'Backspace') {
    editing.saveCell(patchLine(line, column === 'note' ? { note: '' } : { values: { [column]: null } }));
  } else if (event.key === '+' && column !== 'note' && column !== 'revenueMinor') {
    editing.saveCell(patchLine(line, { values: { [column]: oneMore(line, column) } }));
  } else if (column !== 'note' && /^[\d=]$/.test(event.key)) editing.begin(line, column, event.key);
  else return;
  event.preventDefault();
}
