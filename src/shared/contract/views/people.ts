import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { Rate } from '@shared/kpi/conversion';
import type { PersonVerdict } from '@shared/kpi/people';
import type { Figure, Interval } from '@shared/kpi/results';
import type { TargetProgress, ViewFrame } from './common';

export interface PersonRow {
  readonly employeeId: Id;
  readonly name: string;
  /** FTE over the elapsed part of the period, and the nominal rate. */
  readonly fte: number;
  readonly nominalFte: number;
  readonly startedOn: string | null;
  readonly rampUp: boolean;
  /** Deals with a credit of the person. */
  readonly deals: number;
  readonly progress: TargetProgress;
  /** 95 % interval of the actual; `null` under 3 deals. */
  readonly actualInterval: Interval | null;
  readonly share: Figure;
  readonly perFte: Figure;
  readonly verdict: PersonVerdict;
  readonly conversion: Rate;
  readonly largestDealShare: Figure;
}

export interface PeopleView extends ViewFrame {
  readonly metric: TargetMetric;
  readonly perFte: Figure;
  /** Net sales of the firm, minor units (or the count of the metric). */
  readonly total: number;
  /** What no person is credited with. */
  readonly uncredited: number;
  readonly fte: number;
  readonly firm: TargetProgress;
  /** Proven ahead, then not proven (alphabetical), then proven behind; ramp-up last. */
  readonly rows: readonly PersonRow[];
  readonly differenceProven: boolean;
  /** Sum of personal targets; `null` where nobody has one. */
  readonly personalTargetsSum: number | null;
}
