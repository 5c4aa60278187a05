import type { TargetProgress } from '@shared/contract/views/common';
import type { ReportCorrection, WeeklyReportModel } from '@shared/contract/views/reports';
import type { TargetMetric } from '@shared/domain/entities';
import type { Figure } from '@shared/kpi/results';

type Rows = readonly Pick<TargetProgress, 'metric' | 'actual' | 'target'>[];

/** What of a report can be corrected later: its sums, its plan, and the two figures that follow from them. */
export type CorrectedFigures = Pick<WeeklyReportModel, 'weekRows' | 'quarterRows'> & {
  readonly conversion: { readonly periodCell: { readonly figure: Figure } };
  readonly cost: { readonly cac: Figure };
};

/** The figures of a frozen report that would be others today, in the order of the page. */
export function compareFigures(frozen: CorrectedFigures, now: CorrectedFigures): ReportCorrection[] {
  return [
    ...compareRows('week', frozen.weekRows, now.weekRows),
    ...compareRows('quarter', frozen.quarterRows, now.quarterRows),
    ...compareFigure('conversion', frozen.conversion.periodCell.figure, now.conversion.periodCell.figure),
    ...compareFigure('cac', frozen.cost.cac, now.cost.cac),
  ];
}

/** Sums and plans of one span that differ. */
export function compareRows(span: 'week' | 'quarter', frozen: Rows, now: Rows): ReportCorrection[] {
  return frozen.flatMap(({ metric, actual, target }) => {
    const today = now.find((row) => row.metric === metric);
    if (!today) return [];
    return [
      ...difference(span, 'actual', metric, actual, today.actual),
      ...difference(span, 'plan', metric, target, today.target),
    ];
  });
}

function difference(
  span: 'week' | 'quarter',
  what: 'actual' | 'plan',
  metric: TargetMetric,
  before: number | null,
  after: number | null,
): ReportCorrection[] {
  return isSame(before, after) ? [] : [{ span, what, metric, before, after }];
}

function compareFigure(what: 'conversion' | 'cac', frozen: Figure, now: Figure): ReportCorrection[] {
  const before = frozen.status === 'ok' ? frozen.value : null;
  const after = now.status === 'ok' ? now.value : null;
  return isSame(before, after) ? [] : [{ span: 'quarter', what, metric: null, before, after }];
}

/** Figures are computed alike both times; only the last bits of a share of a plan may differ. */
function isSame(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before === after;
  return Math.abs(before - after) <= 1e-9 * Math.max(1, Math.abs(before));
}
