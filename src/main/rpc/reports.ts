import { reportWeeks, saveWeeklyPdf, weeklyReport } from '../services/reports';
import { os } from './base';

export const reportsWeeks = os.reports.weeks.handler(({ input, context }) => reportWeeks(context, input));
export const reportsWeek = os.reports.week.handler(({ input, context }) => weeklyReport(context, input));
export const reportsSavePdf = os.reports.savePdf.handler(({ input, context }) => saveWeeklyPdf(context, input));
