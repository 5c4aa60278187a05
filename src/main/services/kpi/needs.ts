import type { DateRange } from '@shared/calendar/iso-date';
import { addMonths } from '@shared/calendar/month';
import type { TargetProgress } from '@shared/contract/views/common';
import { computeAverageDeal } from '@shared/kpi/conversion/average-deal';
import type { Figure, NoDataReason } from '@shared/kpi/results';
import { computeNeeds, type Needs } from '@shared/kpi/today/needs';
import { saleTotals } from '../../store/facts/sale-totals';
import type { KpiFrame } from './frame';

interface NeedsParts {
  readonly revenue: TargetProgress;
  readonly sales: TargetProgress;
  readonly leads: TargetProgress;
  /** Leads → customers of the period. */
  readonly conversion: Figure;
}

/** What an average remaining day takes in money, deals and leads. */
export function needsPerDay(frame: KpiFrame, { revenue, sales, leads, conversion }: NeedsParts): Needs {
  return computeNeeds({
    moneyPerDay: revenue.requiredPerDay,
    averageDeal: averageDealOf(frame).figure,
    conversion,
    ownSalesPerDay: sales.requiredPerDay,
    ownLeadsPerDay: leads.requiredPerDay,
    missing: reasonWithoutNeed(revenue),
  });
}

function reasonWithoutNeed({ target, remainingWeight }: TargetProgress): NoDataReason {
  return target !== null && remainingWeight === 0 ? 'period-over' : 'no-target';
}

/** Few deals make a shaky average: before there are ten, the last year's deals speak. */
const DEALS_FOR_AVERAGE = 10;

/** The average deal by which deals are needed, and of which days it is. */
export function averageDealOf(frame: KpiFrame): { readonly figure: Figure; readonly range: DateRange } {
  const { store, known, filter, asOf } = frame;
  const own = known ? saleTotals(store, known, filter) : null;
  if (known && own && own.deals >= DEALS_FOR_AVERAGE)
    return { figure: computeAverageDeal(own.netMinor, own.deals), range: known };
  const range = { from: addMonths(asOf.date, -12), to: asOf.date };
  const year = saleTotals(store, range, filter);
  return { figure: computeAverageDeal(year.netMinor, year.deals), range };
}
