import { oc, type } from '@orpc/contract';
import { customKpiDraftSchema } from '@shared/domain/custom-kpi';
import { dayTotalPatchSchema } from '@shared/domain/day-total';
import {
  type Customer,
  channelSchema,
  customerSchema,
  ENTITY_NAMES,
  type Expense,
  employeeSchema,
  LEAD_QUALITIES,
  type Lead,
  leadDraftSchema,
  type Sale,
  saleDraftSchema,
  TARGET_METRICS,
} from '@shared/domain/entities';
import { expenseSaveSchema, expenseScopeField } from '@shared/domain/expense-series';
import { idField, isoDateField, nameField, noteField } from '@shared/domain/fields';
import { expensePatchSchema, leadPatchSchema, salePatchSchema } from '@shared/domain/patches';
import { LOCALES, lostReasonField, type Settings, settingsPatchSchema } from '@shared/domain/settings';
import { leaveDraftSchema } from '@shared/domain/working-time';
import { z } from 'zod';
import { contractErrors } from './errors';
import {
  actionIdField,
  backupInput,
  byId,
  byIds,
  dayChangeSchema,
  expenseListSchema,
  explainSchema,
  factRowsSchema,
  importInput,
  kpiQuerySchema,
  leadListSchema,
  leavePreviewSchema,
  nothing,
  pageFields,
  saleListSchema,
  scorePreviewSchema,
  targetSetSchema,
} from './inputs';
import type { AppInfo } from './views/app';
import type { BackupFolder, BackupRow, BackupsView, DataCheck, RestorePreview, RestoreReceipt } from './views/backups';
import type { ConversionView } from './views/conversion';
import type { CostCampaignsView, CostView } from './views/cost';
import type { CustomDetail, CustomKpiResult, CustomView } from './views/custom';
import type { DayTotalsMonth, DayTotalsView, PersonTotalsView } from './views/day-totals';
import type { Explanation, FactRowsPage } from './views/explain';
import type { FunnelUsage, StagesView } from './views/funnel';
import type { ImportPlan, ImportProgress, ImportResult } from './views/importing';
import {
  LEAD_DIMENSIONS,
  type LeadBandsView,
  type LeadPlanView,
  type LeadsView,
  type ScorePreview,
} from './views/leads';
import type {
  ActionSummary,
  CustomerHit,
  Directory,
  ExpensesPage,
  HistoryChange,
  HistoryEntry,
  HistoryStep,
  LeadListRow,
  Page,
  SalesPage,
  UndoState,
  WriteReceipt,
} from './views/lists';
import type { PathView } from './views/path';
import type { PeopleView } from './views/people';
import type { RenderedReport, ReportListItem } from './views/reports';
import type { PlansView, TargetsView } from './views/targets';
import type { TodayView } from './views/today';
import type { CalendarYear, ElapsedDays, LeaveRow, PersonDays, WorkingTimeEffect } from './views/working-time';

/** Everything the window, the browser and the command line may ask of the app: one list, read it top to bottom. */

export interface ProcedureMeta {
  /**
   * What a call does while an import writes its rows: it waits until they are all written or taken back, or it answers
   * at once because it does not look at the data.
   */
  readonly duringLongWrite: 'waits' | 'answers';
}

const procedure = oc.$meta<ProcedureMeta>({ duringLongWrite: 'waits' }).errors(contractErrors);
/** For what must go through while rows are written; a procedure made of it never touches the store. */
const instant = procedure.meta({ duringLongWrite: 'answers' });

