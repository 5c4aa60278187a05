import { type DateRange, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import { intersectRanges } from '@shared/calendar/range';
import { EXPENSE_CATEGORIES, type ExpenseCategory } from '@shared/domain/entities';
import { WHOLE_BP } from '@shared/domain/fields';

/** Costs with the same days, category, channel, campaign, person and acquisition share, summed. */
export interface CostCell {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly category: ExpenseCategory;
  /** `null`: on no channel. */
  readonly channelId: string | null;
  /** `null`: of no campaign. */
  readonly campaign: string | null;
  /** Whose salary it is; `null`: nobody's, or no salary. */
  readonly employeeId: string | null;
  readonly amountMinor: number;
  /** What of it goes into winning new customers: of a salary the person's or the firm's share, else all. */
  readonly shareBp: number;
}

/** Minor units by category. */
export type CostByCategory = Readonly<Record<ExpenseCategory, number>>;

export const NO_COST: CostByCategory = { marketing: 0, sales: 0, salary: 0, other: 0 };

/**
 * What of a cost falls into a range: it is spread evenly over its days, salaries cut to their acquisition share. Exact:
 * each day gets whole minor units as the difference of a rounded running sum, so that neighbouring ranges always add up
 * to the cost of both, and all days to the whole. Source: definitions.md, "Costs with a period spread evenly".
 */
export function costWithin(cell: CostCell, range: DateRange): number {
  const shared = intersectRanges(cell, range);
  if (shared === null) return 0;
  const start = toDayNumber(cell.from);
  const days = toDayNumber(cell.to) - start + 1;
  const upTo = (passed: number) => runningCost(cell, passed, days);
  return upTo(toDayNumber(shared.to) - start + 1) - upTo(toDayNumber(shared.from) - start);
}

/** What the days of a cost carry: by the running sum no two of them differ by more than one minor unit. */
export interface DailyCost {
  readonly days: number;
  readonly leastMinor: number;
  readonly mostMinor: number;
}

/** The amount per day of a cost that is spread over its days, as {@link costWithin} cuts it; days at least one. */
export function computeDailyCost(amountMinor: number, range: DateRange): DailyCost {
  const days = toDayNumber(range.to) - toDayNumber(range.from) + 1;
  const leastMinor = Number(BigInt(amountMinor) / BigInt(days));
  return { days, leastMinor, mostMinor: amountMinor % days === 0 ? leastMinor : leastMinor + 1 };
}

/** amount · share · passed / days, rounded half up; integers of any size. */
function runningCost({ amountMinor, shareBp }: CostCell, passed: number, days: number): number {
  const numerator = BigInt(amountMinor) * BigInt(shareBp) * BigInt(passed);
  const denominator = BigInt(WHOLE_BP) * BigInt(days);
  return Number((2n * numerator + denominator) / (2n * denominator));
}

export interface Cost {
  readonly byCategory: CostByCategory;
  readonly totalMinor: number;
  /** By channel; `null`: on no channel. The parts sum to the whole. */
  readonly byChannel: ReadonlyMap<string | null, CostByCategory>;
  /** Salaries before they were cut to their acquisition share. */
  readonly salaryBeforeShareMinor: number;
}

/** All cost of a range. Every split of it sums to `totalMinor` exactly. */
export function computeCost(cells: readonly CostCell[], range: DateRange): Cost {
  const byChannel = new Map<string | null, CostByCategory>();
  let byCategory = NO_COST;
  let salaryBeforeShareMinor = 0;
  for (const cell of cells) {
    const amount = costWithin(cell, range);
    if (cell.category === 'salary') salaryBeforeShareMinor += costWithin({ ...cell, shareBp: WHOLE_BP }, range);
    if (amount === 0) continue;
    byCategory = addTo(byCategory, cell.category, amount);
    byChannel.set(cell.channelId, addTo(byChannel.get(cell.channelId) ?? NO_COST, cell.category, amount));
  }
  return { byCategory, totalMinor: sumCategories(byCategory), byChannel, salaryBeforeShareMinor };
}

export function sumCategories(cost: CostByCategory): number {
  return EXPENSE_CATEGORIES.reduce((sum, category) => sum + cost[category], 0);
}

function addTo(cost: CostByCategory, category: ExpenseCategory, amountMinor: number): CostByCategory {
  return { ...cost, [category]: cost[category] + amountMinor };
}
