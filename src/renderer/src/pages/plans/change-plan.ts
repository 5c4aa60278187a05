import type { PlanCell } from '@shared/contract/views/targets';

/** The 17 cells of a row: months 0–11, quarters 12–15, the year 16. */
export const FIRST_QUARTER = 12;
export const YEAR_CELL = 16;

/** One cell of the row and what it becomes; `null`: the plan is withdrawn. */
export interface CellChange {
  readonly cell: number;
  readonly value: number | null;
}

export interface PlanEdit {
  readonly cell: number;
  readonly value: number | null;
  /** Whether the longer period keeps its plan and the neighbours make up for the change. */
  readonly keep: boolean;
}

/** The months of a quarter, the quarters of the year; a month has no parts. */
export function partsOf(cell: number): readonly number[] {
  if (cell === YEAR_CELL) return [12, 13, 14, 15];
  if (cell < FIRST_QUARTER) return [];
  const first = (cell - FIRST_QUARTER) * 3;
  return [first, first + 1, first + 2];
}

/** The quarter of a month, the year of a quarter. */
export function wholeOf(cell: number): number | null {
  if (cell === YEAR_CELL) return null;
  return cell >= FIRST_QUARTER ? YEAR_CELL : FIRST_QUARTER + Math.floor(cell / 3);
}

/**
 * All cells that one edit changes, so that parts and wholes keep adding up. Downwards, parts that were set follow in
 * proportion (derived ones follow by themselves). Upwards, either the whole becomes the sum of its parts, or (`keep`)
 * the neighbours make up for the change. `null` where the neighbours have not enough to give.
 *
 * @param step to what the parts are rounded, in the metric's units
 */
export function changePlan(cells: readonly PlanCell[], edit: PlanEdit, step: number): readonly CellChange[] | null {
  if (edit.value === null) return [{ cell: edit.cell, value: null }];
  const down = setDown(cells, edit.cell, edit.value, step);
  const up = edit.keep ? keepWhole(cells, edit.cell, edit.value, step) : followUp(cells, edit.cell, edit.value, step);
  return up === null ? null : [...down, ...up];
}

function setDown(cells: readonly PlanCell[], cell: number, value: number, step: number): CellChange[] {
  const parts = partsOf(cell);
  const wereSet = parts.some((part) => isOwn(cells[part]));
  if (!wereSet) return [{ cell, value }];
  const shares = spread(
    value,
    parts.map((part) => cells[part]?.value ?? 0),
    step,
  );
  return [{ cell, value }, ...parts.flatMap((part, index) => setDown(cells, part, shares[index] ?? 0, step))];
}

/** The whole becomes the sum; neighbours that were only derived are pinned to what they showed. */
function followUp(cells: readonly PlanCell[], cell: number, value: number, step: number): CellChange[] {
  const whole = wholeOf(cell);
  const wholeCell = whole === null ? undefined : cells[whole];
  if (whole === null || !wholeCell || wholeCell.value === null) return [];
  const neighbours = partsOf(whole).filter((part) => part !== cell);
  const shown = neighbours.map((part) => cells[part]?.value ?? 0);
  const derived = neighbours.filter((part) => !isOwn(cells[part]));
  const pinnedSum = derived.reduce((sum, part) => sum + (cells[part]?.value ?? 0), 0);
  const pinned = spread(
    Math.round(pinnedSum),
    derived.map((part) => cells[part]?.value ?? 0),
    1,
  );
  const sum = value + Math.round(shown.reduce((total, part) => total + part, 0));
  return [
    ...derived.map((part, index) => ({ cell: part, value: pinned[index] ?? 0 })),
    ...(wholeCell.source === 'set' ? [{ cell: whole, value: sum }] : []),
    ...followUp(cells, whole, sum, step),
  ];
}

/** The whole stays; the neighbours take what is left, in proportion to what they had. */
function keepWhole(cells: readonly PlanCell[], cell: number, value: number, step: number): CellChange[] | null {
  const whole = wholeOf(cell);
  const wholeValue = whole === null ? null : (cells[whole]?.value ?? null);
  if (whole === null || wholeValue === null) return [];
  const left = Math.round(wholeValue) - value;
  if (left < 0) return null;
  const neighbours = partsOf(whole).filter((part) => part !== cell);
  const shares = spread(
    left,
    neighbours.map((part) => cells[part]?.value ?? 0),
    step,
  );
  return neighbours.flatMap((part, index) => setDown(cells, part, shares[index] ?? 0, step));
}

/** Whether the cell has a plan of its own, given or summed from given parts. */
function isOwn(cell: PlanCell | undefined): boolean {
  return cell?.source === 'set' || cell?.source === 'summed';
}

/** Splits a whole by weights into multiples of `step`; the heaviest part takes what is left over. */
export function spread(whole: number, weights: readonly number[], step: number): number[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const even = weights.map(() => 1 / weights.length);
  const ratios = total > 0 ? weights.map((weight) => weight / total) : even;
  const parts = ratios.map((ratio) => Math.floor((whole * ratio) / step) * step);
  const rest = whole - parts.reduce((sum, part) => sum + part, 0);
  const heaviest = ratios.indexOf(Math.max(...ratios));
  return parts.map((part, index) => (index === heaviest ? part + rest : part));
}

/** The row as it would stand after the changes; a whole without a plan of its own becomes the sum of its parts. */
export function previewPlan(cells: readonly PlanCell[], changes: readonly CellChange[]): readonly (number | null)[] {
  const values = cells.map((cell) => cell.value);
  const changed = new Set<number>();
  for (const { cell, value } of changes) {
    values[cell] = value;
    changed.add(cell);
  }
  for (const whole of [12, 13, 14, 15, YEAR_CELL]) {
    const parts = partsOf(whole);
    const touched = parts.some((part) => changed.has(part));
    if (!touched || changed.has(whole)) continue;
    values[whole] = parts.reduce<number | null>((sum, part) => {
      const value = values[part];
      return sum === null || value === null || value === undefined ? null : sum + value;
    }, 0);
    changed.add(whole);
  }
  return values;
}