export const contract = {
  app: {
    info: procedure.input(nothing).output(type<AppInfo>()),
  },
  settings: {
    get: procedure.input(nothing).output(type<Settings>()),
    update: procedure.input(settingsPatchSchema).output(type<Settings>()),
    /** First run: the choices of the top bar, the firm's name, and (for a person alone) the first employee. */
    onboard: procedure
      .input(z.object({ settings: settingsPatchSchema, employeeName: z.string().trim().max(200).nullable() }))
      .output(type<Settings>()),
    /** A reason of loss gets other words; `inLeads`: also in the leads that carry it. */
    renameLostReason: procedure
      .input(z.object({ from: lostReasonField, to: lostReasonField, inLeads: z.boolean() }))
      .output(type<WriteReceipt>()),
  },
  calendar: {
    /** Day kinds of a civil year by the firm's calendar, with the days that the firm edited. */
    year: procedure.input(z.object({ year: z.int().min(1900).max(2200) })).output(type<CalendarYear>()),
    elapsed: procedure
      .input(kpiQuerySchema.pick({ period: true, employeeId: true, today: true, knownOn: true }))
      .output(type<ElapsedDays>()),
    people: procedure.input(kpiQuerySchema.pick({ period: true })).output(type<readonly PersonDays[]>()),
    /** What the firm's pace would be; `kind: null` = as in the calendar. */
    previewDay: procedure
      .input(dayChangeSchema.omit({ reason: true }).extend({ today: isoDateField.optional() }))
      .output(type<WorkingTimeEffect>()),
    saveDay: procedure.input(dayChangeSchema).output(type<WriteReceipt>()),
  },
  leaves: {
    list: procedure.input(nothing).output(type<readonly LeaveRow[]>()),
    /** What the person's pace would be; `days: null` = the leave is taken away. */
    preview: procedure.input(leavePreviewSchema).output(type<WorkingTimeEffect>()),
    save: procedure.input(leaveDraftSchema).output(type<WriteReceipt>()),
    remove: procedure.input(byId).output(type<WriteReceipt>()),
  },
  directory: {
    get: procedure.input(nothing).output(type<Directory>()),
    saveEmployee: procedure.input(employeeSchema.extend({ id: idField.nullable() })).output(type<WriteReceipt>()),
    removeEmployee: procedure.input(byId).output(type<WriteReceipt>()),
    saveChannel: procedure.input(channelSchema.extend({ id: idField.nullable() })).output(type<WriteReceipt>()),
    removeChannel: procedure.input(byId).output(type<WriteReceipt>()),
  },
  customers: {
    search: procedure
      .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(8) }))
      .output(type<readonly CustomerHit[]>()),
    save: procedure.input(customerSchema.extend({ id: idField.nullable() })).output(type<WriteReceipt>()),
    get: procedure.input(byId).output(type<Customer>()),
  },
  stages: {
    list: procedure.input(nothing).output(type<StagesView>()),
    /** Counted over all leads: for the pages that change the funnel. */
    usage: procedure.input(nothing).output(type<FunnelUsage>()),
    /** `null` id = new, at the end of the funnel. */
    save: procedure.input(z.object({ id: idField.nullable(), name: nameField })).output(type<WriteReceipt>()),
    add: procedure.input(z.object({ names: z.array(nameField).min(1).max(30) })).output(type<WriteReceipt>()),
    order: procedure.input(z.object({ ids: z.array(idField).min(1).max(200) })).output(type<WriteReceipt>()),
    /** `moveTo`: where the open leads go that stand there. */
    remove: procedure
      .input(z.object({ id: idField, moveTo: idField.nullable().default(null) }))
      .output(type<WriteReceipt>()),
  },
  leads: {
    list: procedure.input(leadListSchema).output(type<Page<LeadListRow>>()),
    get: procedure.input(byId).output(type<Lead>()),
    /** `null` id = new. A lead set to `won` makes no sale by itself; `sales.save` with its `leadId` does both. */
    save: procedure.input(leadDraftSchema).output(type<WriteReceipt>()),
    remove: procedure.input(byId).output(type<WriteReceipt>()),
    assess: procedure.input(byIds.extend({ quality: z.enum(LEAD_QUALITIES) })).output(type<WriteReceipt>()),
    /** `on` null: today. */
    move: procedure
      .input(byIds.extend({ stageId: idField, on: isoDateField.nullable().default(null) }))
      .output(type<WriteReceipt>()),
    /** What is given becomes the same in all of them: one step, all or none. */
    editMany: procedure.input(byIds.extend({ patch: leadPatchSchema })).output(type<WriteReceipt>()),
    removeMany: procedure.input(byIds).output(type<WriteReceipt>()),
  },
  sales: {
    list: procedure.input(saleListSchema).output(type<SalesPage>()),
    get: procedure.input(byId).output(type<Sale>()),
    /** A new customer by name is made in the same step; a sale with a `leadId` wins that lead. */
    save: procedure
      .input(
        z.object({
          sale: saleDraftSchema,
          newCustomerName: z.string().trim().max(200).nullable().default(null),
        }),
      )
      .output(type<WriteReceipt>()),
    remove: procedure.input(byId).output(type<WriteReceipt>()),
    editMany: procedure.input(byIds.extend({ patch: salePatchSchema })).output(type<WriteReceipt>()),
    removeMany: procedure.input(byIds).output(type<WriteReceipt>()),
  },
  expenses: {
    list: procedure.input(expenseListSchema).output(type<ExpensesPage>()),
    get: procedure.input(byId).output(type<Expense>()),
    /** With `repeat` a whole series; `scope`: how far a change of one of a series reaches. */
    save: procedure.input(expenseSaveSchema).output(type<WriteReceipt>()),
    remove: procedure.input(byId.extend({ scope: expenseScopeField })).output(type<WriteReceipt>()),
    editMany: procedure.input(byIds.extend({ patch: expensePatchSchema })).output(type<WriteReceipt>()),
    removeMany: procedure.input(byIds).output(type<WriteReceipt>()),
  },
  targets: {
    plans: procedure
      .input(z.object({ year: z.int().min(1900).max(2200), today: isoDateField.optional() }))
      .output(type<PlansView>()),
    set: procedure.input(targetSetSchema).output(type<WriteReceipt>()),
  },
  dayTotals: {
    /** The grid of one day: everybody employed then, and whoever has a total or cards that day. */
    day: procedure.input(z.object({ date: isoDateField })).output(type<DayTotalsView>()),
    /** What the little calendar shows. */
    month: procedure
      .input(z.object({ month: z.string().regex(/^(19[5-9]\d|2[01]\d\d)-(0[1-9]|1[0-2])$/) }))
      .output(type<DayTotalsMonth>()),
    person: procedure
      .input(z.object({ employeeId: idField, from: isoDateField, to: isoDateField }))
      .output(type<PersonTotalsView>()),
    /** One undo step for all of it; a record of which nothing is left is removed. */
    save: procedure
      .input(z.object({ entries: z.array(dayTotalPatchSchema).min(1).max(500) }))
      .output(type<WriteReceipt>()),
  },
  history: {
    record: procedure
      .input(z.object({ entity: z.enum(ENTITY_NAMES), id: z.string().max(100) }))
      .output(type<readonly HistoryEntry[]>()),
    /** What was done and can still be reached, newest first. */
    steps: procedure.input(z.object(pageFields)).output(type<readonly HistoryStep[]>()),
    /** One step with the records that it changed, a page of them. */
    step: procedure
      .input(z.object({ id: actionIdField, ...pageFields }))
      .output(type<{ readonly step: HistoryStep; readonly changes: Page<HistoryChange> }>()),
    state: procedure.input(nothing).output(type<UndoState>()),
    undo: procedure.input(nothing).output(type<UndoState & { readonly done: ActionSummary }>()),
    redo: procedure.input(nothing).output(type<UndoState & { readonly done: ActionSummary }>()),
    /** To the state right after that action: the steps since it, undone one by one. */
    undoTo: procedure
      .input(z.object({ actionId: actionIdField }))
      .output(type<UndoState & { readonly steps: number }>()),
    /** To the state right after that undone action. */
    redoTo: procedure
      .input(z.object({ actionId: actionIdField }))
      .output(type<UndoState & { readonly steps: number }>()),
  },
  kpi: {
    today: procedure.input(kpiQuerySchema).output(type<TodayView>()),
    targets: procedure
      .input(kpiQuerySchema.extend({ metric: z.enum(TARGET_METRICS).default('revenue') }))
      .output(type<TargetsView>()),
    leads: procedure
      .input(kpiQuerySchema.extend({ dimension: z.enum(LEAD_DIMENSIONS).default('channel') }))
      .output(type<LeadsView>()),
    leadBands: procedure
      .input(kpiQuerySchema.extend({ dimension: z.enum(LEAD_DIMENSIONS).default('channel') }))
      .output(type<LeadBandsView>()),
    leadPlan: procedure.input(kpiQuerySchema).output(type<LeadPlanView>()),
    /** What other rules and limits of the score would do, before they are saved. */
    scorePreview: procedure.input(scorePreviewSchema).output(type<ScorePreview>()),
    conversion: procedure
      .input(kpiQuerySchema.extend({ dimension: z.enum(LEAD_DIMENSIONS).default('channel') }))
      .output(type<ConversionView>()),
    /** How leads become customers. Ways are counted from the records: it takes longer than the others. */
    path: procedure.input(kpiQuerySchema).output(type<PathView>()),
    people: procedure
      .input(kpiQuerySchema.extend({ metric: z.enum(TARGET_METRICS).default('revenue') }))
      .output(type<PeopleView>()),
    cost: procedure.input(kpiQuerySchema).output(type<CostView>()),
    costCampaigns: procedure.input(kpiQuerySchema).output(type<CostCampaignsView>()),
    /** The KPIs of the firm's own. */
    custom: procedure.input(kpiQuerySchema).output(type<CustomView>()),
    customDetail: procedure.input(kpiQuerySchema.extend({ id: idField })).output(type<CustomDetail>()),
    /** What one would show before it is saved. */
    previewCustom: procedure
      .input(kpiQuerySchema.extend({ draft: customKpiDraftSchema }))
      .output(type<CustomKpiResult>()),
    saveCustom: procedure.input(customKpiDraftSchema).output(type<WriteReceipt>()),
    removeCustom: procedure.input(byId).output(type<WriteReceipt>()),
    /** Where a figure comes from: formula, inputs, what is not in it, what it proves. */
    explain: procedure.input(explainSchema).output(type<Explanation>()),
    /** The rows behind one of its numbers. */
    rows: procedure.input(factRowsSchema).output(type<FactRowsPage>()),
  },
  imports: {
    plan: procedure.input(importInput).output(type<ImportPlan>()),
    /** A copy of the data is made first; where that fails the import stops with `backup-needed`, unless told to go on. */
    commit: procedure
      .input(importInput.extend({ withoutBackup: z.boolean().default(false) }))
      .output(type<ImportResult>()),
    progress: instant.input(nothing).output(type<ImportProgress>()),
    cancel: instant.input(nothing).output(type<ImportProgress>()),
  },
  reports: {
    weeks: procedure
      .input(z.object({ limit: z.int().min(1).max(60).default(12) }))
      .output(type<readonly ReportListItem[]>()),
    week: procedure
      .input(z.object({ date: isoDateField, locale: z.enum(LOCALES), today: isoDateField.optional() }))
      .output(type<RenderedReport>()),
    /** Closes the report of a week that is over: its figures stay as they are. */
    freeze: procedure.input(z.object({ date: isoDateField })).output(type<WriteReceipt>()),
    /** Closes the last week that is over, if nobody has; the window asks for it when it opens and when a day begins. */
    freezeFinished: procedure.input(nothing).output(type<{ readonly made: boolean }>()),
    note: procedure.input(byId.extend({ note: noteField })).output(type<WriteReceipt>()),
    /** Desktop only: the page as a PDF in a place the person picks. */
    savePdf: procedure
      .input(z.object({ date: isoDateField, locale: z.enum(LOCALES) }))
      .output(type<{ readonly saved: boolean }>()),
  },
  demo: {
    open: procedure.input(z.object({ locale: z.enum(LOCALES) })).output(type<AppInfo>()),
    leave: procedure.input(nothing).output(type<AppInfo>()),
  },
  data: {
    check: procedure.input(nothing).output(type<DataCheck>()),
    /** Makes the kept sums anew from the records, which stay as they are. */
    /** What is here is older than what was saved last, and meant to be. */
    acceptAsIs: procedure.input(nothing).output(type<{ readonly done: true }>()),
    sumAnew: procedure.input(nothing).output(type<{ readonly done: true }>()),
    /** The firm's copies, the folder they go to, the file they are of. Copies not yet reread are so, up to a limit. */
    backups: procedure.input(nothing).output(type<BackupsView>()),
    makeBackup: procedure.input(nothing).output(type<BackupRow>()),
    /** What restoring a copy would do to the records; changes nothing. */
    previewRestore: procedure.input(backupInput).output(type<RestorePreview>()),
    /** Puts a copy in the place of the data, which become a copy themselves first. */
    restore: procedure.input(backupInput).output(type<RestoreReceipt>()),
    /** Desktop only: asks the person for the folder. `null`: they thought better of it. */
    chooseBackupFolder: procedure.input(nothing).output(type<BackupFolder | null>()),
    /** Back to the app's own folder beside the data. */
    resetBackupFolder: procedure.input(nothing).output(type<BackupFolder>()),
  },
};
export type Contract = typeof contract;
