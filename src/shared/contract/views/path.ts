import type { DateRange } from '@shared/calendar/iso-date';
import type { Advice } from '@shared/kpi/advice/lever';
import type { AnswerTime } from '@shared/kpi/conversion/answer-time';
import type { Horizon } from '@shared/kpi/conversion/conversion-horizon';
import type { Cycle } from '@shared/kpi/conversion/cycle';
import type { DealSizes } from '@shared/kpi/conversion/deal-sizes';
import type { LossRow } from '@shared/kpi/conversion/losses';
import type { StageStep } from '@shared/kpi/conversion/stage-funnel';
import type { WinCurve } from '@shared/kpi/conversion/win-curve';
import type { Figure } from '@shared/kpi/results';
import type { ViewFrame } from './common';

/** A step of the path: all leads, a stage of the firm's own, a quality where it has no stages, customers. */
export interface FunnelStep extends StageStep {
  readonly kind: 'lead' | 'stage' | 'assessed' | 'qualified' | 'customer';
  readonly stageId: string | null;
  /** Of a stage of the firm's own. */
  readonly name: string | null;
}

export interface StageLosses {
  /** `null`: at no stage. */
  readonly name: string | null;
  readonly leads: number;
}

/** How leads become customers: the way, its speed, the deals at its end, what is lost on it, and what would help. */
export interface PathView extends ViewFrame {
  readonly horizonDays: number;
  readonly horizonSource: Horizon['source'];
  /** Of the leads created in the period, ripening ones included. */
  readonly winCurve: WinCurve;
  readonly funnel: readonly FunnelStep[];
  readonly funnelRange: DateRange;
  readonly answerTime: AnswerTime;
  /** Of the leads closed in the period. */
  readonly winRate: Figure;
  readonly winRateBefore: Figure;
  readonly won: number;
  readonly lost: number;
  readonly losses: readonly LossRow[];
  /** Where lost leads stood, in the funnel's order. */
  readonly lossesByStage: readonly StageLosses[];
  readonly cycle: Cycle;
  readonly cycleBefore: Figure;
  /** Open on the day seen from. */
  readonly openLeads: number;
  readonly averageDeal: Figure;
  readonly averageDealBefore: Figure;
  readonly deals: DealSizes;
  /** Minor units per calendar day. */
  readonly velocity: Figure;
  /** The most customers first. */
  readonly advice: readonly Advice[];
}
