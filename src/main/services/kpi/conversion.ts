import type { KpiQuery } from '@shared/contract/inputs';
import type { ConversionRow, ConversionView } from '@shared/contract/views/conversion';
import type { LeadDimension } from '@shared/contract/views/leads';
import { decomposeChange, type RateChange } from '@shared/kpi/conversion/change-decomposition';
import {
  computeCohortConversion,
  computePeriodConversion,
  computeProvable,
  sumCohorts,
} from '@shared/kpi/conversion/conversion';
import type { Figure } from '@shared/kpi/results';
import { listNewCustomers } from '../../store/facts/new-customers';
import type { AppContext } from '../context';
import { cohortsOf, horizonOf } from './cohorts';
import { conversionMonths } from './conversion-months';
import { buildFrame, type KpiFrame, viewFrame } from './frame';
import { type LeadGroup, type LeadGroups, leadGroups } from './lead-groups';
import { benchmarkOf } from './leads';

/**
 * Conversion of leads into customers, by period and by cohort, against the benchmark: what is proven and why it changed.
 * Answered from kept sums: Today asks it too. How leads become customers is `pathView`. Throws `invalid-period`.
 */
export function conversionView(
  context: AppContext,
  query: KpiQuery & { readonly dimension: LeadDimension },
): ConversionView {
  const frame = buildFrame(context, query);
  const benchmark = benchmarkOf(frame);
  const horizon = horizonOf(frame);
  const groups = leadGroups(frame, query.dimension);
  const { counts, won } = groups.total;
  const cohort = sumCohorts(frame.known === null ? [] : cohortsOf(frame, frame.known, horizon.days).values());
  const change = decomposeGroups(groups);
  return {
    ...viewFrame(frame),
    periodCell: computePeriodConversion(won, counts.leads, benchmark),
    previous: previousRate(groups.total.before),
    cohortCell: computeCohortConversion(cohort, benchmark),
    horizonDays: horizon.days,
    horizonSource: horizon.source,
    ripening: cohort.ripening,
    benchmark,
    expectedAtBenchmark: counts.leads * benchmark,
    months: conversionMonths(frame, horizon.days, benchmark),
    dimension: query.dimension,
    breakdown: groups.rows.map((row) => breakdownRow(row, benchmark)),
    change: change && withNames(change, groups),
    provable: computeProvable(benchmark),
    customersWithoutLead: customersWithoutLead(frame),
  };
}

function previousRate(before: LeadGroup['before']): Figure {
  if (before === null) return { status: 'no-data', reason: 'no-previous' };
  // Only the figure of an earlier period is asked for; what it proves was said then.
  return computePeriodConversion(before.won, before.leads, 0).figure;
}

function breakdownRow({ key, name, counts, won, before }: LeadGroup, benchmark: number): ConversionRow {
  return { key, name, cell: computePeriodConversion(won, counts.leads, benchmark), previous: previousRate(before) };
}

export function decomposeGroups({ rows, total }: LeadGroups): RateChange | null {
  if (total.before === null) return null;
  return decomposeChange(
    rows.map(({ key, counts, won, before }) => ({
      key,
      leads: counts.leads,
      customers: won,
      leadsBefore: before?.leads ?? 0,
      customersBefore: before?.won ?? 0,
    })),
  );
}

function withNames(change: RateChange, { rows }: LeadGroups): NonNullable<ConversionView['change']> {
  const names = new Map(rows.map((row) => [row.key, row.name]));
  return { ...change, rows: change.rows.map((row) => ({ ...row, name: names.get(row.key) ?? null })) };
}

function customersWithoutLead({ store, known, filter }: KpiFrame): number {
  if (known === null) return 0;
  return listNewCustomers(store, known, filter).reduce((sum, cell) => sum + cell.withoutLead, 0);
}
