import type { IsoDate } from '@shared/calendar/iso-date';
import type { LeadDimension } from '@shared/contract/views/leads';
import type { EntityName, TargetMetric } from '@shared/domain/entities';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { type Client, client } from './client';
import { queryClient } from './query-client';

type InputOf<Call extends (...args: never[]) => unknown> = Parameters<Call>[0];

/** What every KPI query takes; pages get it from `useKpiQuery()` of the frame. */
export type KpiInput = InputOf<Client['kpi']['today']>;

/**
 * One query of the contract, kept until something is written; while the next answer is on its way the last one stays
 * on the page, so that nothing jumps. Figures of another state of knowledge never stay: they would pass for those of
 * the day that the bar names.
 */
function useCall<Input, Output>(name: string, input: Input, call: (input: Input) => Promise<Output>, enabled = true) {
  return useQuery({ queryKey: [name, input], queryFn: () => call(input), placeholderData, enabled });
  function placeholderData<Kept>(last: Kept | undefined, lastQuery?: { readonly queryKey: readonly unknown[] }) {
    return knownOnOf(lastQuery?.queryKey[1]) === knownOnOf(input) ? last : undefined;
  }
}

function knownOnOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'knownOn' in input ? input.knownOn : undefined;
}

/** One record by id; never shows another record in its place. `null`: none is open. */
function useRecord<Output>(name: string, id: string | null, call: (input: { id: string }) => Promise<Output>) {
  return useQuery({ queryKey: [name, id], queryFn: () => call({ id: id ?? '' }), enabled: id !== null });
}

/** What a change would do, before it is made: never the effect of another change. */
function usePreview<Input, Output>(name: string, input: Input | null, call: (input: Input) => Promise<Output>) {
  return useQuery({ queryKey: [name, input], queryFn: input === null ? skipToken : () => call(input) });
}

/** Asked every minute, because days begin and close while the window stays open. */
export const useAppInfo = () =>
  useQuery({ queryKey: ['app.info'], queryFn: () => client.app.info({}), refetchInterval: 60_000 });
export const useSettings = () => useCall('settings.get', {}, client.settings.get);
export const useDirectory = () => useCall('directory.get', {}, client.directory.get);
export const useStages = () => useCall('stages.list', {}, client.stages.list);
export const useFunnelUsage = () => useCall('stages.usage', {}, client.stages.usage);
export const useCalendarYear = (year: number) => useCall('calendar.year', { year }, client.calendar.year);
export const useElapsedDays = (input: InputOf<Client['calendar']['elapsed']>) =>
  useCall('calendar.elapsed', input, client.calendar.elapsed);
export const useDaysOfPeople = (period: string) => useCall('calendar.people', { period }, client.calendar.people);
/** What a day worked otherwise would do; `null`: nothing is being changed. */
export const useDayPreview = (input: InputOf<Client['calendar']['previewDay']> | null) =>
  usePreview('calendar.previewDay', input, client.calendar.previewDay);
export const useLeaves = () => useCall('leaves.list', {}, client.leaves.list);
/** What a leave would do; `null`: there is none to look at yet. */
export const useLeavePreview = (input: InputOf<Client['leaves']['preview']> | null) =>
  usePreview('leaves.preview', input, client.leaves.preview);

export const useKpiToday = (query: KpiInput) => useCall('kpi.today', query, client.kpi.today);
export const useKpiTargets = (query: KpiInput, metric: TargetMetric) =>
  useCall('kpi.targets', { ...query, metric }, client.kpi.targets);
export const useKpiLeads = (query: KpiInput, dimension: LeadDimension) =>
  useCall('kpi.leads', { ...query, dimension }, client.kpi.leads);
export const useKpiLeadBands = (query: KpiInput, dimension: LeadDimension) =>
  useCall('kpi.leadBands', { ...query, dimension }, client.kpi.leadBands);
