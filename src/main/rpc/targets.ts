import { AppError } from '@shared/domain/errors';
import { os } from './base';

function notBuilt(): never {
  throw new AppError('unsupported', 'unexpected');
}

export const targetsPlans = os.targets.plans.handler(notBuilt);
export const targetsSet = os.targets.set.handler(notBuilt);
