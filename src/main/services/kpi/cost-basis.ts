import type { DateRange } from '@shared/calendar/iso-date';
import type { Period } from '@shared/calendar/period';
import type { KpiQuery } from '@shared/contract/inputs';
import type { CostMonth, CostPart, CostSummary } from '@shared/contract/views/cost';
import { computeCac, computeCpl } from '@shared/kpi/cost/cac';
import { judgeCacChange } from '@shared/kpi/cost/cac-change';
import type { CostCell } from '@shared/kpi/cost/cac-cost';
import type { Figure } from '@shared/kpi/results';
import { channelNames } from '../../store/facts/names';
import type { AppContext } from '../context';
import { monthsBehind } from './conversion-months';
import { loadCosts, loadSpending, type Spending, type SpendingWithin } from './cost-facts';
import { buildFrame, type KpiFrame, viewFrame } from './frame';

/** What every answer about the cost of a customer starts from. */
export interface CostBasis {
  readonly frame: KpiFrame;
  /** Costs whose days touch the loaded range. */
  readonly costs: readonly CostCell[];
  readonly spending: SpendingWithin;
  readonly now: Spending;
  readonly before: Spending | null;
}

/** Cost is not a person's: the person filter does not apply here. */
export function costFrame(context: AppContext, query: KpiQuery): KpiFrame {
  return buildFrame(context, { ...query, employeeId: null });
}

/** Loads the period, what it is compared with, thirteen months, and what else is asked for. */
export function costBasis(frame: KpiFrame, more: readonly DateRange[] = []): CostBasis {
  const { period, comparison, known } = frame;
  const ranges = [period, ...monthsBehind(frame), ...more, ...(comparison === null ? [] : [comparison])];
  const loaded = ranges.reduce<DateRange>(
    (all, range) => ({
      from: range.from < all.from ? range.from : all.from,
      to: range.to > all.to ? range.to : all.to,
    }),
    period,
  );
  const costs = loadCosts(frame, loaded);
  const spending = loadSpending(frame, loaded, costs);
  return { frame, costs, spending, now: spending(known), before: comparison && spending(comparison) };
}

/** What a new customer costs, without the breakdowns of its page. Throws `invalid-period`. */
export function costSummary(context: AppContext, query: KpiQuery): CostSummary {
  return summaryOf(costBasis(costFrame(context, query)));
}

export function summaryOf({ frame, spending, now, before }: CostBasis): CostSummary {
  return {
    ...viewFrame(frame),
    cac: frame.known === null ? NOT_STARTED : computeCac(now.costMinor, now.customers),
    previous: before === null ? NO_PREVIOUS : computeCac(before.costMinor, before.customers),
    previousCustomers: before?.customers ?? null,
    change: before && judgeCacChange(now, before),
    cost: now.byCategory,
    costMinor: now.costMinor,
    customers: now.customers,
    acquisitionShare: now.salary.beforeMinor === 0 ? null : now.salary.afterMinor / now.salary.beforeMinor,
    months: monthsBehind(frame).map((month) => costMonth(frame, month, spending(month))),
    channels: channelParts(frame, now),
  };
}

const NOT_STARTED: Figure = { status: 'no-data', reason: 'period-not-started' };
const NO_PREVIOUS: Figure = { status: 'no-data', reason: 'no-previous' };

function costMonth(frame: KpiFrame, month: Period, spending: Spending): CostMonth {
  return {
    periodKey: month.key,
    running: isRunning(frame, month),
    cost: spending.byCategory,
    customers: spending.customers,
    cac: computeCac(spending.costMinor, spending.customers),
  };
}

function channelParts({ store }: KpiFrame, { channels }: Spending): CostPart[] {
  const names = channelNames(store);
  return sortParts(
    channels.map(
      ({ key, directMinor, allocatedMinor, costMinor, leads, customers, revenueMinor }): CostPart => ({
        key,
        name: key === null ? null : (names.get(key) ?? null),
        directMinor,
        allocatedMinor,
        costMinor,
        leads,
        customers,
        cac: computeCac(costMinor, customers),
        cpl: computeCpl(costMinor, leads),
        revenueMinor,
      }),
    ),
  );
}

/** The dearest first, what is not given last. */
export function sortParts<Part extends CostPart>(parts: readonly Part[]): Part[] {
  return [...parts].sort((left, right) => {
    if ((left.key === null) !== (right.key === null)) return left.key === null ? 1 : -1;
    return right.costMinor - left.costMinor || right.customers - left.customers;
  });
}

/** Whether the frame's day lies in the period with days of it still to come. */
export function isRunning({ asOf }: KpiFrame, period: Period): boolean {
  if (asOf.date < period.from || asOf.date > period.to) return false;
  return asOf.date < period.to || !asOf.closed;
}
