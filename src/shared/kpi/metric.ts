import type { TargetMetric } from '@shared/domain/entities';
import type { NoDataReason } from './results';

/** Money is in whole minor units; counts are of cases. */
export type MetricUnit = 'money' | 'count';

export function unitOfMetric(metric: TargetMetric): MetricUnit {
  return metric === 'revenue' ? 'money' : 'count';
}

/** Why a figure of this metric is missing when there are no cases. */
export const NOTHING_OF: Readonly<Record<TargetMetric, NoDataReason>> = {
  revenue: 'no-sales',
  sales: 'no-sales',
  leads: 'no-leads',
  customers: 'no-customers',
};

/** Money to whole minor units; counts stay as computed. */
export function roundToUnit(value: number, unit: MetricUnit): number {
  return unit === 'money' ? Math.round(value) + 0 : value;
}
