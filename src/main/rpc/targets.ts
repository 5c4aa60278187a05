import { plansView, setTargets } from '../services/targets';
import { os } from './base';

export const targetsPlans = os.targets.plans.handler(({ input, context }) => plansView(context, input));
export const targetsSet = os.targets.set.handler(({ input, context }) => setTargets(context, input));
