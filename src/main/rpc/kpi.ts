import { conversionView } from '../services/kpi/conversion';
import { costView } from '../services/kpi/cost';
import { leadsView } from '../services/kpi/leads';
import { peopleView } from '../services/kpi/people';
import { targetsView } from '../services/kpi/targets';
import { todayView } from '../services/kpi/today';
import { os } from './base';

export const kpiToday = os.kpi.today.handler(({ input, context }) => todayView(context, input));
export const kpiTargets = os.kpi.targets.handler(({ input, context }) => targetsView(context, input));
export const kpiLeads = os.kpi.leads.handler(({ input, context }) => leadsView(context, input));
export const kpiConversion = os.kpi.conversion.handler(({ input, context }) => conversionView(context, input));
export const kpiPeople = os.kpi.people.handler(({ input, context }) => peopleView(context, input));
export const kpiCost = os.kpi.cost.handler(({ input, context }) => costView(context, input));
