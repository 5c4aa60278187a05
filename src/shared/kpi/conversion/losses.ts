import { computeRate } from '@shared/stats/wilson';
import type { Figure } from '../results';

/** Leads lost for the same words; `null`: no reason was given. */
export interface LossCell {
  readonly reason: string | null;
  readonly leads: number;
}

export interface LossRow extends LossCell {
  /** Of all leads lost, 0–1, with its interval; `n` = lost leads. */
  readonly share: Figure;
}

/**
 * Reasons of the leads lost in the period, the most frequent first, those without a reason last; each with its share of
 * all lost leads and Wilson's 95 % interval. Shares sum to 1.
 */
export function computeLosses(cells: readonly LossCell[]): LossRow[] {
  const lost = cells.reduce((sum, cell) => sum + cell.leads, 0);
  return [...cells]
    .sort((left, right) => {
      if ((left.reason === null) !== (right.reason === null)) return left.reason === null ? 1 : -1;
      return right.leads - left.leads || (left.reason ?? '').localeCompare(right.reason ?? '');
    })
    .map((cell) => ({ ...cell, share: computeRate(cell.leads, lost, 'no-closed-leads') }));
}
