import type { IsoDate } from '@shared/calendar/iso-date';
import { type Period, periodContaining, shiftPeriod } from '@shared/calendar/period';
import type { RenderedReport, ReportListItem } from '@shared/contract/views/reports';
import { AppError } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import { renderWeeklyHtml } from '../reporting/weekly-html';
import { renderWeeklyText, weeklyTitle } from '../reporting/weekly-text';
import { firstFactDay } from '../store/facts/first-fact';
import { readSettings } from '../store/settings';
import type { AppContext } from './context';
import { buildFrame } from './kpi/frame';
import { filteredProgress, targetBookOf } from './kpi/progress';
import { frozenMark, frozenWeek } from './report-archive';
import { weeklyModel } from './reports/weekly-model';

interface WeekRequest {
  readonly date: IsoDate;
  readonly locale: Locale;
  readonly today?: IsoDate | undefined;
}

/** The running week and those before it that have any facts, newest first. */
export function reportWeeks(context: AppContext, { limit }: { readonly limit: number }): ReportListItem[] {
  const { store } = context.workspace;
  const settings = readSettings(store);
  const today = context.clock.today();
  const running = periodContaining('week', today, settings);
  const first = firstFactDay(store) ?? running.from;
  const weeks = Array.from({ length: limit }, (_, back) => shiftPeriod(running, -back, settings));
  return weeks
    .filter((week) => week.key === running.key || week.to >= first)
    .map((week) => listItem(context, week, week.key === running.key));
}

function listItem(context: AppContext, week: Period, running: boolean): ReportListItem {
  const closed = running ? null : frozenMark(context, week);
  const query = { period: week.key, compare: 'none', employeeId: null, channelId: null } as const;
  const frame = buildFrame(context, running ? query : { ...query, today: week.to });
  const { actual, target } = closed?.revenue ?? filteredProgress(frame, targetBookOf(frame), 'revenue');
  return {
    week: { from: week.from, to: week.to },
    number: Number(week.key.slice(-2)),
    running,
    revenueMinor: actual,
    planMinor: target,
    frozen: closed?.frozen ?? null,
  };
}

/**
 * The report of the week in which the date lies, as a page and as text: as it was closed, else as it would be now.
 * With `today` given it is never the closed one. Throws `report-unreadable`.
 */
export function weeklyReport(context: AppContext, request: WeekRequest): RenderedReport {
  const week = periodContaining('week', request.date, readSettings(context.workspace.store));
  const closed = request.today === undefined ? frozenWeek(context, week) : null;
  const model = closed?.model ?? weeklyModel(context, request.date, request.today ?? null);
  const frozen = closed?.frozen ?? null;
  return {
    title: weeklyTitle(model, request.locale),
    html: renderWeeklyHtml(model, request.locale, frozen),
    text: renderWeeklyText(model, request.locale, frozen),
    date: model.asOf.date,
    running: model.running,
    frozen,
  };
}

/** Throws `desktop-only` where this door cannot make a PDF. */
export async function saveWeeklyPdf(context: AppContext, request: WeekRequest): Promise<{ readonly saved: boolean }> {
  const { savePdf } = context.desktop;
  if (savePdf === null) throw new AppError('unsupported', 'desktop-only');
  const report = weeklyReport(context, request);
  return { saved: await savePdf(report.html, `${report.title.replace(/[\\/:*?"<>|]/g, ' ')}.pdf`) };
}
