import { fromDayNumber, toDayNumber } from '@shared/calendar/iso-date';
import { type Lead, type LeadQuality, type LeadStage, type LeadStatus, leadSchema } from '@shared/domain/entities';
import { type Id, idField } from '@shared/domain/fields';
import { dateOrNull, dayOrNull } from './day-columns';
import { insertSql, tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

export interface LeadRow {
  readonly id: string;
  readonly created_day: number;
  readonly title: string;
  readonly channel_id: string | null;
  readonly segment: string | null;
  readonly campaign: string | null;
  readonly owner_id: string | null;
  readonly customer_id: string | null;
  readonly product: string | null;
  readonly quality: LeadQuality;
  readonly assessed_day: number | null;
  readonly status: LeadStatus;
  readonly closed_day: number | null;
  readonly lost_reason: string | null;
  readonly expected_minor: number | null;
  readonly score: number | null;
  readonly note: string;
  readonly import_batch_id: string | null;
  /** `[stage_id, entered_day]` in order. */
  readonly stages_json: string;
}

/** A lead as the journal keeps it: with the import it came from. */
type StoredLead = Lead & { readonly importBatchId: Id | null };

const VALUE_COLUMNS = [
  'created_day',
  'title',
  'channel_id',
  'segment',
  'campaign',
  'owner_id',
  'customer_id',
  'product',
  'quality',
  'assessed_day',
  'status',
  'closed_day',
  'lost_reason',
  'expected_minor',
  'score',
  'note',
  'import_batch_id',
];
/** The columns of a {@link LeadRow}, for queries that list leads. */
export const LEAD_COLUMNS = `${['id', ...VALUE_COLUMNS].map((column) => `lead.${column}`).join(', ')},
  (SELECT json_group_array(json_array(stage_id, entered_day) ORDER BY position)
   FROM lead_stage WHERE lead_id = lead.id) AS stages_json`;
const SELECT = `SELECT ${LEAD_COLUMNS} FROM lead`;
const INSERT = insertSql('lead', ['id', ...VALUE_COLUMNS]);
const UPSERT = upsertSql('lead', ['id'], VALUE_COLUMNS);

export const LEADS = tableKind<StoredLead, LeadRow>({
  entity: 'lead',
  table: 'lead',
  select: SELECT,
  idOf: (lead) => lead.id,
  fromRow: (row) => ({ ...rowToLead(row), importBatchId: row.import_batch_id }),
  parse: (fields) => ({ ...leadSchema.parse(fields), importBatchId: idField.nullable().parse(fields.importBatchId) }),
  write: writeLead,
  later: { score: null, stages: [] },
});

export function rowToLead(row: LeadRow): Lead {
  return {
    id: row.id,
    createdOn: fromDayNumber(row.created_day),
    title: row.title,
    channelId: row.channel_id,
    segment: row.segment,
    campaign: row.campaign,
    ownerId: row.owner_id,
    customerId: row.customer_id,
    product: row.product,
    quality: row.quality,
    assessedOn: dateOrNull(row.assessed_day),
    status: row.status,
    closedOn: dateOrNull(row.closed_day),
    lostReason: row.lost_reason,
    expectedMinor: row.expected_minor,
    score: row.score,
    stages: parseStages(row.stages_json),
    note: row.note,
  };
}

function parseStages(json: string): LeadStage[] {
  if (json === '[]') return [];
  const stages: [string, number][] = JSON.parse(json);
  return stages.map(([stageId, day]) => ({ stageId, enteredOn: fromDayNumber(day) }));
}

function leadToRow(lead: StoredLead) {
  return {
    id: lead.id,
    created_day: toDayNumber(lead.createdOn),
    title: lead.title,
    channel_id: lead.channelId,
    segment: lead.segment,
    campaign: lead.campaign,
    owner_id: lead.ownerId,
    customer_id: lead.customerId,
    product: lead.product,
    quality: lead.quality,
    assessed_day: dayOrNull(lead.assessedOn),
    status: lead.status,
    closed_day: dayOrNull(lead.closedOn),
    lost_reason: lead.lostReason,
    expected_minor: lead.expectedMinor,
    score: lead.score,
    note: lead.note,
    import_batch_id: lead.importBatchId,
  };
}

/** The lead and its way through the stages. */
function writeLead(store: Store, lead: StoredLead, fresh = false): void {
  store.statement(fresh ? INSERT : UPSERT).run(leadToRow(lead));
  if (!fresh) store.statement('DELETE FROM lead_stage WHERE lead_id = ?').run(lead.id);
  const put = store.statement('INSERT INTO lead_stage (lead_id, position, stage_id, entered_day) VALUES (?, ?, ?, ?)');
  lead.stages.forEach(({ stageId, enteredOn }, position) => {
    put.run(lead.id, position, stageId, toDayNumber(enteredOn));
  });
}

export function findLead(store: Store, id: Id): Lead | null {
  const row = store.statement<LeadRow>(`${SELECT} WHERE lead.id = ? AND lead.deleted_at_ms IS NULL`).get(id);
  return row ? rowToLead(row) : null;
}

/** @param importBatchId the import that brings it; `null`: entered by hand */
export function insertLead(writer: Writer, lead: Lead, importBatchId: Id | null = null): void {
  writer.insert(LEADS, { ...lead, importBatchId });
}

/** Records that come together, from an import or the demo. */
export function insertLeads(writer: Writer, leads: readonly Lead[], importBatchId: Id | null = null): void {
  writer.insertMany(
    LEADS,
    leads.map((lead) => ({ ...lead, importBatchId })),
  );
}

/** Keeps the import it came from. Throws `record-not-found`. */
export function updateLead(writer: Writer, lead: Lead): void {
  const row = writer.store
    .statement<{ import_batch_id: string | null }>('SELECT import_batch_id FROM lead WHERE id = ?')
    .get(lead.id);
  writer.update(LEADS, { ...lead, importBatchId: row?.import_batch_id ?? null });
}

/** Throws `record-not-found`. */
export function removeLead(writer: Writer, id: Id): void {
  writer.remove(LEADS, id);
}
