import type { MeasureDimension, MeasureFilter, MeasureId } from '@shared/domain/custom-kpi';
import type { NoDataReason } from '../results';

/** Money in minor units, counts of cases, full-time persons, days. */
export type MeasureUnit = 'money' | 'count' | 'fte' | 'days';

/** From which records a measure is counted: where none of them were ever entered, nothing is known of it. */
export type MeasureSource = 'sales' | 'leads' | 'activities' | 'costs' | 'time';

export interface MeasureInfo {
  readonly unit: MeasureUnit;
  readonly source: MeasureSource;
  /** By what it can be narrowed. */
  readonly dimensions: readonly MeasureDimension[];
  /** By what it need not be narrowed: the days of a firm are the same in every channel. */
  readonly unmovedBy: readonly MeasureDimension[];
  /** What it is a subset of, case by case, under the same filter. */
  readonly partOf: readonly MeasureId[];
}

const EVERY: readonly MeasureDimension[] = ['employeeId', 'channelId', 'segment', 'campaign'];

/**
 * The measures. Sales and what follows from them by the day sold, the person's part of the money, every deal with a
 * credit of theirs; leads by the day they were created (`leadsWon`, `leadsLost`: the day they were closed; `qualifiedWon`: won by the end of the range in which they came), with the
 * person who owns them. Quality of leads as known on the day seen from. Activities are typed totals of days. Costs are
 * those of winning customers: salaries cut to their share, by channel direct and spread. Gross profit is that of sales
 * whose margin is known; it is not split over persons.
 */
export const MEASURES: Readonly<Record<MeasureId, MeasureInfo>> = {
  revenue: measure('money', 'sales', EVERY),
  revenueGross: measure('money', 'sales', EVERY),
  returns: measure('money', 'sales', EVERY),
  grossProfit: measure('money', 'sales', ['channelId', 'segment', 'campaign']),
  deals: measure('count', 'sales', EVERY),
  newCustomers: measure('count', 'sales', EVERY, ['deals']),
  leads: measure('count', 'leads', EVERY),
  assessedLeads: measure('count', 'leads', EVERY, ['leads']),
  qualifiedLeads: measure('count', 'leads', EVERY, ['leads', 'assessedLeads']),
  unassessedLeads: measure('count', 'leads', EVERY, ['leads']),
  qualifiedWon: measure('count', 'leads', EVERY, ['leads', 'assessedLeads', 'qualifiedLeads']),
  // As the period conversion takes them: they may have been created earlier, and then be more than the leads.
  leadsWon: measure('count', 'leads', EVERY, ['leads']),
  leadsLost: measure('count', 'leads', EVERY),
  calls: measure('count', 'activities', ['employeeId', 'channelId']),
  meetings: measure('count', 'activities', ['employeeId', 'channelId']),
  offers: measure('count', 'activities', ['employeeId', 'channelId']),
  costTotal: measure('money', 'costs', ['channelId']),
  costMarketing: measure('money', 'costs', ['channelId']),
  costSales: measure('money', 'costs', ['channelId']),
  costSalary: measure('money', 'costs', ['channelId']),
  costOther: measure('money', 'costs', ['channelId']),
  fte: exposure('fte'),
  workingDays: exposure('days'),
};

function measure(
  unit: MeasureUnit,
  source: MeasureSource,
  dimensions: readonly MeasureDimension[],
  partOf: readonly MeasureId[] = [],
): MeasureInfo {
  return { unit, source, dimensions, unmovedBy: [], partOf };
}

function exposure(unit: 'fte' | 'days'): MeasureInfo {
  const unmovedBy: readonly MeasureDimension[] = ['channelId', 'segment', 'campaign'];
  return { unit, source: 'time', dimensions: ['employeeId'], unmovedBy, partOf: [] };
}

/** What a measure came to; `cases`: the records behind it, `null` where none can be counted. Missing is not zero. */
export type MeasureValue =
  | { readonly status: 'ok'; readonly value: number; readonly cases: number | null }
  | { readonly status: 'no-data'; readonly reason: NoDataReason };

/** Reads a measure of one range. */
export type MeasureReader = (measure: MeasureId, filter: MeasureFilter) => MeasureValue;
