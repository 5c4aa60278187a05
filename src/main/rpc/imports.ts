import { AppError } from '@shared/domain/errors';
import { os } from './base';

function notBuilt(): never {
  throw new AppError('unsupported', 'unexpected');
}

export const importsPlan = os.imports.plan.handler(notBuilt);
export const importsCommit = os.imports.commit.handler(notBuilt);
export const importsProgress = os.imports.progress.handler(notBuilt);
export const importsCancel = os.imports.cancel.handler(notBuilt);
