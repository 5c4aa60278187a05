import { fromDayNumber, toDayNumber } from '@shared/calendar/iso-date';
import { type TargetMetric, type TargetVersion, targetVersionSchema } from '@shared/domain/entities';
import { z } from 'zod';
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
  readonly version_seq: number;
}

/** A version as the journal keeps it: with its place among the versions of its day. */
type StoredTarget = TargetVersion & { readonly versionSeq: number };

const VALUE_COLUMNS = ['metric', 'employee_id', 'period_key', 'value', 'valid_from_day', 'reason', 'version_seq'];
const SELECT = `SELECT ${['id', ...VALUE_COLUMNS].map((column) => `target_version.${column}`).join(', ')} FROM target_version`;
const UPSERT = upsertSql('target_version', ['id'], VALUE_COLUMNS);

export const TARGETS = tableKind<StoredTarget, TargetRow>({
  entity: 'target',
  table: 'target_version',
  select: SELECT,
  idOf: (version) => version.id,
  fromRow: (row) => ({ ...rowToTargetVersion(row), versionSeq: row.version_seq }),
  parse: (fields) => ({ ...targetVersionSchema.parse(fields), versionSeq: z.int().parse(fields.versionSeq) }),
  write: (store, version) => {
    store.statement(UPSERT).run(targetVersionToRow(version));
  },
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

function targetVersionToRow(version: StoredTarget) {
  return {
    id: version.id,
    metric: version.metric,
    employee_id: version.employeeId,
    period_key: version.periodKey,
    value: version.value,
    valid_from_day: toDayNumber(version.validFrom),
    reason: version.reason,
    version_seq: version.versionSeq,
  };
}

/** All living versions in the order in which they were set. */
export function listTargetVersions(store: Store): TargetVersion[] {
  return store
    .statement<TargetRow>(`${SELECT} WHERE target_version.deleted_at_ms IS NULL ORDER BY version_seq`)
    .all()
    .map(rowToTargetVersion);
}

/** A change of a target is always a new version, after all that were ever set. */
export function insertTargetVersion(writer: Writer, version: TargetVersion): void {
  const last = writer.store
    .statement<{ seq: number | null }>('SELECT MAX(version_seq) AS seq FROM target_version')
    .get();
  writer.insert(TARGETS, { ...version, versionSeq: (last?.seq ?? 0) + 1 });
}
