import type { Period, PeriodRules } from '@shared/calendar/period';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { KpiInput } from '../api/queries';
import { periodOfSearch, type ViewSearch } from './view-search';
import { useWorkspace } from './workspace';

export interface View {
  readonly period: Period;
  readonly compare: 'previous' | 'year-ago' | 'none';
  readonly employeeId: string | null;
  readonly channelId: string | null;
  readonly rules: PeriodRules;
}

/** What the period bar shows: which period, compared with what, of whom, through which channel. */
export function useView(): View {
  const search: ViewSearch = useSearch({ strict: false });
  const { settings, info } = useWorkspace();
  const { fiscalYearStartMonth, weekStart } = settings;
  const { period, compare, person, channel } = search;
  return useMemo(() => {
    const rules = { fiscalYearStartMonth, weekStart };
    return {
      period: periodOfSearch({ period }, info.today, rules),
      compare: compare ?? 'previous',
      employeeId: person ?? null,
      channelId: channel ?? null,
      rules,
    };
  }, [period, compare, person, channel, info.today, fiscalYearStartMonth, weekStart]);
}

/** The same as the input of a KPI query: `useKpiLeads(useKpiQuery(), 'channel')`. */
export function useKpiQuery(): KpiInput {
  const { period, compare, employeeId, channelId } = useView();
  return useMemo(
    () => ({ period: period.key, compare, employeeId, channelId }),
    [period.key, compare, employeeId, channelId],
  );
}

/** Changes parts of the view and stays on the page. */
export function useSetView(): (patch: Partial<ViewSearch>) => void {
  const navigate = useNavigate();
  return (patch) => void navigate({ to: '.', search: (current: ViewSearch) => ({ ...current, ...patch }) });
}
