import { freezeFinishedWeek, freezeWeek, noteReport } from '../services/report-archive';
import { reportWeeks, saveWeeklyPdf, weeklyReport } from '../services/reports';
import { os } from './base';

export const reportsWeeks = os.reports.weeks.handler(({ input, context }) => reportWeeks(context, input));
export const reportsWeek = os.reports.week.handler(({ input, context }) => weeklyReport(context, input));
export const reportsSavePdf = os.reports.savePdf.handler(({ input, context }) => saveWeeklyPdf(context, input));
export const reportsFreeze = os.reports.freeze.handler(({ input, context }) => freezeWeek(context, input));
export const reportsFreezeFinished = os.reports.freezeFinished.handler(({ context }) => freezeFinishedWeek(context));
export const reportsNote = os.reports.note.handler(({ input, context }) => noteReport(context, input));
