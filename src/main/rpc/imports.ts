import { cancelImport, commitImport, importProgress, planImport } from '../services/imports';
import { os } from './base';

export const importsPlan = os.imports.plan.handler(({ input, context }) => planImport(context, input));
export const importsCommit = os.imports.commit.handler(({ input, context }) => commitImport(context, input));
export const importsProgress = os.imports.progress.handler(({ context }) => importProgress(context));
export const importsCancel = os.imports.cancel.handler(({ context }) => cancelImport(context));
