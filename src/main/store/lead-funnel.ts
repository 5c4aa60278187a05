import type { FunnelUsage } from '@shared/contract/views/funnel';
import type { Lead } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { LEAD_COLUMNS, type LeadRow, rowToLead } from './leads';
import type { Store } from './store';

/** The stage at which a lead stands: the last of its way. */
export const STAGE_OF_LEAD =
  '(SELECT step.stage_id FROM lead_stage AS step WHERE step.lead_id = lead.id ORDER BY step.position DESC LIMIT 1)';

/** Living open leads by the stage at which they stand; stages where none stands are absent. */
export function countOpenLeadsByStage(store: Store): FunnelUsage['stages'] {
  return store
    .statement<{ stage_id: string; count: number }>(
      `SELECT ${STAGE_OF_LEAD} AS stage_id, COUNT(*) AS count FROM lead
       WHERE lead.deleted_at_ms IS NULL AND lead.status = 'open' AND EXISTS (SELECT 1 FROM lead_stage WHERE lead_id = lead.id)
       GROUP BY 1`,
    )
    .all()
    .map((row) => ({ stageId: row.stage_id, openLeads: row.count }));
}

/** Living leads by the words with which they were lost, the most frequent first. */
export function countLeadsByReason(store: Store): FunnelUsage['reasons'] {
  return store
    .statement<{ reason: string; count: number }>(
      `SELECT lead.lost_reason AS reason, COUNT(*) AS count FROM lead
       WHERE lead.deleted_at_ms IS NULL AND lead.lost_reason IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
    )
    .all()
    .map((row) => ({ reason: row.reason, leads: row.count }));
}

/** Living open leads that stand at the stage now. */
export function listLeadsAtStage(store: Store, stageId: Id): Lead[] {
  return store
    .statement<LeadRow>(
      `SELECT ${LEAD_COLUMNS} FROM lead
       WHERE lead.id IN (SELECT lead_id FROM lead_stage WHERE stage_id = @stage)
         AND lead.deleted_at_ms IS NULL AND lead.status = 'open' AND ${STAGE_OF_LEAD} = @stage ORDER BY lead.id`,
    )
    .all({ stage: stageId })
    .map(rowToLead);
}

/** Living leads that were lost for exactly this reason. */
export function listLeadsOfReason(store: Store, reason: string): Lead[] {
  return store
    .statement<LeadRow>(
      `SELECT ${LEAD_COLUMNS} FROM lead WHERE lead.lost_reason = ? AND lead.deleted_at_ms IS NULL ORDER BY lead.id`,
    )
    .all(reason)
    .map(rowToLead);
}
