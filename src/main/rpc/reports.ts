import { AppError } from '@shared/domain/errors';
import { os } from './base';

function notBuilt(): never {
  throw new AppError('unsupported', 'unexpected');
}

export const reportsWeeks = os.reports.weeks.handler(notBuilt);
export const reportsWeek = os.reports.week.handler(notBuilt);
export const reportsSavePdf = os.reports.savePdf.handler(notBuilt);
