import { type DateRange, fromDayNumber, toDayNumber } from '@shared/calendar/iso-date';
import type { Id } from '@shared/domain/fields';
import { type ReportSnapshot, reportSnapshotSchema } from '@shared/domain/report-snapshot';
import { tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

interface ReportSnapshotRow {
  readonly id: string;
  readonly kind: ReportSnapshot['kind'];
  readonly from_day: number;
  readonly to_day: number;
  readonly as_of_day: number;
  readonly made_at_ms: number;
  readonly model_json: string;
  readonly note: string;
}

const VALUE_COLUMNS = ['kind', 'from_day', 'to_day', 'as_of_day', 'made_at_ms', 'model_json', 'note'];
const SELECT = `SELECT ${['id', ...VALUE_COLUMNS].map((column) => `report_snapshot.${column}`).join(', ')} FROM report_snapshot`;
const UPSERT = upsertSql('report_snapshot', ['id'], VALUE_COLUMNS);

export const REPORTS = tableKind<ReportSnapshot, ReportSnapshotRow>({
  entity: 'report',
  table: 'report_snapshot',
  select: SELECT,
  idOf: (report) => report.id,
  fromRow: rowToReportSnapshot,
  parse: (fields) => reportSnapshotSchema.parse(fields),
  write: (store, report) => {
    store.statement(UPSERT).run(reportSnapshotToRow(report));
  },
});

function rowToReportSnapshot(row: ReportSnapshotRow): ReportSnapshot {
  return {
    id: row.id,
    kind: row.kind,
    from: fromDayNumber(row.from_day),
    to: fromDayNumber(row.to_day),
    asOf: fromDayNumber(row.as_of_day),
    madeAtEpochMs: row.made_at_ms,
    modelJson: row.model_json,
    note: row.note,
  };
}

function reportSnapshotToRow(report: ReportSnapshot) {
  return {
    id: report.id,
    kind: report.kind,
    from_day: toDayNumber(report.from),
    to_day: toDayNumber(report.to),
    as_of_day: toDayNumber(report.asOf),
    made_at_ms: report.madeAtEpochMs,
    model_json: report.modelJson,
    note: report.note,
  };
}

/** The living frozen report of exactly that period, the one made last; `null`: it was not frozen. */
export function findReportOfPeriod(
  store: Store,
  kind: ReportSnapshot['kind'],
  { from, to }: DateRange,
): ReportSnapshot | null {
  const row = store
    .statement<ReportSnapshotRow>(
      `${SELECT} WHERE report_snapshot.deleted_at_ms IS NULL AND report_snapshot.kind = ?
       AND report_snapshot.from_day = ? AND report_snapshot.to_day = ?
       ORDER BY report_snapshot.made_at_ms DESC LIMIT 1`,
    )
    .get(kind, toDayNumber(from), toDayNumber(to));
  return row ? rowToReportSnapshot(row) : null;
}

export function findReportSnapshot(store: Store, id: Id): ReportSnapshot | null {
  const row = store
    .statement<ReportSnapshotRow>(`${SELECT} WHERE report_snapshot.id = ? AND report_snapshot.deleted_at_ms IS NULL`)
    .get(id);
  return row ? rowToReportSnapshot(row) : null;
}

export function insertReportSnapshot(writer: Writer, report: ReportSnapshot): void {
  writer.insert(REPORTS, report);
}

/** Only what the author says may change. Throws `record-not-found`. */
export function updateReportSnapshot(writer: Writer, report: ReportSnapshot): void {
  writer.update(REPORTS, report);
}
