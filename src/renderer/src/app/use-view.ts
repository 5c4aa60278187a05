import type { IsoDate } from '@shared/calendar/iso-date';
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
  /** The earlier day on which figures are seen; `null`: today. */
  readonly on: IsoDate | null;
  /** Whether the records are those of now or those known on that day. */
  readonly known: 'now' | 'then';
  readonly rules: PeriodRules;
}

/** What the period bar shows: which period, compared with what, of whom, through which channel. */
export function useView(): View {
  const search: ViewSearch = useSearch({ strict: false });
  const { settings, info } = useWorkspace();
  const { fiscalYearStartMonth, weekStart } = settings;
  const { period, compare, person, channel, known } = search;
  // A day to come, and today itself, are today.
  const on = search.on !== undefined && search.on < info.today ? search.on : null;
  return useMemo(() => {
    const rules = { fiscalYearStartMonth, weekStart };
    return {
      period: periodOfSearch({ period }, on ?? info.today, rules),
      compare: compare ?? 'previous',
      employeeId: person ?? null,
      channelId: channel ?? null,
      on,
      known: on === null ? 'now' : (known ?? 'now'),
      rules,
    };
  }, [period, compare, person, channel, on, known, info.today, fiscalYearStartMonth, weekStart]);
}

/** The same as the input of a KPI query: `useKpiLeads(useKpiQuery(), 'channel')`. */
export function useKpiQuery(): KpiInput {
  const { period, compare, employeeId, channelId, on, known } = useView();
  return useMemo(
    () => ({
      period: period.key,
      compare,
      employeeId,
      channelId,
      ...(on !== null && { today: on }),
      ...(on !== null && known === 'then' && { knownOn: on }),
    }),
    [period.key, compare, employeeId, channelId, on, known],
  );
}

/** Changes parts of the view and stays on the page. */
export function useSetView(): (patch: Partial<ViewSearch>) => void {
  const navigate = useNavigate();
  return (patch) => void navigate({ to: '.', search: (current: ViewSearch) => ({ ...current, ...patch }) });
}
