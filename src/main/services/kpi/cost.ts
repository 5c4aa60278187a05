import { addDays, type DateRange } from '@shared/calendar/iso-date';
import { type Period, shiftPeriod } from '@shared/calendar/period';
import type { KpiQuery } from '@shared/contract/inputs';
import type { CacVariant, CostView } from '@shared/contract/views/cost';
import { computeCac } from '@shared/kpi/cost/cac';
import { computeMarginalCac } from '@shared/kpi/cost/cac-change';
import { computePayroll } from '@shared/kpi/cost/payroll';
import type { Figure } from '@shared/kpi/results';
import { poissonInterval } from '@shared/stats/poisson';
import { employeeNames, paidChannelIds } from '../../store/facts/names';
import type { AppContext } from '../context';
import { medianCycleOf } from './cohorts';
import { type CostBasis, costBasis, costFrame, isRunning, summaryOf } from './cost-basis';
import type { Spending } from './cost-facts';
import { type Returns, returnsOf } from './cost-returns';
import type { KpiFrame } from './frame';

/**
 * What a new customer costs: in the period, by month, by channel, counted in other ways, and one more; and what it
 * brings back. With a channel filter: that channel's direct and allocated cost and its customers. Cost is not a
 * person's: the person filter does not apply here. Throws `invalid-period`.
 */
export function costView(context: AppContext, query: KpiQuery): CostView {
  const frame = costFrame(context, query);
  const lagDays = lagOf(frame);
  const points = comparablePeriods(frame);
  const basis = costBasis(frame, [...points, ...(lagDays === null ? [] : [shiftBack(frame.period, lagDays)])]);
  const { now, before, spending } = basis;
  const returns = returnsOf(frame);
  const summary = summaryOf(basis);
  const paid = paidChannelIds(frame.store);
  return {
    ...summary,
    channels: summary.channels.map((part) => ({
      ...part,
      paid: part.key !== null && paid.has(part.key),
      ...returns.of(
        part,
        returns.firstSales.filter((sale) => sale.channelId === part.key),
      ),
    })),
    unallocatedMinor: now.unallocatedMinor,
    returns: returns.of(now, returns.firstSales),
    margin: returns.margin,
    firstSales: firstSalesOf(returns),
    monthlyRevenue: returns.monthlyRevenue,
    variants: variantsOf(basis, paid, lagDays),
    payroll: payrollOf(basis),
    marginal: {
      points: points.flatMap((point) => marginalPoint(frame, point, spending(point))),
      ...computeMarginalCac(now, before),
    },
  };
}

/** Days by which a cost runs ahead of its customers: the firm's choice, else the median cycle; `null`: nothing was ever won. */
function lagOf(frame: KpiFrame): number | null {
  const { cacLagDays } = frame.settings;
  if (cacLagDays !== null) return cacLagDays;
  const cycle = medianCycleOf(frame);
  return cycle === null ? null : Math.round(cycle);
}

const COMPARABLE = 4;

/** The period and the three before it. */
function comparablePeriods({ period, settings }: KpiFrame): Period[] {
  return Array.from({ length: COMPARABLE }, (_, index) => shiftPeriod(period, index + 1 - COMPARABLE, settings));
}

function shiftBack(range: DateRange, days: number): DateRange {
  return { from: addDays(range.from, -days), to: addDays(range.to, -days) };
}

function firstSalesOf({ firstSales, profit }: Returns): CostView['firstSales'] {
  const withMargin = firstSales.filter((sale) => sale.marginMinor !== null).length;
  return { sales: firstSales.length, withMargin, margin: marginOf(profit) };
}

function marginOf(profit: Returns['profit']): Figure {
  if (profit === null) return { status: 'no-data', reason: 'no-margin' };
  const { netMinor, profitMinor, sales } = profit;
  if (netMinor <= 0) return { status: 'no-data', reason: sales === 0 ? 'no-sales' : 'returns-exceed-sales' };
  return { status: 'ok', value: profitMinor / netMinor, n: sales, interval: null };
}

function variantsOf(
  { frame, now, spending }: CostBasis,
  paid: ReadonlySet<string>,
  lagDays: number | null,
): CacVariant[] {
  const range = frame.known ?? frame.period;
  const variant = (kind: CacVariant['kind'], costMinor: number, customers: number): CacVariant => ({
    kind,
    cac: computeCac(costMinor, customers),
    costMinor,
    customers,
    costRange: range,
    lagDays: null,
  });
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

function payrollOf({ frame, costs }: CostBasis): CostView['payroll'] {
  if (frame.known === null) return [];
  const names = employeeNames(frame.store);
  return computePayroll(costs, frame.known).map((part) => ({
    ...part,
    name: part.employeeId === null ? null : (names.get(part.employeeId) ?? null),
  }));
}

/** A comparable period as a point of cost and customers; one in which nothing happened is none. */
function marginalPoint(frame: KpiFrame, period: Period, spending: Spending): CostView['marginal']['points'][number][] {
  const { costMinor, customers } = spending;
  if (costMinor === 0 && customers === 0) return [];
  const { low, high } = poissonInterval(customers);
  return [{ periodKey: period.key, running: isRunning(frame, period), costMinor, customers, low, high }];
}
