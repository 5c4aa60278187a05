import { addDays, type DateRange } from '@shared/calendar/iso-date';
import { type Period, shiftPeriod } from '@shared/calendar/period';
import type { KpiQuery } from '@shared/contract/inputs';
import type { CacVariant, CostChannelRow, CostMonth, CostView } from '@shared/contract/views/cost';
import { computeCac, computeCpl } from '@shared/kpi/cac';
import { computeMarginalCac, judgeCacChange } from '@shared/kpi/cac-change';
import type { Figure } from '@shared/kpi/results';
import { poissonInterval } from '@shared/stats/poisson';
import { channelNames, paidChannelIds } from '../../store/facts/names';
import type { AppContext } from '../context';
import { medianCycleOf } from './cohorts';
import { monthsBehind } from './conversion-months';
import { loadSpending, type Spending, type SpendingWithin } from './cost-facts';
import { buildFrame, type KpiFrame, viewFrame } from './frame';

/**
 * What a new customer costs: in the period, by month, by channel, counted in other ways, and one more. With a channel
 * filter: that channel's direct and allocated cost and its customers. Cost is not a person's: the person filter does
 * not apply here. Throws `invalid-period`.
 */
export function costView(context: AppContext, query: KpiQuery): CostView {
  const frame = buildFrame(context, { ...query, employeeId: null });
  const lagDays = lagOf(frame);
  const months = monthsBehind(frame);
  const points = comparablePeriods(frame);
  const spending = loadSpending(frame, everythingNeeded(frame, [...months, ...points], lagDays));
  const now = spending(frame.known);
  const before = frame.comparison === null ? null : spending(frame.comparison);
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
    months: months.map((month) => costMonth(frame, month, spending(month))),
    channels: channelRows(frame, now),
    unallocatedMinor: now.unallocatedMinor,
    variants: variantsOf(frame, now, spending, lagDays),
    marginal: {
      points: points.flatMap((point) => marginalPoint(frame, point, spending(point))),
      ...computeMarginalCac(now, before),
    },
  };
}

const NOT_STARTED: Figure = { status: 'no-data', reason: 'period-not-started' };
const NO_PREVIOUS: Figure = { status: 'no-data', reason: 'no-previous' };

/** Days by which a cost runs ahead of its customers: the median cycle; `null` while nothing was ever won. */
function lagOf(frame: KpiFrame): number | null {
  const cycle = medianCycleOf(frame);
  return cycle === null ? null : Math.round(cycle);
}

const COMPARABLE = 4;

/** The period and the three before it. */
function comparablePeriods({ period, settings }: KpiFrame): Period[] {
  return Array.from({ length: COMPARABLE }, (_, index) => shiftPeriod(period, index + 1 - COMPARABLE, settings));
}

function everythingNeeded(frame: KpiFrame, periods: readonly Period[], lagDays: number | null): DateRange {
  const { period, comparison } = frame;
  const ranges: DateRange[] = [...periods, period];
  if (comparison !== null) ranges.push(comparison);
  if (lagDays !== null) ranges.push(shiftBack(period, lagDays));
  return ranges.reduce((all, range) => ({
    from: range.from < all.from ? range.from : all.from,
    to: range.to > all.to ? range.to : all.to,
  }));
}

function shiftBack(range: DateRange, days: number): DateRange {
  return { from: addDays(range.from, -days), to: addDays(range.to, -days) };
}

/** Whether the frame's day lies in the period with days of it still to come. */
function isRunning({ asOf }: KpiFrame, period: Period): boolean {
  if (asOf.date < period.from || asOf.date > period.to) return false;
  return asOf.date < period.to || !asOf.closed;
}

function costMonth(frame: KpiFrame, month: Period, spending: Spending): CostMonth {
  return {
    periodKey: month.key,
    running: isRunning(frame, month),
    cost: spending.byCategory,
    customers: spending.customers,
    cac: computeCac(spending.costMinor, spending.customers),
  };
}

/** The dearest first, "no channel" last. */
function channelRows({ store }: KpiFrame, { channels }: Spending): CostChannelRow[] {
  const names = channelNames(store);
  const paid = paidChannelIds(store);
  return channels
    .map((channel): CostChannelRow => {
      const { key, directMinor, allocatedMinor, costMinor, leads, customers, revenueMinor } = channel;
      return {
        key,
        name: key === null ? null : (names.get(key) ?? null),
        paid: key !== null && paid.has(key),
        directMinor,
        allocatedMinor,
        costMinor,
        leads,
        customers,
        cac: computeCac(costMinor, customers),
        cpl: computeCpl(costMinor, leads),
        revenueMinor,
      };
    })
    .sort((left, right) => {
      if ((left.key === null) !== (right.key === null)) return left.key === null ? 1 : -1;
      return right.costMinor - left.costMinor || right.customers - left.customers;
    });
}

function variantsOf(frame: KpiFrame, now: Spending, spending: SpendingWithin, lagDays: number | null): CacVariant[] {
  const range = frame.known ?? frame.period;
  const variant = (kind: CacVariant['kind'], costMinor: number, customers: number): CacVariant => ({
    kind,
    cac: computeCac(costMinor, customers),
    costMinor,
    customers,
    costRange: range,
    lagDays: null,
  });
  const paid = paidChannelIds(frame.store);
  const paidChannels = now.channels.filter((channel) => channel.key !== null && paid.has(channel.key));
  const sumOf = (value: (channel: Spending['channels'][number]) => number) =>
    paidChannels.reduce((sum, channel) => sum + value(channel), 0);
  const variants = [
    variant('full', now.costMinor, now.customers),
    variant('without-salary', now.costMinor - now.byCategory.salary, now.customers),
    variant(
      'paid-channels',
      sumOf((channel) => channel.direct.marketing),
      sumOf((channel) => channel.customers),
    ),
  ];
  if (lagDays === null) return variants;
  const costRange = shiftBack(range, lagDays);
  return [...variants, { ...variant('lagged', spending(costRange).costMinor, now.customers), costRange, lagDays }];
}

/** A comparable period as a point of cost and customers; one in which nothing happened is none. */
function marginalPoint(frame: KpiFrame, period: Period, spending: Spending): CostView['marginal']['points'][number][] {
  const { costMinor, customers } = spending;
  if (costMinor === 0 && customers === 0) return [];
  const { low, high } = poissonInterval(customers);
  return [{ periodKey: period.key, running: isRunning(frame, period), costMinor, customers, low, high }];
}
