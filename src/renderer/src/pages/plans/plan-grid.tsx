import { monthOf } from '@shared/calendar/iso-date';
import { parsePeriod } from '@shared/calendar/period';
import type { PlanRow, PlansView } from '@shared/contract/views/targets';
import { monthName } from '@shared/format/format-date';
import { withSign } from '@shared/format/format-number';
import { ChevronDown } from 'lucide-react';
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useView } from '../../app/use-view';
import { useWorkspace } from '../../app/workspace';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { FIRST_QUARTER, YEAR_CELL } from './change-plan';
import { PlanCellView } from './plan-cell';
import { buildGrid, type GridLine, shownCells } from './plan-rows';
import { formatPlan, type PlanUnit } from './plan-units';
import type { PlanEditing } from './use-plan-edit';

interface PlanGridProps {
  readonly view: PlansView;
  readonly unit: PlanUnit;
  readonly editing: PlanEditing;
  readonly openQuarter: number;
  readonly onOpenQuarter: (quarter: number) => void;
}

interface Position {
  readonly line: string;
  readonly cell: number;
}

/** Plans by quarter, one quarter by month, and for the year; a cell is typed into where it stands. */
export function PlanGrid({ view, unit, editing, openQuarter, onOpenQuarter }: PlanGridProps) {
  const t = useWords();
  const groups = buildGrid(view, editing.pending);
  const cells = shownCells(openQuarter);
  const plans = groups.flatMap((group) => group.lines).filter((line) => line.kind === 'plan');
  const [at, setAt] = useState<Position>({ line: plans[0]?.key ?? '', cell: FIRST_QUARTER + openQuarter });
  const grid = useRef<HTMLTableElement>(null);
  const draft = editing.draft;
  const typing = draft !== null && !draft.docked;
  const wasEditing = useRef(false);
  useEffect(() => {
    // After an edit the focus goes back to where it was.
    if (wasEditing.current && draft === null) focusCell(grid.current, at);
    wasEditing.current = draft !== null;
  }, [draft, at]);

  const move = (lineStep: number, cellStep: number) => {
    const line = plans.findIndex((plan) => plan.key === at.line) + lineStep;
    const cell = cells.indexOf(at.cell) + cellStep;
    const next = { line: plans[line]?.key ?? at.line, cell: cells[cell] ?? at.cell };
    setAt(next);
    focusCell(grid.current, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    const row = plans.find((plan) => plan.key === at.line)?.row;
    if (step) move(step[0], step[1]);
    else if (row && event.key === 'Delete') {
      editing.begin(row, at.cell, '');
      editing.patch({ docked: true });
    } else if (row && /^[\d=]$/.test(event.key)) editing.begin(row, at.cell, event.key);
    else return;
    event.preventDefault();
  };

  return (
    <table className="plan-grid" ref={grid} onKeyDown={onKeyDown} aria-label={t('plans.grid')}>
      <PlanHead view={view} cells={cells} openQuarter={openQuarter} onOpenQuarter={onOpenQuarter} />
      <tbody>
        {groups.map((group) => (
          <Fragment key={group.name}>
            <tr className="group">
              <th colSpan={cells.length + 1} scope="colgroup">
                {t(`plans.group.${group.name}`)}
                {group.name !== 'revenue' && <span className="caption tertiary"> {t('plans.group.pieces')}</span>}
              </th>
            </tr>
            {group.lines.map((line) => (
              <PlanLine
                key={line.key}
                line={line}
                cells={cells}
                unit={unit}
                editing={editing}
                focused={at.line === line.key ? at.cell : null}
                onFocus={(cell) => setAt({ line: line.key, cell })}
              />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function focusCell(grid: HTMLElement | null, { line, cell }: Position): void {
  grid?.querySelector<HTMLElement>(`[data-cell="${line}:${cell}"]`)?.focus();
}

interface PlanHeadProps {
  readonly view: PlansView;
  readonly cells: readonly number[];
  readonly openQuarter: number;
  readonly onOpenQuarter: (quarter: number) => void;
}

function PlanHead({ view, cells, openQuarter, onOpenQuarter }: PlanHeadProps) {
  const t = useWords();
  const format = useFormat();
  const { rules } = useView();
  const keys = view.rows[0]?.cells ?? [];
  return (
    <thead>
      <tr>
        <td />
        {cells.map((cell) => {
          const period = parsePeriod(keys[cell]?.periodKey ?? '', rules);
          if (cell === YEAR_CELL) {
            return (
              <th key={cell} scope="col" className="whole">
                {t('plans.yearColumn')}
              </th>
            );
          }
          if (cell < FIRST_QUARTER) {
            const days = view.months[cell]?.workingDays ?? 0;
            return (
              <th key={cell} scope="col">
                {period && monthName(monthOf(period.from), format.locale)}
                <br />
                {t('plans.days', { count: days })}
              </th>
            );
          }
          const quarter = cell - FIRST_QUARTER;
          const name = period ? format.periodShort(period) : '';
          return (
            <th key={cell} scope="col" className={quarter === openQuarter ? 'whole' : ''}>
              <button
                type="button"
                aria-expanded={quarter === openQuarter}
                title={t('plans.openQuarter', { quarter: name })}
                onClick={() => onOpenQuarter(quarter)}
              >
                {name}
                {quarter !== openQuarter && <ChevronDown size={11} className="icon" aria-hidden />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface PlanLineProps {
  readonly line: GridLine;
  readonly cells: readonly number[];
  readonly unit: PlanUnit;
  readonly editing: PlanEditing;
  readonly focused: number | null;
  readonly onFocus: (cell: number) => void;
}

function PlanLine({ line, cells, unit, editing, focused, onFocus }: PlanLineProps) {
  const t = useWords();
  const past = usePastCells();
  if (line.kind !== 'plan') {
    return (
      <tr className="derived">
        <th scope="row">{t(`plans.${line.kind}`)}</th>
        {cells.map((cell) => {
          const value = line.values[cell] ?? null;
          const text = value === null ? '—' : formatPlan(value, 'revenue', unit);
          return (
            <td key={cell} className={wholeClass(cell, cells)}>
              {value !== null && line.kind === 'gap' ? withSign(value, text) : text}
            </td>
          );
        })}
      </tr>
    );
  }
  const { row } = line;
  return (
    <tr className={row.employeeId === null ? 'firm' : 'person'}>
      <th scope="row" className="clip">
        <PlanRowName row={row} />
      </th>
      {cells.map((cell) => (
        <PlanCellView
          key={cell}
          row={row}
          cell={cell}
          value={line.values[cell] ?? null}
          unit={unit}
          editing={editing}
          className={[wholeClass(cell, cells), past(row, cell) ? 'past' : ''].filter(Boolean).join(' ')}
          tabbable={focused === cell}
          onFocus={() => onFocus(cell)}
        />
      ))}
    </tr>
  );
}

function PlanRowName({ row }: { readonly row: PlanRow }) {
  const t = useWords();
  if (row.employeeId !== null) {
    const name = row.employeeName ?? '';
    if (row.metric === 'revenue') return name;
    return t('plans.personMetric', { name, metric: t(`plans.metric.${row.metric}`).toLocaleLowerCase() });
  }
  return row.metric === 'revenue' ? t('plans.firm') : t(`plans.metric.${row.metric}`);
}

/** The open quarter's own column and the year stand on a sunk ground. */
function wholeClass(cell: number, cells: readonly number[]): string {
  const isOpenQuarter = cell >= FIRST_QUARTER && cell < YEAR_CELL && cells.includes((cell - FIRST_QUARTER) * 3);
  return cell === YEAR_CELL || isOpenQuarter ? 'whole' : '';
}

/** What lies behind is grey: it can be changed, but rarely should. */
function usePastCells(): (row: PlanRow, cell: number) => boolean {
  const { rules } = useView();
  const { info } = useWorkspace();
  return (row, cell) => {
    const period = parsePeriod(row.cells[cell]?.periodKey ?? '', rules);
    return period !== null && period.to < info.today;
  };
}
