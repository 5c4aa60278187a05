import type { IsoDate } from '@shared/calendar/iso-date';
import { type Period, parsePeriod, subPeriods, yearPeriod } from '@shared/calendar/period';
import { countWorkingDays } from '@shared/calendar/working-calendar';
import type { WriteReceipt } from '@shared/contract/views/lists';
import type { PlanCell, PlanRow, PlansView } from '@shared/contract/views/targets';
import { type Employee, TARGET_METRICS, type TargetMetric, type TargetVersion } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import type { Settings } from '@shared/domain/settings';
import { createTargetBook, type TargetBook, type TargetSubject } from '@shared/kpi/targets/target-resolution';
import { findEmployee, listEmployees } from '../store/employees';
import { EVERYTHING } from '../store/facts/fact-filter';
import { saleTotals } from '../store/facts/sale-totals';
import { newId } from '../store/new-id';
import { readSettings } from '../store/settings';
import type { Store } from '../store/store';
import { insertTargetVersion, listTargetVersions } from '../store/targets';
import type { AppContext } from './context';
import { readWorkingTime } from './working-time';

export interface PlansQuery {
  /** The (fiscal) year that starts in this calendar year. */
  readonly year: number;
  readonly today?: IsoDate | undefined;
}

/** The year's plans of the firm and of each person, as they stand on that day, with every version behind a cell. */
export function plansView(context: AppContext, { year, today }: PlansQuery): PlansView {
  const { store } = context.workspace;
  const settings = readSettings(store);
  const seenOn = today ?? context.clock.today();
  const { paceWeight } = readWorkingTime(store, settings, seenOn);
  const ofFirm = paceWeight(null);
  const versions = listTargetVersions(store);
  const book = createTargetBook(versions, seenOn, settings, paceWeight);
  const periods = periodsOfYear(year, settings);
  const history = versionsByCell(versions);
  const ofYear = new Set(periods.map((period) => period.key));
  return {
    year,
    currencyCode: settings.currencyCode,
    months: periods
      .filter((period) => period.kind === 'month')
      .map((month) => ({ periodKey: month.key, workingDays: countWorkingDays(ofFirm, month) })),
    rows: rowSubjects(listEmployees(store), versions).map((subject) => planRow(subject, periods, book, history)),
    trackRecord: trackRecord(store, book, periods, seenOn),
    versions: versions.filter((version) => ofYear.has(version.periodKey)).reverse(),
  };
}

interface TargetChange {
  readonly metric: TargetMetric;
  readonly employeeId: string | null;
  readonly periodKey: string;
  readonly value: number | null;
}

/**
 * Sets targets as new versions in force from today on, all in one step; a change that changes nothing leaves no
 * version. Throws `invalid-period` and `record-not-found`.
 */
export function setTargets(
  context: AppContext,
  input: { changes: readonly TargetChange[]; reason: string },
): WriteReceipt {
  const { store } = context.workspace;
  const settings = readSettings(store);
  for (const change of input.changes) assertSettable(store, settings, change);
  const { result, action } = store.act('target.set', input.changes[0]?.periodKey ?? '', (writer) => {
    const newest = newestVersions(listTargetVersions(store));
    let id: string | null = null;
    for (const change of input.changes) {
      const before = newest.get(cellKey(change, change.periodKey));
      if ((before?.value ?? null) === change.value) {
        id ??= before?.id ?? null;
        continue;
      }
      const version: TargetVersion = { id: newId(), ...change, validFrom: context.clock.today(), reason: input.reason };
      insertTargetVersion(writer, version);
      newest.set(cellKey(change, change.periodKey), version);
      id ??= version.id;
    }
    return id;
  });
  return { id: result ?? newId(), action };
}

function assertSettable(store: Store, settings: Settings, change: TargetChange): void {
  if (parsePeriod(change.periodKey, settings) === null) {
    throw new AppError('validation', 'invalid-period', { period: change.periodKey });
  }
  if (change.employeeId !== null && findEmployee(store, change.employeeId) === null) {
    throw new AppError('not-found', 'record-not-found');
  }
}

function newestVersions(versions: readonly TargetVersion[]): Map<string, TargetVersion> {
  return new Map(versions.map((version) => [cellKey(version, version.periodKey), version]));
}

/** 12 months, 4 quarters, 1 year. */
function periodsOfYear(year: number, settings: Settings): Period[] {
  const whole = yearPeriod(year, settings);
  return [...subPeriods(whole, 'month', settings), ...subPeriods(whole, 'quarter', settings), whole];
}

type RowSubject = TargetSubject & { readonly employeeName: string | null };

/** The firm's four metrics; everyone's revenue, and what else was ever set for them. */
function rowSubjects(employees: readonly Employee[], versions: readonly TargetVersion[]): RowSubject[] {
  const firm = TARGET_METRICS.map((metric) => ({ metric, employeeId: null, employeeName: null }));
  const wasSet = new Set(versions.map((version) => `${version.metric}/${version.employeeId ?? ''}`));
  const persons = TARGET_METRICS.flatMap((metric) =>
    employees
      .filter((employee) => metric === 'revenue' || wasSet.has(`${metric}/${employee.id}`))
      .map((employee) => ({ metric, employeeId: employee.id, employeeName: employee.name })),
  );
  return [...firm, ...persons];
}

type CellHistory = ReadonlyMap<string, readonly TargetVersion[]>;

function planRow(subject: RowSubject, periods: readonly Period[], book: TargetBook, history: CellHistory): PlanRow {
  const cells = periods.map((period): PlanCell => {
    const resolved = book.resolve(subject, period);
    return {
      periodKey: period.key,
      value: resolved?.value ?? null,
      source: resolved?.source ?? null,
      versions: history.get(cellKey(subject, period.key)) ?? [],
    };
  });
  return { ...subject, cells };
}

/** Newest first. */
function versionsByCell(versions: readonly TargetVersion[]): CellHistory {
  const cells = new Map<string, TargetVersion[]>();
  for (const version of versions) {
    const key = cellKey(version, version.periodKey);
    cells.set(key, [version, ...(cells.get(key) ?? [])]);
  }
  return cells;
}

function cellKey(subject: TargetSubject, periodKey: string): string {
  return `${subject.metric}/${subject.employeeId ?? ''}/${periodKey}`;
}

/** Quarters that are over: plan against actual revenue. */
function trackRecord(
  store: Store,
  book: TargetBook,
  periods: readonly Period[],
  seenOn: IsoDate,
): PlansView['trackRecord'] {
  const over = periods.filter((period) => period.kind === 'quarter' && period.to < seenOn);
  return over.map((quarter) => {
    const target = book.resolve({ metric: 'revenue', employeeId: null }, quarter)?.value ?? null;
    const { netMinor: actual, deals } = saleTotals(store, quarter, EVERYTHING);
    return {
      periodKey: quarter.key,
      target,
      actual,
      attainment: target
        ? { status: 'ok', value: actual / target, n: deals, interval: null }
        : { status: 'no-data', reason: 'no-target' },
    };
  });
}
