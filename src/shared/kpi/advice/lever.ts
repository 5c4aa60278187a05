/** A lever, and the numbers that suggest it. None is given without evidence. Frozen reports hold them: kinds stay. */
export type Lever =
  | {
      readonly kind: 'narrow-audience';
      readonly name: string | null;
      readonly customers: number;
      readonly leads: number;
      readonly ratio: number;
      readonly shareNow: number;
      readonly shareBefore: number | null;
      readonly mixEffect: number | null;
    }
  | {
      readonly kind: 'use-best-channel';
      readonly name: string | null;
      readonly customers: number;
      readonly leads: number;
      readonly ratio: number;
      readonly timesOthers: number;
    }
  | {
      /** What a campaign or channel promises brings leads that do not fit. */
      readonly kind: 'improve-landing';
      readonly name: string | null;
      readonly qualified: number;
      readonly assessed: number;
      readonly ratio: number;
      readonly othersRatio: number;
    }
  | {
      /** A step of the path lost more than before. `null`: all leads, or customers. */
      readonly kind: 'fix-step';
      readonly fromStage: string | null;
      readonly toStage: string | null;
      readonly reached: number;
      readonly of: number;
      readonly ratio: number;
      readonly before: number;
    }
  | {
      readonly kind: 'answer-faster';
      readonly fastCustomers: number;
      readonly fastLeads: number;
      readonly slowCustomers: number;
      readonly slowLeads: number;
    }
  | {
      /** Open leads nobody has moved for longer than a cycle, and how many such leads were still won later. */
      readonly kind: 'nurture-open';
      readonly idleLeads: number;
      readonly olderThanDays: number;
      readonly lateCustomers: number;
      readonly lateLeads: number;
    }
  | { readonly kind: 'more-leads-for-target'; readonly neededLeads: number; readonly comingLeads: number }
  | { readonly kind: 'score-leads'; readonly scored: number; readonly leads: number }
  | {
      /** Leads with fewer points become customers more often than those with more. */
      readonly kind: 'fix-score';
      readonly highCustomers: number;
      readonly highLeads: number;
      readonly lowCustomers: number;
      readonly lowLeads: number;
    }
  | { readonly kind: 'assess-leads'; readonly unassessed: number; readonly share: number }
  | {
      readonly kind: 'qualify-better';
      readonly qualified: number;
      readonly assessed: number;
      readonly ratio: number;
      readonly before: number;
    }
  | {
      readonly kind: 'close-qualified';
      readonly customers: number;
      readonly qualified: number;
      readonly ratio: number;
      readonly before: number | null;
    }
  | { readonly kind: 'more-leads-to-judge'; readonly leads: number; readonly neededLeads: number };

/** A lever with about how many customers of such a period it might bring; `null` where that cannot be said. */
export interface Advice {
  readonly lever: Lever;
  readonly customers: number | null;
}
