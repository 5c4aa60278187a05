import { type Employee, type Employment, employeeSchema } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import { foldText } from '@shared/domain/fold-text';
import { dateOrNull, dayOrNull } from './day-columns';
import { tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

interface EmployeeRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly acquisition_share_bp: number | null;
  /** `[from_day, to_day, fte_bp]` in order. */
  readonly employment_json: string;
}

const SELECT = `SELECT employee.id, employee.name, employee.role, employee.acquisition_share_bp,
  (SELECT json_group_array(json_array(from_day, to_day, fte_bp) ORDER BY position)
   FROM employment WHERE employee_id = employee.id) AS employment_json
  FROM employee`;

const UPSERT = upsertSql('employee', ['id'], ['name', 'role', 'acquisition_share_bp']);

export const EMPLOYEES = tableKind<Employee, EmployeeRow>({
  entity: 'employee',
  table: 'employee',
  select: SELECT,
  idOf: (employee) => employee.id,
  fromRow: rowToEmployee,
  parse: (fields) => employeeSchema.parse(fields),
  write: writeEmployee,
});

function rowToEmployee(row: EmployeeRow): Employee {
  const periods: [number | null, number | null, number][] = JSON.parse(row.employment_json);
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    acquisitionShareBp: row.acquisition_share_bp,
    employment: periods.map(([from, to, fteBp]) => ({ from: dateOrNull(from), to: dateOrNull(to), fteBp })),
  };
}

function writeEmployee(store: Store, employee: Employee): void {
  const { id, name, role, acquisitionShareBp } = employee;
  store.statement(UPSERT).run({ id, name, role, acquisition_share_bp: acquisitionShareBp });
  store.statement('DELETE FROM employment WHERE employee_id = ?').run(id);
  const put = store.statement(
    'INSERT INTO employment (employee_id, position, from_day, to_day, fte_bp) VALUES (?, ?, ?, ?, ?)',
  );
  employee.employment.forEach((period, position) => {
    put.run(id, position, dayOrNull(period.from), dayOrNull(period.to), period.fteBp);
  });
}

/** Living employees by name. */
export function listEmployees(store: Store): Employee[] {
  return store
    .statement<EmployeeRow>(`${SELECT} WHERE employee.deleted_at_ms IS NULL ORDER BY fold(employee.name), employee.id`)
    .all()
    .map(rowToEmployee);
}

/** Living and removed employees by name: what removed ones sold still counts. */
export function listEmployeesEver(store: Store): Employee[] {
  return store.statement<EmployeeRow>(`${SELECT} ORDER BY fold(employee.name), employee.id`).all().map(rowToEmployee);
}

export function findEmployee(store: Store, id: Id): Employee | null {
  const row = store
    .statement<EmployeeRow>(`${SELECT} WHERE employee.id = ? AND employee.deleted_at_ms IS NULL`)
    .get(id);
  return row ? rowToEmployee(row) : null;
}

/** The living employee of this name, whatever its case. */
export function findEmployeeByName(store: Store, name: string): Employee | null {
  const row = store
    .statement<EmployeeRow>(`${SELECT} WHERE fold(employee.name) = ? AND employee.deleted_at_ms IS NULL`)
    .get(foldText(name));
  return row ? rowToEmployee(row) : null;
}

/** Throws `name-taken` and `employment-overlap`. */
export function insertEmployee(writer: Writer, employee: Employee): void {
  assertValid(writer.store, employee);
  writer.insert(EMPLOYEES, employee);
}

/** Throws `name-taken`, `employment-overlap` and `record-not-found`. */
export function updateEmployee(writer: Writer, employee: Employee): void {
  assertValid(writer.store, employee);
  writer.update(EMPLOYEES, employee);
}

/** A tombstone: sales, leads and costs of the person keep the name. */
export function removeEmployee(writer: Writer, id: Id): void {
  writer.remove(EMPLOYEES, id);
}

function assertValid(store: Store, employee: Employee): void {
  const namesake = findEmployeeByName(store, employee.name);
  if (namesake && namesake.id !== employee.id) throw new AppError('conflict', 'name-taken', { name: employee.name });
  if (overlaps(employee.employment)) throw new AppError('validation', 'employment-overlap');
}

function overlaps(periods: readonly Employment[]): boolean {
  const ends = periods
    .map(({ from, to }) => ({ from: dayOrNull(from) ?? -Infinity, to: dayOrNull(to) ?? Infinity }))
    .sort((left, right) => left.from - right.from || left.to - right.to);
  return ends.some((period, index) => {
    const next = ends[index + 1];
    return period.from > period.to || (next !== undefined && next.from <= period.to);
  });
}
