import type { Id } from '@shared/domain/fields';
import type { Stage } from '@shared/domain/stage';

/** The firm's funnel. */
export interface StagesView {
  /** In the order in which leads pass them. */
  readonly stages: readonly Stage[];
  /** Removed ones, which the ways of leads still name. */
  readonly removed: readonly Stage[];
}

/** What would be touched by a change of the funnel or of the reasons of loss. */
export interface FunnelUsage {
  /** Open leads that stand at a stage now; stages where none stands are absent. */
  readonly stages: readonly { readonly stageId: Id; readonly openLeads: number }[];
  /** Leads by the words with which they were lost, the most frequent first; also words that no list has. */
  readonly reasons: readonly { readonly reason: string; readonly leads: number }[];
}
