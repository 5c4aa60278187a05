import { computeRate } from '@shared/stats/wilson';
import type { Figure } from '../results';

/** What the store counts of a group of leads, as known on the day the figures are seen. */
export interface LeadCounts {
  readonly leads: number;
  readonly qualified: number;
  readonly disqualified: number;
}

export interface LeadQualitySummary {
  readonly total: number;
  readonly qualified: number;
  readonly disqualified: number;
  readonly unassessed: number;
  /** qualified / assessed; its `n` = assessed. */
  readonly qualifiedRate: Figure;
}

/**
 * How good a group of leads is. Qualified rate = qualified / assessed, ratio 0–1 with Wilson's 95 % interval,
 * `n` = assessed; nothing assessed: `no-assessed-leads`, no leads at all: `no-leads`. The unassessed are reported
 * apart and never counted as bad. Source: definitions.md, "Leads".
 */
export function computeLeadQuality(counts: LeadCounts): LeadQualitySummary {
  const { leads, qualified, disqualified } = counts;
  const assessed = qualified + disqualified;
  return {
    total: leads,
    qualified,
    disqualified,
    // Whoever typed more fit leads than there are leads has left none unassessed.
    unassessed: Math.max(0, leads - assessed),
    qualifiedRate: computeRate(qualified, assessed, leads === 0 ? 'no-leads' : 'no-assessed-leads'),
  };
}

/**
 * Lowest and highest share of qualified among all leads that the unassessed still allow: none of them qualified, or
 * all. Ratios 0–1; `null` without leads.
 */
export function computeQualifiedBounds(quality: LeadQualitySummary): { low: number; high: number } | null {
  const { total, qualified, unassessed } = quality;
  if (total === 0) return null;
  return { low: Math.min(1, qualified / total), high: Math.min(1, (qualified + unassessed) / total) };
}

/** Σ of cells; the sum of none is all zero. */
export function sumLeadCounts(cells: Iterable<LeadCounts>): LeadCounts {
  let [leads, qualified, disqualified] = [0, 0, 0];
  for (const cell of cells) {
    leads += cell.leads;
    qualified += cell.qualified;
    disqualified += cell.disqualified;
  }
  return { leads, qualified, disqualified };
}
