import { useEffect, useRef, useState } from 'react';
import type { Step } from './totals-cell';
import type { TotalsColumn, TotalsLine } from './totals-lines';

interface Position {
  readonly line: string;
  readonly column: TotalsColumn;
}

/**
 * Which cell has the focus; one at a time can be reached by Tab from outside. It starts where the first number is missing.
 * A step sideways goes on in the next line; after an edit the focus comes back to its cell.
 */
export function useGridFocus(lines: readonly TotalsLine[], columns: readonly TotalsColumn[], typing: boolean) {
  const grid = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<Position | null>(null);
  const at = lines.some((line) => line.key === chosen?.line) && chosen ? chosen : startOf(lines, columns);

  const wasTyping = useRef(false);
  const { line, column } = at;
  useEffect(() => {
    if (wasTyping.current && !typing && isFocusFree()) focusCell(grid.current, { line, column });
    wasTyping.current = typing;
  }, [typing, line, column]);
  // A day that is opened is there to be typed into.
  useEffect(() => {
    if (isFocusFree()) focusCell(grid.current, { line, column });
  }, [line, column]);

  const step = ([rows, cells]: Step): boolean => {
    const next = stepFrom(at, lines, columns, [rows, cells]);
    if (!next) return false;
    setChosen(next);
    // The cell may still be a field; it becomes a button with the next drawing.
    requestAnimationFrame(() => focusCell(grid.current, next));
    return true;
  };
  return { grid, at, setAt: setChosen, step };
}

function startOf(lines: readonly TotalsLine[], columns: readonly TotalsColumn[]): Position {
  const missing = lines.find((line) => line.row.state === 'missing') ?? lines[0];
  return { line: missing?.key ?? '', column: columns[0] ?? 'note' };
}

function stepFrom(
  { line, column }: Position,
  lines: readonly TotalsLine[],
  columns: readonly TotalsColumn[],
  [rows, cells]: Step,
): Position | null {
  const width = columns.length;
  const from = lines.findIndex((one) => one.key === line) + rows;
  const index = from * width + columns.indexOf(column) + cells;
  const target = lines[Math.floor(index / width)];
  const next = columns[((index % width) + width) % width];
  if (!target || !next || from < 0) return null;
  // A channel has no note of its own.
  if (next === 'note' && target.channel)
    return stepFrom({ line: target.key, column: next }, lines, columns, [rows, cells]);
  return { line: target.key, column: next };
}

function focusCell(grid: HTMLElement | null, { line, column }: Position): void {
  grid?.querySelector<HTMLElement>(`[data-cell="${line} ${column}"]`)?.focus();
}

/** Nothing but the way here holds the focus. */
function isFocusFree(): boolean {
  const held = document.activeElement;
  return held === null || held === document.body || held.matches('.rail a, main');
}
