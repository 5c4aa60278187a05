import { AppError } from '@shared/domain/errors';
import { targetsView } from '../services/kpi/targets';
import { os } from './base';

function notBuilt(): never {
  throw new AppError('unsupported', 'unexpected');
}

export const kpiToday = os.kpi.today.handler(notBuilt);
export const kpiTargets = os.kpi.targets.handler(({ input, context }) => targetsView(context, input));
export const kpiLeads = os.kpi.leads.handler(notBuilt);
export const kpiConversion = os.kpi.conversion.handler(notBuilt);
export const kpiPeople = os.kpi.people.handler(notBuilt);
export const kpiCost = os.kpi.cost.handler(notBuilt);
