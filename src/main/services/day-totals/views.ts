import { addDays, civilDate, type DateRange, daysBetween, daysInMonth, type IsoDate } from '@shared/calendar/iso-date';
import { eachDay } from '@shared/calendar/range';
import type {
  DayTotalsMonth,
  DayTotalsRow,
  DayTotalsView,
  MonthDayState,
  PersonTotalsView,
  SummedDay,
} from '@shared/contract/views/day-totals';
import { isRecordedMeasure, NO_CARDS } from '@shared/domain/day-total';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import { mapMeasures, sumFirmDay, sumPersonDays, usualValue } from '@shared/kpi/days/typed-day';
import { recentWorkingDays } from '@shared/kpi/days/usual-day';
import { listDayTotals } from '../../store/day-totals';
import { firstFactDay } from '../../store/facts/first-fact';
import type { AppContext } from '../context';
import { found } from '../found';
import { asOfNow } from '../kpi/frame';
import { groupByDate, readBasis, readFacts, type TotalsBasis, type TotalsFacts } from './facts';
import { countEntered, rowOf, rowsOfDay, sumCards, summedRow } from './rows';

/** So many working days with a value make the usual day; they are looked for within {@link LOOK_BACK_DAYS}. */
const USUAL_DAYS = 120;
const LOOK_BACK_DAYS = 200;
const EARLIER_DAYS = 6;
/** As far as the nearest day with work is looked for, and as long as one person's days may be. */
const NEAR_DAYS = 31;
const MOST_DAYS = 366;
const NO_FACTS = new Map<IsoDate, never>();

/** The grid of a day: people, the firm, and the days before it for comparison. */
export function dayTotalsView(context: AppContext, { date }: { readonly date: IsoDate }): DayTotalsView {
  const basis = readBasis(context);
  const first = addDays(date, -LOOK_BACK_DAYS);
  const facts = readFacts(basis.store, { from: first, to: date }, { from: date, to: date });
  const rows = rowsOfDay(basis, facts, date);
  const nobodys = sumCards((facts.personCards.get(date) ?? []).filter((fact) => fact.employeeId === null));
  const weight = (day: IsoDate) => (basis.isWorking(day) ? 1 : 0);
  const earlier = recentWorkingDays(addDays(date, -1), first, weight, USUAL_DAYS).map((day) => ({
    date: day,
    firm: firmDay(facts, rowsOfDay(basis, facts, day), day),
  }));
  const recordedFrom = firstFactDay(basis.store);
  return {
    date,
    working: basis.isWorking(date),
    today: basis.today,
    ...neighbours(basis, date),
    rows,
    firm: firmDay(facts, rows, date),
    nobodysCards: Object.values(nobodys).some((value) => value !== 0) ? nobodys : null,
    ...countEntered(rows),
    usual: mapMeasures((measure) => {
      // Days before the first record are not days without any.
      const days = earlier.filter((day) => !isRecordedMeasure(measure) || (recordedFrom ?? date) <= day.date);
      return usualValue(
        days.map((day) => day.firm[measure]),
        USUAL_DAYS,
      );
    }),
    earlier: earlier.slice(0, EARLIER_DAYS),
  };
}

/** The states of the days of a month. */
export function dayTotalsMonth(context: AppContext, { month }: { readonly month: string }): DayTotalsMonth {
  const basis = readBasis(context);
  const range = daysOfMonth(month);
  const facts = readTotals(basis, range);
  const seen = asOfNow(context, basis.settings);
  const days = eachDay(range).map((date) => {
    const { expected, entered } = countEntered(rowsOfDay(basis, facts, date));
    return { date, expected, state: monthDayState(date > basis.today, expected, entered) };
  });
  const elapsed = days.filter(
    ({ date, expected }) => expected > 0 && (seen.closed ? date <= seen.date : date < seen.date),
  );
  return {
    month,
    days: days.map(({ date, state }) => ({ date, state })),
    fullDays: elapsed.filter((day) => day.state === 'all').length,
    workedDays: elapsed.length,
  };
}

/** Days of one person. Throws `record-not-found`, and `invalid-period` for more than a year. */
export function personTotalsView(
  context: AppContext,
  { employeeId, from, to }: { readonly employeeId: Id; readonly from: IsoDate; readonly to: IsoDate },
): PersonTotalsView {
  const basis = readBasis(context);
  const range = checkedRange(from, to);
  const person = found(basis.people.find(({ id }) => id === employeeId) ?? null);
  const facts = readFacts(basis.store, range, range);
  const rows = eachDay(range)
    .filter((date) => date <= basis.today)
    .map((date) => rowOf(basis, facts, person, date))
    .filter(isWorthShowing);
  return {
    employeeId,
    employeeName: person.name,
    rows,
    sum: sumPersonDays(rows.map(summedRow)),
    ...countEntered(rows),
  };
}

function firmDay(facts: TotalsFacts, rows: readonly DayTotalsRow[], date: IsoDate): SummedDay {
  return sumFirmDay(rows.map(summedRow), facts.firmCards.get(date) ?? NO_CARDS);
}

function monthDayState(ahead: boolean, expected: number, entered: number): MonthDayState {
  if (expected === 0) return 'off';
  if (entered === expected) return 'all';
  if (entered > 0) return 'some';
  return ahead ? 'ahead' : 'none';
}

function isWorthShowing(row: DayTotalsRow): boolean {
  const hasCards = Object.values(row.cards).some((value) => value !== 0);
  return row.state !== 'off' || row.recordId !== null || hasCards;
}

/** Where the arrows lead: past days off on which nothing was entered, never beyond today. */
function neighbours(basis: TotalsBasis, date: IsoDate): Pick<DayTotalsView, 'previousDay' | 'nextDay'> {
  const around = { from: addDays(date, -NEAR_DAYS), to: addDays(date, NEAR_DAYS) };
  const entered = readTotals(basis, around).totals;
  const isStop = (day: IsoDate) => basis.isWorking(day) || entered.has(day) || day === basis.today;
  const before = eachDay({ from: around.from, to: addDays(date, -1) }).reverse();
  const after = eachDay({ from: addDays(date, 1), to: around.to }).filter((day) => day <= basis.today);
  return { previousDay: before.find(isStop) ?? addDays(date, -1), nextDay: after.find(isStop) ?? null };
}

function readTotals({ store }: TotalsBasis, range: DateRange): TotalsFacts {
  return { totals: groupByDate(listDayTotals(store, range)), firmCards: NO_FACTS, personCards: NO_FACTS };
}

function daysOfMonth(month: string): DateRange {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return { from: civilDate(year, of, 1), to: civilDate(year, of, daysInMonth(year, of)) };
}

function checkedRange(from: IsoDate, to: IsoDate): DateRange {
  if (from > to || daysBetween(from, to) > MOST_DAYS) {
    throw new AppError('validation', 'invalid-period', { period: `${from}..${to}` });
  }
  return { from, to };
}
