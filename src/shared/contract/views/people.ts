import type { IsoDate } from '@shared/calendar/iso-date';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { Rate } from '@shared/kpi/conversion/conversion';
import type { PersonVerdict } from '@shared/kpi/people/people';
import type { Place } from '@shared/kpi/people/ranking';
import type { Figure, Interval } from '@shared/kpi/results';
import type { TargetProgress, ViewFrame } from './common';

/** A person as the weekly report and the first screen have them. */
export interface PersonSummary {
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

export interface PersonRow extends PersonSummary {
  /** Last day of work where it is over; `null`: it is not. */
  readonly leftOn: IsoDate | null;
  /** Of the figure per full-time person; `null` under 3 deals. */
  readonly perFteInterval: Interval | null;
  /** Places that a proven difference leaves, among those not in ramp-up; `null`: none is proven. */
  readonly place: Place | null;
  readonly placePerFte: Place | null;
  readonly conversionPlace: Place | null;
}

/** Whether people differ from each other beyond chance, by intervals that lie apart. */
export interface PeopleDifferences {
  readonly actual: boolean;
  readonly perFte: boolean;
  readonly conversion: boolean;
}

export interface PeopleSummary extends ViewFrame {
  readonly metric: TargetMetric;
  readonly perFte: Figure;
  /** Net sales of the firm, minor units (or the count of the metric). */
  readonly total: number;
  /** What no person is credited with. */
  readonly uncredited: number;
  readonly fte: number;
  readonly firm: TargetProgress;
  /** Proven ahead, then not proven, then proven behind; ramp-up last. Within each by name. */
  readonly rows: readonly PersonSummary[];
  /** Whether anybody is proven above or below the own pace. */
  readonly differenceProven: boolean;
  /** Sum of personal targets; `null` where nobody has one. */
  readonly personalTargetsSum: number | null;
}

export interface PeopleView extends PeopleSummary {
  readonly rows: readonly PersonRow[];
  readonly differences: PeopleDifferences;
}
