import { AppError } from '@shared/domain/errors';
import { os } from './base';

function notBuilt(): never {
  throw new AppError('unsupported', 'unexpected');
}

export const calendarYear = os.calendar.year.handler(notBuilt);
