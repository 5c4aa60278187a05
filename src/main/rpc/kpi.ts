import { removeCustomKpi, saveCustomKpi } from '../services/custom-kpis';
import { conversionView } from '../services/kpi/conversion';
import { costView } from '../services/kpi/cost';
import { costCampaignsView } from '../services/kpi/cost-campaigns';
import { customDetail, customView, previewCustomKpi } from '../services/kpi/custom';
import { explainFigure, listFigureRows } from '../services/kpi/explain';
import { leadBandsView, scorePreview } from '../services/kpi/lead-bands';
import { leadPlanView } from '../services/kpi/lead-plan';
import { leadsView } from '../services/kpi/leads';
import { pathView } from '../services/kpi/path';
import { peopleView } from '../services/kpi/people';
import { targetsView } from '../services/kpi/targets';
import { todayView } from '../services/kpi/today';
import { asKnown } from './as-known';
import { os } from './base';

export const kpiToday = os.kpi.today.use(asKnown).handler(({ input, context }) => todayView(context, input));
export const kpiTargets = os.kpi.targets.use(asKnown).handler(({ input, context }) => targetsView(context, input));
export const kpiLeads = os.kpi.leads.use(asKnown).handler(({ input, context }) => leadsView(context, input));
export const kpiConversion = os.kpi.conversion
  .use(asKnown)
  .handler(({ input, context }) => conversionView(context, input));
export const kpiPath = os.kpi.path.use(asKnown).handler(({ input, context }) => pathView(context, input));
export const kpiPeople = os.kpi.people.use(asKnown).handler(({ input, context }) => peopleView(context, input));
export const kpiCost = os.kpi.cost.use(asKnown).handler(({ input, context }) => costView(context, input));
export const kpiCustom = os.kpi.custom.use(asKnown).handler(({ input, context }) => customView(context, input));
export const kpiCustomDetail = os.kpi.customDetail
  .use(asKnown)
  .handler(({ input, context }) => customDetail(context, input));
export const kpiPreviewCustom = os.kpi.previewCustom
  .use(asKnown)
  .handler(({ input, context }) => previewCustomKpi(context, input));
export const kpiSaveCustom = os.kpi.saveCustom.handler(({ input, context }) => saveCustomKpi(context, input));
export const kpiRemoveCustom = os.kpi.removeCustom.handler(({ input, context }) => removeCustomKpi(context, input));
export const kpiCostCampaigns = os.kpi.costCampaigns
  .use(asKnown)
  .handler(({ input, context }) => costCampaignsView(context, input));
export const kpiExplain = os.kpi.explain.use(asKnown).handler(({ input, context }) => explainFigure(context, input));
export const kpiRows = os.kpi.rows.use(asKnown).handler(({ input, context }) => listFigureRows(context, input));
export const kpiLeadBands = os.kpi.leadBands
  .use(asKnown)
  .handler(({ input, context }) => leadBandsView(context, input));
export const kpiLeadPlan = os.kpi.leadPlan.use(asKnown).handler(({ input, context }) => leadPlanView(context, input));
export const kpiScorePreview = os.kpi.scorePreview.handler(({ input, context }) => scorePreview(context, input));