export const useKpiLeadPlan = (query: KpiInput) => useCall('kpi.leadPlan', query, client.kpi.leadPlan);
/** What other rules of the score would do; the last answer stays while the next is on its way. */
export const useScorePreview = (input: InputOf<Client['kpi']['scorePreview']>) =>
  useCall('kpi.scorePreview', input, client.kpi.scorePreview);
export const useKpiConversion = (query: KpiInput, dimension: LeadDimension) =>
  useCall('kpi.conversion', { ...query, dimension }, client.kpi.conversion);
export const useKpiPath = (query: KpiInput) => useCall('kpi.path', query, client.kpi.path);
export const useKpiPeople = (query: KpiInput, metric: TargetMetric) =>
  useCall('kpi.people', { ...query, metric }, client.kpi.people);
export const useKpiCost = (query: KpiInput) => useCall('kpi.cost', query, client.kpi.cost);
/** Asked for only where campaigns are looked at. */
export const useKpiCostCampaigns = (query: KpiInput, enabled: boolean) =>
  useCall('kpi.costCampaigns', query, client.kpi.costCampaigns, enabled);

export const useKpiCustom = (query: KpiInput) => useCall('kpi.custom', query, client.kpi.custom);

export const useKpiCustomDetail = (query: KpiInput, id: string) =>
  useCall('kpi.customDetail', { ...query, id }, client.kpi.customDetail);
/** What a KPI would show before it is saved; `null`: there is none that could be computed. */
export const useKpiPreview = (input: InputOf<Client['kpi']['previewCustom']> | null) =>
  usePreview('kpi.previewCustom', input, client.kpi.previewCustom);

export const useLeadList = (input: InputOf<Client['leads']['list']>) => useCall('leads.list', input, client.leads.list);
export const useLead = (id: string | null) => useRecord('leads.get', id, client.leads.get);
export const useCustomerSearch = (text: string, enabled = true) =>
  useCall('customers.search', { text }, client.customers.search, enabled);
export const useRecordHistory = (entity: EntityName, id: string | null) =>
  useRecord(`history.record ${entity}`, id, (input) => client.history.record({ entity, ...input }));

export const useDayTotals = (date: IsoDate) => useCall('dayTotals.day', { date }, client.dayTotals.day);
export const useDayTotalsMonth = (month: string) => useCall('dayTotals.month', { month }, client.dayTotals.month);
/** Days of one person; `null`: nobody's are looked at. */
export const usePersonTotals = (input: InputOf<Client['dayTotals']['person']> | null) =>
  useQuery({
    queryKey: ['dayTotals.person', input],
    queryFn: input === null ? skipToken : () => client.dayTotals.person(input),
    placeholderData: keepPreviousData,
  });

/** The copies of the firm's data; never asked in the demo, which has none. */
export const useBackups = (enabled: boolean) => useCall('data.backups', {}, client.data.backups, enabled);
export const useRestorePreview = (id: string) => useRecord('data.previewRestore', id, client.data.previewRestore);

export const usePlans = (year: number) => useCall('targets.plans', { year }, client.targets.plans);
export const useReportWeeks = (limit = 12) => useCall('reports.weeks', { limit }, client.reports.weeks);
export const useReportWeek = (input: InputOf<Client['reports']['week']>, enabled = true) =>
  useCall('reports.week', input, client.reports.week, enabled);
/** A dry run; `enabled` false until a file was given. Asked again after every write, since it looks at the store. */
export const useImportPlan = (input: InputOf<Client['imports']['plan']>, enabled: boolean) =>
  useCall('imports.plan', input, client.imports.plan, enabled);
export const useImportProgress = (enabled: boolean) =>
  useQuery({
    queryKey: ['imports.progress'],
    queryFn: () => client.imports.progress({}),
    enabled,
    refetchInterval: enabled ? 250 : false,
  });

/** After any write every figure may differ: everything on the page is asked again, the rest when it is next shown. */
export function invalidateEverything(): Promise<void> {
  return queryClient.invalidateQueries();
}
