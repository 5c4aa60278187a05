import type { KpiQuery } from '@shared/contract/inputs';
import type { TargetProgress } from '@shared/contract/views/common';
import type { RequiredPerDay, TargetsView } from '@shared/contract/views/targets';
import type { TargetMetric } from '@shared/domain/entities';
import { computeAverageDeal } from '@shared/kpi/conversion/average-deal';
import type { Figure } from '@shared/kpi/results';
import { computeReverseFunnel } from '@shared/kpi/targets/reverse-funnel';
import { computeRate } from '@shared/stats/wilson';
import { type LeadCounts, leadCounts } from '../../store/facts/lead-counts';
import { type SaleTotals, saleTotals } from '../../store/facts/sale-totals';
import type { AppContext } from '../context';
import { buildFrame, type KpiFrame, viewFrame } from './frame';
import { needsPerDay } from './needs';
import {
  filteredForecasts,
  filteredProgress,
  paceSeries,
  personProgresses,
  sumOfTargets,
  targetBookOf,
} from './progress';

/**
 * Targets against reality: the chosen metric day by day, all metrics of the firm (or of the filtered person), everyone's
 * progress in the chosen metric, and the way back from the target to leads. Throws `invalid-period`.
 */
export function targetsView(context: AppContext, query: KpiQuery & { readonly metric: TargetMetric }): TargetsView {
  const frame = buildFrame(context, query);
  const book = targetBookOf(frame);
  const persons = personProgresses(frame, book, query.metric);
  const progress = {
    revenue: filteredProgress(frame, book, 'revenue'),
    sales: filteredProgress(frame, book, 'sales'),
    customers: filteredProgress(frame, book, 'customers'),
    leads: filteredProgress(frame, book, 'leads'),
  };
  const facts = periodFacts(frame);
  const conversion = computeRate(facts.leads.won, facts.leads.created, 'no-leads');
  const personalTargetsSum = sumOfTargets(persons);
  return {
    ...viewFrame(frame),
    pace: paceSeries(frame, progress[query.metric]),
    forecasts: filteredForecasts(frame, book, query.metric),
    required: requiredOf(frame, progress, conversion),
    // In the order of the table.
    firmRows: [progress.revenue, progress.sales, progress.customers, progress.leads],
    personRows: persons.map((row) => row.progress),
    reverseFunnel: reverseFunnel(frame, facts, progress.revenue.target),
    averageDealMinor: computeAverageDeal(facts.sales.netMinor, facts.sales.deals),
    conversion,
    leadsPerDay: leadsPerDay(frame, facts),
    personalTargetsSum,
    personalTargetsGap: gapOf(personalTargetsSum, progress[query.metric]),
  };
}

type Progresses = Readonly<Record<TargetMetric, TargetProgress>>;

function requiredOf(frame: KpiFrame, { revenue, sales, leads }: Progresses, conversion: Figure): RequiredPerDay {
  const needs = needsPerDay(frame, { revenue, sales, leads, conversion });
  return { revenueMinor: needs.revenue, sales: needs.sales, leads: needs.leads };
}

/** Σ personal − the firm's. A person's own page has no such gap, nor has a firm whose target is that very sum. */
function gapOf(sum: number | null, { target, employeeId, targetSource }: TargetProgress): number | null {
  if (sum === null || target === null || employeeId !== null || targetSource === 'persons') return null;
  return sum - target;
}

interface PeriodFacts {
  readonly sales: SaleTotals;
  readonly leads: LeadCounts;
}

function periodFacts({ store, known, asOf, filter }: KpiFrame): PeriodFacts {
  if (known === null) return NO_FACTS;
  return { sales: saleTotals(store, known, filter), leads: leadCounts(store, known, asOf.date, filter) };
}

const NO_FACTS: PeriodFacts = {
  sales: { netMinor: 0, deals: 0, netFromLeadsMinor: 0 },
  leads: { created: 0, assessed: 0, qualified: 0, won: 0 },
};

function reverseFunnel(frame: KpiFrame, { sales, leads }: PeriodFacts, targetMinor: number | null) {
  return computeReverseFunnel({
    targetMinor,
    actualMinor: sales.netMinor,
    ...splitWeights(frame),
    leads: leads.created,
    assessed: leads.assessed,
    qualified: leads.qualified,
    customers: leads.won,
    revenueFromLeadsMinor: sales.netFromLeadsMinor,
  });
}

/** Leads per elapsed working day. */
function leadsPerDay(frame: KpiFrame, { leads }: PeriodFacts): Figure {
  const { elapsedWeight } = splitWeights(frame);
  if (elapsedWeight === 0) return { status: 'no-data', reason: 'period-not-started' };
  if (leads.created === 0) return { status: 'no-data', reason: 'no-leads' };
  return { status: 'ok', value: leads.created / elapsedWeight, n: leads.created, interval: null };
}

function splitWeights({ days }: KpiFrame): { elapsedWeight: number; remainingWeight: number } {
  let [elapsedWeight, remainingWeight] = [0, 0];
  for (const day of days) {
    if (day.elapsed) elapsedWeight += day.weight;
    else remainingWeight += day.weight;
  }
  return { elapsedWeight, remainingWeight };
}
