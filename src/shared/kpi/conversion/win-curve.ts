import { type FollowedCell, kaplanMeier, type SurvivalStep, survivalInterval } from '@shared/stats/kaplan-meier';
import { wilsonInterval } from '@shared/stats/wilson';
import type { Figure, Interval } from '../results';

/** Leads created on one day that have been followed for the same time. */
export interface FollowedLeads {
  /** Elapsed days since they came; a day that still runs is none. */
  readonly followedDays: number;
  readonly leads: number;
  /** Those of them won, by the days it took. */
  readonly wins: readonly WinCell[];
}

export interface WinCell {
  readonly days: number;
  readonly leads: number;
}

export interface WinCurvePoint {
  readonly days: number;
  /** Share of the leads that has become a customer by that day, 0–1. */
  readonly won: number;
  readonly interval: Pick<Interval, 'low' | 'high'>;
  readonly atRisk: number;
}

export interface WinCurve {
  /** From day 0 to `days`, a point for each day on which a lead was won, and the last day. */
  readonly points: readonly WinCurvePoint[];
  /** Share of the leads that becomes a customer within `days`; `n`: all leads, the ripening ones among them. */
  readonly figure: Figure;
  /** The horizon, or as far as any lead has been followed where that is less. */
  readonly days: number;
  /** Leads that have been followed that long without a win, or were won on that very day. */
  readonly atRisk: number;
}

/**
 * Share of leads that becomes a customer within H days, ripening leads included: 1 − S(H), S the product-limit estimate
 * over the time from creation to win (Kaplan & Meier 1958), interval by Greenwood's variance on the log-log scale. A lead
 * is censored at the age to which it has been followed. A lost lead stays at risk up to that age: it can never win, and
 * to take it out would say what share would be won if nobody were ever lost (decision 0030; the censoring times of all
 * leads are known, so this is the cumulative incidence of Fine & Gray 1999). Where every lead is ripe the figure is the
 * cohort conversion itself. No leads: `no-leads`; none followed for a whole day: `no-ripe-leads`.
 * Source: definitions.md, "Conversion".
 */
export function computeWinCurve(cells: readonly FollowedLeads[], horizonDays: number): WinCurve {
  const leads = cells.reduce((sum, cell) => sum + cell.leads, 0);
  const followed = cells.filter((cell) => cell.leads > 0).map((cell) => cell.followedDays);
  const days = Math.min(horizonDays, Math.max(0, ...followed));
  const reason = leads === 0 ? 'no-leads' : 'no-ripe-leads';
  if (leads === 0 || days === 0) return { points: [], figure: { status: 'no-data', reason }, days, atRisk: 0 };
  const seen = cells.flatMap(seenCells);
  const steps = kaplanMeier(seen).filter((step) => step.days <= days);
  const atRisk = atRiskOn(seen, days);
  const last = steps.at(-1);
  const points = [
    { days: 0, won: 0, interval: { low: 0, high: 0 }, atRisk: leads },
    ...steps.map((step) => pointOf(step, step.days, step.atRisk)),
  ];
  const end = last ? pointOf(last, days, atRisk) : { days, won: 0, interval: wilsonInterval(0, atRisk), atRisk };
  return {
    points: last?.days === days ? points : [...points, end],
    figure: { status: 'ok', value: end.won, n: leads, interval: { ...end.interval, level: 0.95 } },
    days,
    atRisk,
  };
}

/** Wins seen in time, and all other leads as long as they could be looked at. */
function seenCells({ followedDays, leads, wins }: FollowedLeads): FollowedCell[] {
  const inTime = wins.filter(({ days }) => days <= followedDays);
  const won = inTime.reduce((sum, cell) => sum + cell.leads, 0);
  return [
    ...inTime.map((cell) => ({ days: cell.days, event: true, cases: cell.leads })),
    { days: followedDays, event: false, cases: leads - won },
  ].filter(({ cases, days }) => cases > 0 && days >= 0);
}

function atRiskOn(cells: readonly FollowedCell[], days: number): number {
  return cells.reduce((sum, cell) => (cell.days >= days ? sum + cell.cases : sum), 0);
}

function pointOf(step: SurvivalStep, days: number, atRisk: number): WinCurvePoint {
  const { low, high } = survivalInterval(step);
  return { days, won: 1 - step.survival, interval: { low: 1 - high, high: 1 - low }, atRisk };
}
