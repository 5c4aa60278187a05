import { type PeriodRules, parsePeriod } from '@shared/calendar/period';
import type { PlanRow, PlansView } from '@shared/contract/views/targets';
import { type CellChange, FIRST_QUARTER, partsOf, previewPlan, YEAR_CELL } from './change-plan';

/** One line of the grid: a plan that can be edited, or a sum over plans. */
export type GridLine =
  | { readonly kind: 'plan'; readonly key: string; readonly row: PlanRow; readonly values: readonly (number | null)[] }
  | { readonly kind: 'sum' | 'gap'; readonly key: string; readonly values: readonly (number | null)[] };

export interface GridGroup {
  /** Key of `plans.group`. */
  readonly name: 'revenue' | 'other' | 'personal';
  readonly lines: readonly GridLine[];
}

/** An edit under way: its row, and all cells it would change. */
export interface PendingChange {
  readonly rowKey: string;
  readonly changes: readonly CellChange[];
}

export function rowKeyOf(row: PlanRow): string {
  return `${row.metric}/${row.employeeId ?? ''}`;
}

/** The lines of the grid in their groups, with an edit under way already put in. */
export function buildGrid(view: PlansView, pending: PendingChange | null): GridGroup[] {
  const lines = view.rows.map((row) => {
    const key = rowKeyOf(row);
    const changes = pending?.rowKey === key ? pending.changes : [];
    return { kind: 'plan' as const, key, row, values: withPartialSums(previewPlan(row.cells, changes)) };
  });
  const revenue = lines.filter(({ row }) => row.metric === 'revenue');
  const persons = revenue.filter(({ row }) => row.employeeId !== null);
  const firm = revenue.find(({ row }) => row.employeeId === null);
  const other = lines.filter(({ row }) => row.metric !== 'revenue' && row.employeeId === null);
  const personal = lines.filter(({ row }) => row.metric !== 'revenue' && row.employeeId !== null);
  const groups: GridGroup[] = [
    { name: 'revenue', lines: [...(firm ? [firm] : []), ...persons, ...sums(firm?.values ?? [], persons)] },
    { name: 'other', lines: other },
    { name: 'personal', lines: personal },
  ];
  return groups.filter((group) => group.lines.length > 0);
}

/** Who joined in the course of a year has no plan for all of it; the sum of the parts there are is shown then. */
function withPartialSums(values: readonly (number | null)[]): readonly (number | null)[] {
  const shown = [...values];
  for (const whole of [12, 13, 14, 15, YEAR_CELL]) {
    const parts = partsOf(whole).flatMap((part) => shown[part] ?? []);
    if ((shown[whole] ?? null) === null && parts.length > 0) shown[whole] = parts.reduce((sum, part) => sum + part, 0);
  }
  return shown;
}

/** Σ of the personal plans, and what they leave over the firm's; only where anyone has a plan at all. */
function sums(firm: readonly (number | null)[], persons: readonly { readonly values: readonly (number | null)[] }[]) {
  if (!persons.some(({ values }) => values.some((value) => value !== null))) return [];
  const total = Array.from({ length: 17 }, (_, cell) =>
    persons.reduce<number | null>((sum, { values }) => {
      const value = values[cell] ?? null;
      return value === null ? sum : (sum ?? 0) + value;
    }, null),
  );
  const gap = total.map((sum, cell) => {
    const plan = firm[cell] ?? null;
    return sum === null || plan === null ? null : sum - plan;
  });
  return [
    { kind: 'sum' as const, key: 'sum', values: total },
    { kind: 'gap' as const, key: 'gap', values: gap },
  ];
}

/** Which of the 17 cells are shown: every quarter, one of them with its months before it, and the year. */
export function shownCells(openQuarter: number): number[] {
  return [0, 1, 2, 3]
    .flatMap((quarter) =>
      quarter === openQuarter ? [quarter * 3, quarter * 3 + 1, quarter * 3 + 2, 12 + quarter] : [12 + quarter],
    )
    .concat(16);
}

/** Which quarter of the year is open at first: the running one, else the first. */
export function firstOpenQuarter(view: PlansView, today: string, rules: PeriodRules): number {
  const keys = view.rows[0]?.cells ?? [];
  const index = [0, 1, 2, 3].findIndex((quarter) => {
    const period = parsePeriod(keys[FIRST_QUARTER + quarter]?.periodKey ?? '', rules);
    return period !== null && period.from <= today && today <= period.to;
  });
  return Math.max(0, index);
}
