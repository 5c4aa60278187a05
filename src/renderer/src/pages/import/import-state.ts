import type { DealMapping, ImportAnswers, ImportPlan } from '@shared/contract/views/importing';

export const NO_ANSWERS: ImportAnswers = { missingDate: 'ask', unreadable: 'ask', changed: 'update' };

/** What the person decided about the file so far. */
export interface ImportDecisions {
  /** `null`: as the app guessed it. */
  readonly mapping: DealMapping | null;
  readonly answers: ImportAnswers;
}

/** How many rows of the file committing would write or update. */
export function rowsToWrite({ totals }: Pick<ImportPlan, 'totals'>): number {
  return totals.sale.rows + totals['lost-lead'].rows + totals['open-lead'].rows + totals.changed.rows;
}

/** How many leads committing would add: every deal is one, whatever became of it. */
export function leadsToWrite({ totals }: Pick<ImportPlan, 'totals'>): number {
  return totals.sale.rows + totals['lost-lead'].rows + totals['open-lead'].rows;
}

/** Rows and amount of the whole file: the sum of the parts, which is what makes them comparable with it. */
export function fileTotal({ totals }: Pick<ImportPlan, 'totals'>): { rows: number; amountMinor: number } {
  return Object.values(totals).reduce(
    (sum, part) => ({ rows: sum.rows + part.rows, amountMinor: sum.amountMinor + part.amountMinor }),
    { rows: 0, amountMinor: 0 },
  );
}
