import { type Period, shiftPeriod } from '@shared/calendar/period';
import { clipToElapsed, clipToKnown, eachDay } from '@shared/calendar/range';
import type { KpiQuery } from '@shared/contract/inputs';
import type { LeadPlanRow, LeadPlanView } from '@shared/contract/views/leads';
import type { Id } from '@shared/domain/fields';
import { computeAverageDeal } from '@shared/kpi/conversion/average-deal';
import { computePeriodConversion } from '@shared/kpi/conversion/conversion';
import { type DayTotals, sumTotals } from '@shared/kpi/days/day-totals';
import { computePlanCell, type PlanCell } from '@shared/kpi/leads/lead-plan-history';
import { computeLeadsNeeded, type LeadsNeeded } from '@shared/kpi/leads/leads-needed';
import type { TargetBook } from '@shared/kpi/targets/target-resolution';
import { listEmployeesEver } from '../../store/employees';
import { dailyTotals, dailyTotalsByEmployee } from '../../store/facts/daily';
import { listDealSizes } from '../../store/facts/deal-sizes';
import { firstDayOf } from '../../store/facts/first-fact';
import { leadCounts } from '../../store/facts/lead-counts';
import { type SaleTotals, saleTotals } from '../../store/facts/sale-totals';
import type { AppContext } from '../context';
import { buildFrame, type KpiFrame, viewFrame } from './frame';
import { benchmarkOf } from './leads';
import { targetBookOf } from './progress';

/**
 * The plan of leads: how many the revenue target still takes, and how plans went in the periods up to this one, for the
 * firm and for persons. Plans are the firm's or a person's: with a channel filter there is nothing to say.
 * Throws `invalid-period`.
 */
export function leadPlanView(context: AppContext, query: KpiQuery): LeadPlanView {
  const frame = buildFrame(context, query);
  const book = targetBookOf(frame);
  const ofChannel = frame.filter.channelId !== null;
  const periods = ofChannel ? [] : periodsUpTo(frame);
  return {
    ...viewFrame(frame),
    neededForTarget: neededForTarget(frame, book),
    periods,
    rows: rowsOf(frame, book, periods),
  };
}

/** Leads that the revenue target of the firm (or of the filtered person) still takes. */
export function neededForTarget(frame: KpiFrame, book: TargetBook): LeadsNeeded | null {
  const { store, known, filter, asOf } = frame;
  const gap = targetGap(frame, book);
  if (known === null || gap === null) return null;
  const { gapMinor, sales } = gap;
  const leads = leadCounts(store, known, asOf.date, filter);
  return computeLeadsNeeded({
    gapMinor,
    averageDeal: computeAverageDeal(sales.netMinor, sales.deals),
    dealsMinor: listDealSizes(store, known, filter),
    conversion: computePeriodConversion(leads.won, leads.created, benchmarkOf(frame)),
  });
}

/** What the revenue target lacks and what was sold; `null`: no target, and a channel has none. */
export function targetGap(
  { store, known, filter, period }: KpiFrame,
  book: TargetBook,
): { readonly gapMinor: number; readonly sales: SaleTotals } | null {
  const target = book.resolve({ metric: 'revenue', employeeId: filter.employeeId }, period)?.value ?? null;
  if (known === null || target === null || filter.channelId !== null) return null;
  const sales = saleTotals(store, known, filter);
  return { gapMinor: target - sales.netMinor, sales };
}

const PERIODS = 6;

/** This period and those of its kind before it, as far as there were leads; a period of no kind stands alone. */
function periodsUpTo(frame: KpiFrame): Period[] {
  const { store, filter, period, settings } = frame;
  const first = firstDayOf(store, 'leads', filter);
  if (first === null || period.kind === 'custom') return [period];
  const periods = Array.from({ length: PERIODS }, (_, index) => shiftPeriod(period, index + 1 - PERIODS, settings));
  return periods.filter(({ from, to }) => to >= first || from === period.from);
}

function rowsOf(frame: KpiFrame, book: TargetBook, periods: readonly Period[]): LeadPlanRow[] {
  const { store, filter } = frame;
  const range = rangeOf(frame, periods);
  const firm = range === null ? NO_TOTALS : dailyTotals(store, 'leads', range, { ...filter, employeeId: null });
  const byPerson = range === null ? NOBODY : dailyTotalsByEmployee(store, 'leads', range, null);
  const row = (employeeId: Id | null, name: string | null): LeadPlanRow => {
    const totals = employeeId === null ? firm : (byPerson.get(employeeId) ?? NO_TOTALS);
    return { employeeId, name, cells: periods.map((period) => cellOf(frame, book, { employeeId, period, totals })) };
  };
  const persons = listEmployeesEver(store).map(({ id, name }) => row(id, name));
  const asked = [row(null, null), ...persons].filter(
    ({ employeeId }) => filter.employeeId === null || employeeId === filter.employeeId,
  );
  return asked.filter(({ cells }) => cells.some(({ plan }) => plan !== null));
}

function rangeOf(frame: KpiFrame, periods: readonly Period[]) {
  const [from, to] = [periods[0]?.from, periods.at(-1)?.to];
  return from === undefined || to === undefined ? null : clipToKnown({ from, to }, frame.asOf);
}

const NO_TOTALS: DayTotals = new Map();
const NOBODY: ReadonlyMap<Id, DayTotals> = new Map();

interface CellQuestion {
  readonly employeeId: Id | null;
  readonly period: Period;
  readonly totals: DayTotals;
}

function cellOf(frame: KpiFrame, book: TargetBook, { employeeId, period, totals }: CellQuestion): PlanCell {
  const { asOf, workingTime } = frame;
  const plan = book.resolve({ metric: 'leads', employeeId }, period)?.value ?? null;
  const weight = workingTime.paceWeight(employeeId);
  const elapsed = clipToElapsed(period, asOf);
  const days = eachDay(period).map((date) => ({
    date,
    weight: weight(date),
    elapsed: elapsed !== null && date <= elapsed.to,
  }));
  return computePlanCell(sumTotals(totals, clipToKnown(period, asOf)), plan, days);
}
