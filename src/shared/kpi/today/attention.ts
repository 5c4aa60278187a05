import type { Id } from '@shared/domain/fields';
import type { BenchmarkVerdict } from '../results';

export interface AttentionChannel {
  readonly channelId: Id | null;
  readonly channelName: string | null;
  readonly customers: number;
  readonly leads: number;
  readonly verdict: BenchmarkVerdict | null;
  /** Share of the channel among all leads, now and in the period compared with; 0–1. */
  readonly shareNow: number;
  readonly shareBefore: number | null;
}

export interface AttentionPerson {
  readonly employeeId: Id;
  readonly employeeName: string;
  /** Against the personal pace line, minor units and working days of the plan; `null` without a target. */
  readonly deviationMinor: number | null;
  readonly deviationDays: number | null;
  readonly deals: number;
  readonly averageDealMinor: number | null;
  readonly proven: boolean;
  readonly rampUp: boolean;
}

export interface AttentionInput {
  readonly hasTarget: boolean;
  /** Whether days enough have passed since the first fact to know the usual ones. */
  readonly hasHistory: boolean;
  /** Whether any working day of the period has elapsed. */
  readonly started: boolean;
  readonly leads: number;
  readonly unassessed: number;
  /** Lowest and highest possible share of qualified leads while some are not assessed. */
  readonly qualifiedBounds: { readonly low: number; readonly high: number } | null;
  readonly channels: readonly AttentionChannel[];
  readonly persons: readonly AttentionPerson[];
  /** Firm's revenue target − Σ personal ones; `null` where one of them is missing. */
  readonly personalGapMinor: number | null;
  readonly targetMinor: number | null;
}

/** One thing that wants attention, with its evidence: counts, ratios 0–1, money in minor units. */
export type Attention =
  | { readonly kind: 'no-target' }
  | { readonly kind: 'no-history' }
  | { readonly kind: 'no-leads' }
  | (Omit<AttentionChannel, 'verdict'> & { readonly kind: 'channel-below-benchmark'; readonly ratio: number })
  | {
      readonly kind: 'unassessed-leads';
      readonly count: number;
      readonly share: number;
      /** Bounds of the qualified rate while they are not assessed. */
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly kind: 'person-behind';
      readonly employeeId: Id;
      readonly employeeName: string;
      readonly deviationMinor: number;
      readonly deals: number;
      readonly averageDealMinor: number | null;
      readonly proven: boolean;
    }
  | { readonly kind: 'personal-targets-gap'; readonly gapMinor: number };

const MOST_ITEMS = 3;
/** Fewer leads without an assessment than this share leave the rate in peace. */
const UNASSESSED_SHARE = 0.05;
/** A person less than two days behind is within any day's weather. */
const BEHIND_DAYS = 2;
/** A gap below this share of the target is rounding. */
const GAP_SHARE = 0.01;

/**
 * At most three things that want attention, each with its evidence: first what is missing for any judgement, then what
 * is proven, then what can be settled by the person, at last what may still be chance.
 */
export function computeAttention(input: AttentionInput): Attention[] {
  const behind = personsBehind(input.persons);
  const ranked: (Attention | null)[] = [
    input.hasTarget ? null : { kind: 'no-target' },
    input.started && input.leads === 0 ? { kind: 'no-leads' } : null,
    input.started && !input.hasHistory ? { kind: 'no-history' } : null,
    channelBelow(input.channels),
    behind.find((person) => person.proven) ?? null,
    unassessedLeads(input),
    personalGap(input),
    behind.find((person) => !person.proven) ?? null,
  ];
  return ranked.filter((item) => item !== null).slice(0, MOST_ITEMS);
}

/** The largest channel proven below the benchmark. */
function channelBelow(channels: readonly AttentionChannel[]): Attention | null {
  const below = channels.filter((channel) => channel.verdict === 'below').sort((a, b) => b.leads - a.leads)[0];
  if (!below) return null;
  const { verdict: _, ...evidence } = below;
  return { kind: 'channel-below-benchmark', ...evidence, ratio: below.customers / below.leads };
}

type PersonBehind = Extract<Attention, { kind: 'person-behind' }>;

/** Furthest behind first; new people are not measured yet. */
function personsBehind(persons: readonly AttentionPerson[]): PersonBehind[] {
  return persons
    .flatMap((person): PersonBehind[] => {
      const { employeeId, employeeName, deviationMinor, deviationDays, deals, averageDealMinor, proven } = person;
      if (person.rampUp || deviationMinor === null || deviationDays === null || deviationDays > -BEHIND_DAYS) return [];
      return [{ kind: 'person-behind', employeeId, employeeName, deviationMinor, deals, averageDealMinor, proven }];
    })
    .sort((a, b) => a.deviationMinor - b.deviationMinor);
}

function unassessedLeads({ unassessed, leads, qualifiedBounds }: AttentionInput): Attention | null {
  if (qualifiedBounds === null || leads === 0 || unassessed / leads < UNASSESSED_SHARE) return null;
  return { kind: 'unassessed-leads', count: unassessed, share: unassessed / leads, ...qualifiedBounds };
}

function personalGap({ personalGapMinor: gap, targetMinor }: AttentionInput): Attention | null {
  if (gap === null || !targetMinor || gap < GAP_SHARE * targetMinor) return null;
  return { kind: 'personal-targets-gap', gapMinor: gap };
}
