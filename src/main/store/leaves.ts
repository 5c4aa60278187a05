import { fromDayNumber, toDayNumber } from '@shared/calendar/iso-date';
import type { Employment } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import { type Leave, leaveSchema } from '@shared/domain/working-time';
import { findEmployee } from './employees';
import { tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

interface LeaveRow {
  readonly id: string;
  readonly employee_id: string;
  readonly from_day: number;
  readonly to_day: number;
  readonly kind: Leave['kind'];
  readonly note: string;
}

const VALUE_COLUMNS = ['employee_id', 'from_day', 'to_day', 'kind', 'note'];
const SELECT = `SELECT ${['id', ...VALUE_COLUMNS].map((column) => `leave.${column}`).join(', ')} FROM leave`;
const UPSERT = upsertSql('leave', ['id'], VALUE_COLUMNS);

export const LEAVES = tableKind<Leave, LeaveRow>({
  entity: 'leave',
  table: 'leave',
  select: SELECT,
  idOf: (leave) => leave.id,
  fromRow: rowToLeave,
  parse: (fields) => leaveSchema.parse(fields),
  write: (store, leave) => {
    store.statement(UPSERT).run(leaveToRow(leave));
  },
});

function rowToLeave(row: LeaveRow): Leave {
  return {
    id: row.id,
    employeeId: row.employee_id,
    from: fromDayNumber(row.from_day),
    to: fromDayNumber(row.to_day),
    kind: row.kind,
    note: row.note,
  };
}

function leaveToRow(leave: Leave) {
  return {
    id: leave.id,
    employee_id: leave.employeeId,
    from_day: toDayNumber(leave.from),
    to_day: toDayNumber(leave.to),
    kind: leave.kind,
    note: leave.note,
  };
}

/** All living leave by person, then day. */
export function listLeaves(store: Store): Leave[] {
  return store
    .statement<LeaveRow>(
      `${SELECT} WHERE leave.deleted_at_ms IS NULL ORDER BY leave.employee_id, leave.from_day, leave.id`,
    )
    .all()
    .map(rowToLeave);
}

export function findLeave(store: Store, id: Id): Leave | null {
  const row = store.statement<LeaveRow>(`${SELECT} WHERE leave.id = ? AND leave.deleted_at_ms IS NULL`).get(id);
  return row ? rowToLeave(row) : null;
}

/** Throws `leave-overlap`, `leave-outside-employment` and `record-not-found` (the person). */
export function insertLeave(writer: Writer, leave: Leave): void {
  assertValid(writer.store, leave);
  writer.insert(LEAVES, leave);
}

/** Throws as {@link insertLeave}. */
export function updateLeave(writer: Writer, leave: Leave): void {
  assertValid(writer.store, leave);
  writer.update(LEAVES, leave);
}

/** Throws `record-not-found`. */
export function removeLeave(writer: Writer, id: Id): void {
  writer.remove(LEAVES, id);
}

/** Two records for one day would be taken for two days of leave; leave from nowhere is a slip of the pen. */
function assertValid(store: Store, leave: Leave): void {
  const employee = findEmployee(store, leave.employeeId);
  if (employee === null) throw new AppError('not-found', 'record-not-found');
  if (!employee.employment.some((stretch) => meet(stretch, leave))) {
    throw new AppError('validation', 'leave-outside-employment', { name: employee.name });
  }
  const other = listLeaves(store).find(
    (known) => known.id !== leave.id && known.employeeId === leave.employeeId && meet(known, leave),
  );
  if (other) throw new AppError('conflict', 'leave-overlap', { from: other.from, to: other.to });
}

function meet(stretch: Pick<Employment, 'from' | 'to'>, { from, to }: Leave): boolean {
  return (stretch.from === null || stretch.from <= to) && (stretch.to === null || stretch.to >= from);
}
