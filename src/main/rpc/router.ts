import { app } from './app';
import { os } from './base';
import { calendar } from './calendar';
import { customers } from './customers';
import { data } from './data';
import { dayTotals } from './day-totals';
import { demoLeave, demoOpen } from './demo';
import { directory } from './directory';
import { expenses } from './expenses';
import { history } from './history';
import { importsCancel, importsCommit, importsPlan, importsProgress } from './imports';
import {
  kpiConversion,
  kpiCost,
  kpiCostCampaigns,
  kpiCustom,
  kpiCustomDetail,
  kpiExplain,
  kpiLeadBands,
  kpiLeadPlan,
  kpiLeads,
  kpiPath,
  kpiPeople,
  kpiPreviewCustom,
  kpiRemoveCustom,
  kpiRows,
  kpiSaveCustom,
  kpiScorePreview,
  kpiTargets,
  kpiToday,
} from './kpi';
import { leads } from './leads';
import { leaves } from './leaves';
import {
  reportsFreeze,
  reportsFreezeFinished,
  reportsNote,
  reportsSavePdf,
  reportsWeek,
  reportsWeeks,
} from './reports';
import { sales } from './sales';
import { settings } from './settings';
import { stages } from './stages';
import { targetsPlans, targetsSet } from './targets';

/** The whole contract, implemented: a procedure that is missing here does not compile. */
export const router = os.router({
  app,
  settings,
  calendar,
  directory,
  leaves,
  customers,
  stages,
  leads,
  sales,
  expenses,
  targets: { plans: targetsPlans, set: targetsSet },
  dayTotals,
  history,
  kpi: {
    today: kpiToday,
    targets: kpiTargets,
    leads: kpiLeads,
    leadBands: kpiLeadBands,
    leadPlan: kpiLeadPlan,
    scorePreview: kpiScorePreview,
    conversion: kpiConversion,
    path: kpiPath,
    people: kpiPeople,
    cost: kpiCost,
    costCampaigns: kpiCostCampaigns,
    custom: kpiCustom,
    customDetail: kpiCustomDetail,
    previewCustom: kpiPreviewCustom,
    saveCustom: kpiSaveCustom,
    removeCustom: kpiRemoveCustom,
    explain: kpiExplain,
    rows: kpiRows,
  },
  imports: { plan: importsPlan, commit: importsCommit, progress: importsProgress, cancel: importsCancel },
  reports: {
    weeks: reportsWeeks,
    week: reportsWeek,
    freeze: reportsFreeze,
    freezeFinished: reportsFreezeFinished,
    note: reportsNote,
    savePdf: reportsSavePdf,
  },
  demo: { open: demoOpen, leave: demoLeave },
  data,
});
