import { fromDayNumber, toDayNumber } from '@shared/calendar/iso-date';
import { type TargetMetric, type TargetVersion, targetVersionSchema } from '@shared/domain/entities';
import { tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

interface TargetRow {
  readonly id: string;
  readonly metric: TargetMetric;
  readonly employee_id: string | null;
  readonly period_key: string;
  readonly value: number | null;
  readonly valid_from_day: number;
  readonly reason: string;
}

const VALUE_COLUMNS = ['metric', 'employee_id', 'period_key', 'value', 'valid_from_day', 'reason'];
const SELECT = `SELECT ${['id', ...VALUE_COLUMNS].map((column) => `target_version.${column}`).join(', ')} FROM target_version`;
const UPSERT = upsertSql('target_version', ['id'], [...VALUE_COLUMNS, 'version_seq']);

export const TARGETS = tableKind<TargetVersion, TargetRow>({
  entity: 'target',
  table: 'target_version',
  select: SELECT,
  idOf: (version) => version.id,
  fromRow: rowToTargetVersion,
  parse: (fields) => targetVersionSchema.parse(fields),
  write: writeTargetVersion,
});

function rowToTargetVersion(row: TargetRow): TargetVersion {
  return {
    id: row.id,
    metric: row.metric,
    employeeId: row.employee_id,
    periodKey: row.period_key,
    value: row.value,
    validFrom: fromDayNumber(row.valid_from_day),
    reason: row.reason,
  };
}

function targetVersionToRow(version: TargetVersion) {
  return {
    id: version.id,
    metric: version.metric,
    employee_id: version.employeeId,
    period_key: version.periodKey,
    value: version.value,
    valid_from_day: toDayNumber(version.validFrom),
    reason: version.reason,
  };
}

/** A version taken back and brought again keeps its place among the versions of its day. */
function writeTargetVersion(store: Store, version: TargetVersion): void {
  const place = store
    .statement<{ seq: number }>(
      `SELECT COALESCE((SELECT version_seq FROM target_version WHERE id = ?),
        (SELECT MAX(version_seq) FROM target_version) + 1, 1) AS seq`,
    )
    .get(version.id);
  store.statement(UPSERT).run({ ...targetVersionToRow(version), version_seq: place?.seq ?? 1 });
}

/** All living versions in the order in which they were set. */
export function listTargetVersions(store: Store): TargetVersion[] {
  return store
    .statement<TargetRow>(`${SELECT} WHERE target_version.deleted_at_ms IS NULL ORDER BY version_seq`)
    .all()
    .map(rowToTargetVersion);
}

/** A change of a target is always a new version. */
export function insertTargetVersion(writer: Writer, version: TargetVersion): void {
  writer.insert(TARGETS, version);
}
