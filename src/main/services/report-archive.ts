import type { IsoDate } from '@shared/calendar/iso-date';
import { type Period, periodContaining, shiftPeriod } from '@shared/calendar/period';
import type { WriteReceipt } from '@shared/contract/views/lists';
import type { FrozenReport, ReportListItem, WeeklyReportModel } from '@shared/contract/views/reports';
import { TARGET_METRICS } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import type { ReportSnapshot } from '@shared/domain/report-snapshot';
import { sumTotals } from '@shared/kpi/days/day-totals';
import { firstFactDay } from '../store/facts/first-fact';
import { newId } from '../store/new-id';
import {
  findReportOfPeriod,
  findReportSnapshot,
  insertReportSnapshot,
  updateReportSnapshot,
} from '../store/report-snapshots';
import { readSettings } from '../store/settings';
import type { AppContext } from './context';
import { found } from './found';
import { buildFrame } from './kpi/frame';
import { knownTotals, targetBookOf } from './kpi/progress';
import { compareFigures, compareRows } from './reports/corrections';
import { freezeModel, parseFrozenModel } from './reports/frozen-model';
import { weeklyModel } from './reports/weekly-model';

/**
 * Closes the report of the week in which the date lies: its figures are kept as they are now and never change again.
 * One undo step. Throws `report-still-running` for a week that is not over.
 */
export function freezeWeek(context: AppContext, { date }: { readonly date: IsoDate }): WriteReceipt {
  const { store } = context.workspace;
  const report = snapshotOf(context, periodContaining('week', date, readSettings(store)));
  const { action } = store.act('report.freeze', `${report.from}..${report.to}`, (writer) =>
    insertReportSnapshot(writer, report),
  );
  return { id: report.id, action };
}

/**
 * Closes the week before the running one, where it was not closed yet and there were records by then. Earlier weeks
 * stay open: closed today they would pretend to be what was known then. Not an undo step: nobody did it.
 */
export function freezeFinishedWeek(context: AppContext): { readonly made: boolean } {
  const { store } = context.workspace;
  const settings = readSettings(store);
  const week = shiftPeriod(periodContaining('week', context.clock.today(), settings), -1, settings);
  const first = firstFactDay(store);
  if (first === null || first > week.to || findReportOfPeriod(store, 'week', week)) return { made: false };
  const report = snapshotOf(context, week);
  store.actFinally('report.freeze', `${report.from}..${report.to}`, (writer) => insertReportSnapshot(writer, report));
  return { made: true };
}

function snapshotOf(context: AppContext, week: Period): ReportSnapshot {
  const model = weeklyModel(context, week.from, null);
  if (model.running) throw new AppError('conflict', 'report-still-running');
  return {
    id: newId(),
    kind: 'week',
    from: week.from,
    to: week.to,
    asOf: model.asOf.date,
    madeAtEpochMs: model.madeAtEpochMs,
    modelJson: freezeModel(model),
    note: '',
  };
}

/** What the author says about a closed report. Throws `record-not-found`. */
export function noteReport(context: AppContext, input: { readonly id: Id; readonly note: string }): WriteReceipt {
  const { store } = context.workspace;
  const report = found(findReportSnapshot(store, input.id));
  const { action } = store.act('report.note', `${report.from}..${report.to}`, (writer) =>
    updateReportSnapshot(writer, { ...report, note: input.note }),
  );
  return { id: report.id, action };
}

/** A closed week as it was, and which of its figures would be others today. Throws `report-unreadable`. */
export function frozenWeek(
  context: AppContext,
  week: Period,
): { readonly model: WeeklyReportModel; readonly frozen: FrozenReport } | null {
  const report = findReportOfPeriod(context.workspace.store, 'week', week);
  if (!report) return null;
  const model = parseFrozenModel(report.modelJson);
  const now = weeklyModel(context, week.from, null);
  const { id, madeAtEpochMs, note } = report;
  const corrections = compareFigures(model, now);
  return { model, frozen: { id, madeAtEpochMs, note, corrections, seenOn: context.clock.today() } };
}

interface FrozenMark {
  /** The week's revenue and plan as they were. */
  readonly revenue: { readonly actual: number; readonly target: number | null };
  readonly frozen: NonNullable<ReportListItem['frozen']>;
}

/** As {@link frozenWeek} for a list: only sums and plans are looked at, which is quick. */
export function frozenMark(context: AppContext, week: Period): FrozenMark | null {
  const report = findReportOfPeriod(context.workspace.store, 'week', week);
  if (!report) return null;
  const { weekRows, quarterRows, quarter } = parseFrozenModel(report.modelJson);
  const now = (key: string) => sumsOf(context, key, report.asOf);
  const corrected =
    compareRows('week', weekRows, now(week.key)).length > 0 ||
    compareRows('quarter', quarterRows, now(quarter.period.key)).length > 0;
  const { actual = 0, target = null } = weekRows.find(({ metric }) => metric === 'revenue') ?? {};
  return { revenue: { actual, target }, frozen: { madeAtEpochMs: report.madeAtEpochMs, corrected } };
}

function sumsOf(context: AppContext, period: string, today: IsoDate) {
  const frame = buildFrame(context, { period, compare: 'none', employeeId: null, channelId: null, today });
  const book = targetBookOf(frame);
  return TARGET_METRICS.map((metric) => ({
    metric,
    actual: sumTotals(knownTotals(frame, metric), frame.known),
    target: book.resolve({ metric, employeeId: null }, frame.period)?.value ?? null,
  }));
}
