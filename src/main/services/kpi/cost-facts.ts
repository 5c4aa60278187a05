import type { DateRange } from '@shared/calendar/iso-date';
import { intersectRanges } from '@shared/calendar/range';
import { EXPENSE_CATEGORIES } from '@shared/domain/entities';
import type { Settings } from '@shared/domain/settings';
import { allocateCost, type ChannelCost } from '@shared/kpi/cost/cac-allocation';
import { type Cost, type CostByCategory, type CostCell, computeCost, NO_COST } from '@shared/kpi/cost/cac-cost';
import type { LeadDayCell } from '@shared/kpi/leads/leads-weeks';
import { listCosts } from '../../store/facts/costs';
import { EVERYTHING } from '../../store/facts/fact-filter';
import { countLeadsByDay } from '../../store/facts/lead-groups';
import { listNewCustomers, type NewCustomerCell } from '../../store/facts/new-customers';
import type { KpiFrame } from './frame';

/** What one channel cost and brought in a range. */
export interface ChannelSpending extends ChannelCost {
  readonly leads: number;
  readonly customers: number;
  readonly revenueMinor: number;
}

/** What was spent and won in a range, under the frame's channel filter. */
export interface Spending {
  readonly range: DateRange | null;
  readonly byCategory: CostByCategory;
  readonly costMinor: number;
  readonly customers: number;
  readonly channels: readonly ChannelSpending[];
  readonly unallocatedMinor: number;
  /** The firm's salaries before and after they were cut to their acquisition share. */
  readonly salary: { readonly beforeMinor: number; readonly afterMinor: number };
}

/** Answers for any stretch of the days it was loaded for, as known on the frame's day. */
export type SpendingWithin = (range: DateRange | null) => Spending;

/** The firm's costs whose days touch the range, as known on the frame's day. */
export function loadCosts({ store, asOf, settings }: KpiFrame, range: DateRange): CostCell[] {
  const known = intersectRanges(range, { from: range.from, to: asOf.date });
  return known === null ? [] : listCosts(store, known, settings.acquisitionShareBp);
}

/** One look into the store for all the ranges of a page. */
export function loadSpending(frame: KpiFrame, loaded: DateRange, costs: readonly CostCell[]): SpendingWithin {
  const { store, asOf, settings, filter } = frame;
  const known = intersectRanges(loaded, { from: loaded.from, to: asOf.date });
  const facts: Facts = {
    costs,
    customers: known === null ? [] : listNewCustomers(store, known, EVERYTHING),
    leads: known === null ? [] : countLeadsByDay(store, 'channel', known, EVERYTHING),
  };
  return (range) => {
    const clipped = range && intersectRanges(range, { from: range.from, to: asOf.date });
    return clipped === null ? NOTHING : spendingOf(facts, clipped, settings, filter.channelId);
  };
}

interface Facts {
  readonly costs: readonly CostCell[];
  readonly customers: readonly NewCustomerCell[];
  readonly leads: readonly LeadDayCell[];
}

const NOTHING: Spending = {
  range: null,
  byCategory: NO_COST,
  costMinor: 0,
  customers: 0,
  channels: [],
  unallocatedMinor: 0,
  salary: { beforeMinor: 0, afterMinor: 0 },
};

function spendingOf(facts: Facts, range: DateRange, settings: Settings, channelId: string | null): Spending {
  const cost = computeCost(facts.costs, range);
  const all = spendingByChannel(facts, range, cost, settings);
  const salary = { beforeMinor: cost.salaryBeforeShareMinor, afterMinor: cost.byCategory.salary };
  if (channelId !== null) {
    const own = all.channels.filter((channel) => channel.key === channelId);
    const byCategory = own.reduce((sum, one) => addCosts(addCosts(sum, one.direct), one.allocated), NO_COST);
    const costMinor = own[0]?.costMinor ?? 0;
    return {
      range,
      byCategory,
      costMinor,
      customers: own[0]?.customers ?? 0,
      channels: own,
      unallocatedMinor: 0,
      salary,
    };
  }
  const customers = all.channels.reduce((sum, channel) => sum + channel.customers, 0);
  return { range, byCategory: cost.byCategory, costMinor: cost.totalMinor, customers, ...all, salary };
}

function spendingByChannel(facts: Facts, range: DateRange, cost: Cost, settings: Settings) {
  const within = (cell: { readonly date: string }) => range.from <= cell.date && cell.date <= range.to;
  const brought = new Map<string | null, { leads: number; customers: number; revenueMinor: number }>();
  const of = (key: string | null) => {
    const known = brought.get(key) ?? { leads: 0, customers: 0, revenueMinor: 0 };
    brought.set(key, known);
    return known;
  };
  for (const key of cost.byChannel.keys()) if (key !== null) of(key);
  for (const cell of facts.leads) if (within(cell)) of(cell.key).leads += cell.leads;
  for (const cell of facts.customers) {
    if (!within(cell)) continue;
    const own = of(cell.channelId);
    own.customers += cell.customers;
    own.revenueMinor += cell.revenueMinor;
  }
  const weights = [...brought].map(([key, counts]) => ({ key, ...counts })).sort(byKey);
  const { channels, unallocatedMinor } = allocateCost(cost, weights, settings.costAllocation);
  return {
    channels: channels.map((channel, index) => ({ ...channel, ...(weights[index] ?? NO_RESULT) })),
    unallocatedMinor,
  };
}

const NO_RESULT = { leads: 0, customers: 0, revenueMinor: 0 };

/** A fixed order, so that the smallest units of a spread cost always land on the same channel. */
function byKey(left: { readonly key: string | null }, right: { readonly key: string | null }): number {
  if (left.key === null || right.key === null) return left.key === right.key ? 0 : left.key === null ? 1 : -1;
  return left.key < right.key ? -1 : 1;
}

function addCosts(left: CostByCategory, right: CostByCategory): CostByCategory {
  const sum = { ...left };
  for (const category of EXPENSE_CATEGORIES) sum[category] += right[category];
  return sum;
}
