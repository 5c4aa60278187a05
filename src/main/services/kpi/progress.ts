import type { PaceSeries, TargetProgress } from '@shared/contract/views/common';
import type { Forecasts } from '@shared/contract/views/targets';
import type { Employee, TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { type DayTotals, sumTotals } from '@shared/kpi/days/day-totals';
import { NOTHING_OF, unitOfMetric } from '@shared/kpi/metric';
import { isRampUp } from '@shared/kpi/people/ramp-up';
import { computeForecast } from '@shared/kpi/targets/forecast';
import { computePace } from '@shared/kpi/targets/pace';
import { computePaceDays, packPaceDays } from '@shared/kpi/targets/pace-days';
import { createTargetBook, type TargetBook } from '@shared/kpi/targets/target-resolution';
import { listEmployees, listEmployeesEver } from '../../store/employees';
import { dailyTotals, dailyTotalsByEmployee } from '../../store/facts/daily';
import { listTargetVersions } from '../../store/targets';
import { leadingForecast, listForecasts } from './forecasts';
import { daysOf, type KpiFrame, lastKnownDay } from './frame';
import { recentHistory } from './history';

/** Targets as they stood on the frame's day. */
export function targetBookOf(frame: KpiFrame): TargetBook {
  return createTargetBook(
    listTargetVersions(frame.store),
    frame.asOf.date,
    frame.settings,
    frame.workingTime.paceWeight,
    listEmployees(frame.store),
  );
}

/** Whose progress; `null`: the firm's. */
type Person = Pick<Employee, 'id' | 'name' | 'employment'>;

interface ProgressInput {
  readonly metric: TargetMetric;
  readonly person: Person | null;
  readonly totals: DayTotals;
  /** Cases behind the actual. */
  readonly n: number;
}

/** One target against reality, with its forecast: a person's against the days on which that person works. */
function progressOf(frame: KpiFrame, book: TargetBook, { metric, person, totals, n }: ProgressInput): TargetProgress {
  const { recordedFrom } = frame;
  const days = daysOf(frame, person?.id ?? null);
  const unit = unitOfMetric(metric);
  const resolved = book.resolve({ metric, employeeId: person?.id ?? null }, frame.period);
  const target = resolved?.value ?? null;
  const rampUp = person !== null && isRampUp(person.employment, frame.settings.rampUpMonths, lastKnownDay(frame));
  return {
    metric,
    employeeId: person?.id ?? null,
    employeeName: person?.name ?? null,
    target,
    targetSource: resolved?.source ?? null,
    ...computePace({ unit, target, days, actualByDay: totals, n }),
    rampUp,
    forecastWay: 'run-rate',
    forecast: rampUp
      ? { status: 'no-data', reason: 'ramp-up' }
      : computeForecast({ unit, target, days, actualByDay: totals, recordedFrom, nothing: NOTHING_OF[metric] }),
  };
}

/** The firm's progress, or the filtered person's; the channel filter narrows what counts, never the target. */
export function filteredProgress(frame: KpiFrame, book: TargetBook, metric: TargetMetric): TargetProgress {
  const totals = knownTotals(frame, metric);
  const deals = metric === 'revenue' ? knownTotals(frame, 'sales') : totals;
  const person = filteredPerson(frame);
  const progress = progressOf(frame, book, { metric, person, totals, n: sumTotals(deals, frame.known) });
  if (progress.rampUp) return progress;
  const { way, forecast } = leadingForecast(frame, { ...progress, totals, runRate: progress.forecast });
  return { ...progress, forecast, forecastWay: way };
}

/** All forecasts of the filtered metric side by side. */
export function filteredForecasts(frame: KpiFrame, book: TargetBook, metric: TargetMetric): Forecasts {
  const totals = knownTotals(frame, metric);
  const progress = progressOf(frame, book, { metric, person: filteredPerson(frame), totals, n: 0 });
  return listForecasts(frame, { ...progress, totals, runRate: progress.forecast });
}

/** The progress with every day of its chart, the usual and the best day. */
export function paceSeries(frame: KpiFrame, progress: TargetProgress): PaceSeries {
  const { metric } = progress;
  const totals = knownTotals(frame, metric);
  const usual = recentHistory(frame, metric).usual;
  return {
    progress,
    days: packPaceDays(
      computePaceDays(unitOfMetric(metric), progress.target, frame.days, totals, frame.known?.to ?? null),
    ),
    usualDay: usual?.usual ?? null,
    bestDay: usual?.best ?? null,
  };
}

export interface PersonProgress {
  readonly employee: Employee;
  readonly progress: TargetProgress;
  readonly totals: DayTotals;
  /** Deals with a credit of the person (for `leads`: leads owned). */
  readonly cases: number;
}

/**
 * Everyone employed within the period, with a fact in it, or with a target for it; by name, ramp-up last. The person
 * filter does not narrow this list, the channel filter narrows what counts.
 */
export function personProgresses(frame: KpiFrame, book: TargetBook, metric: TargetMetric): PersonProgress[] {
  const { known, filter, store } = frame;
  const totalsOf = known ? dailyTotalsByEmployee(store, metric, known, filter.channelId) : EMPTY_BY_PERSON;
  const dealsOf =
    known && metric === 'revenue' ? dailyTotalsByEmployee(store, 'sales', known, filter.channelId) : totalsOf;
  const living = new Set(listEmployees(store).map((employee) => employee.id));
  const rows = listEmployeesEver(store).flatMap((employee): PersonProgress[] => {
    const totals = totalsOf.get(employee.id) ?? NO_TOTALS;
    const cases = sumTotals(dealsOf.get(employee.id) ?? NO_TOTALS, known);
    const progress = progressOf(frame, book, { metric, person: employee, totals, n: cases });
    const belongs = living.has(employee.id) && (isEmployedIn(employee, frame) || progress.target !== null);
    return belongs || totals.size > 0 ? [{ employee, progress, totals, cases }] : [];
  });
  return [...rows.filter((row) => !row.progress.rampUp), ...rows.filter((row) => row.progress.rampUp)];
}

/** Σ of the personal targets of those rows; `null` where nobody has one. */
export function sumOfTargets(rows: readonly PersonProgress[]): number | null {
  const targets = rows.map((row) => row.progress.target).filter((target) => target !== null);
  return targets.length === 0 ? null : targets.reduce((sum, target) => sum + target, 0);
}

const NO_TOTALS: DayTotals = new Map();
const EMPTY_BY_PERSON: ReadonlyMap<Id, DayTotals> = new Map();

/** Facts of the frame's known days under its filters. */
export function knownTotals(frame: KpiFrame, metric: TargetMetric): DayTotals {
  return frame.known === null ? NO_TOTALS : dailyTotals(frame.store, metric, frame.known, frame.filter);
}

function filteredPerson({ store, filter }: KpiFrame): Person | null {
  if (filter.employeeId === null) return null;
  const known = listEmployeesEver(store).find((employee) => employee.id === filter.employeeId);
  return known ?? { id: filter.employeeId, name: '', employment: [] };
}

function isEmployedIn(employee: Employee, { period }: KpiFrame): boolean {
  return employee.employment.some(
    ({ from, to }) => (from === null || from <= period.to) && (to === null || to >= period.from),
  );
}
