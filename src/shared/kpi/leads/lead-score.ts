import { assertNever } from '../../domain/assert-never';
import type { Id } from '../../domain/fields';
import { foldText } from '../../domain/fold-text';
import type { ScoreField, ScoreLimits, ScoreRule } from '../../domain/score';

/** What of a lead decides its score. */
export interface ScorableLead {
  readonly channelId: Id | null;
  readonly segment: string | null;
  readonly campaign: string | null;
  readonly product: string | null;
  /** Minor units. */
  readonly expectedMinor: number | null;
  /** Points that somebody typed or a file brought, 0–100. */
  readonly score: number | null;
}

/** Points 0–100, and whose they are. */
export type LeadScore =
  | { readonly source: 'typed'; readonly points: number }
  /** `matched`: places in the list of the rules that gave points; `sum`: their sum before it was clamped. */
  | { readonly source: 'rules'; readonly points: number; readonly sum: number; readonly matched: readonly number[] };

/**
 * Score of a lead = Σ points of the rules that hold, clamped to 0–100. Points that were typed win over the rules. A rule
 * about a field that is not given neither holds nor fails; a lead of which no rule knows anything has no score (`null`),
 * and so has every untyped one while there are no rules: not known is not 0. Texts are compared without regard to case,
 * ё and spaces. Source: definitions.md, "Leads".
 */
export function computeScore(lead: ScorableLead, rules: readonly ScoreRule[]): LeadScore | null {
  if (lead.score !== null) return { source: 'typed', points: lead.score };
  const answers = rules.map((rule) => holds(rule, lead));
  if (answers.every((answer) => answer === null)) return null;
  const matched = answers.flatMap((answer, index) => (answer === true ? [index] : []));
  const sum = matched.reduce((total, index) => total + (rules[index]?.points ?? 0), 0);
  return { source: 'rules', points: Math.min(100, Math.max(0, sum)), sum, matched };
}

/** `null`: the lead says nothing about it. */
function holds(rule: ScoreRule, lead: ScorableLead): boolean | null {
  if (rule.operator === 'given') return fieldOf(lead, rule.field) !== null;
  if (rule.field === 'expected') {
    if (lead.expectedMinor === null) return null;
    return rule.operator === 'at-least' ? lead.expectedMinor >= rule.valueMinor : lead.expectedMinor <= rule.valueMinor;
  }
  const value = textOf(lead, rule.field);
  if (value === null) return null;
  const [own, asked] = [foldText(value), foldText(rule.value)];
  if (rule.operator === 'contains') return own.includes(asked);
  return (own === asked) === (rule.operator === 'is');
}

function fieldOf(lead: ScorableLead, field: ScoreField): string | number | null {
  return field === 'expected' ? lead.expectedMinor : textOf(lead, field);
}

function textOf(lead: ScorableLead, field: Exclude<ScoreField, 'expected'>): string | null {
  switch (field) {
    case 'channel':
      return lead.channelId;
    case 'segment':
      return lead.segment;
    case 'campaign':
      return lead.campaign;
    case 'product':
      return lead.product;
    default:
      return assertNever(field);
  }
}

export const BANDS = ['A', 'B', 'C'] as const;
export type Band = (typeof BANDS)[number];

/** The band of so many points. */
export function bandOf(points: number, { a, b }: ScoreLimits): Band {
  if (points >= a) return 'A';
  return points >= b ? 'B' : 'C';
}

/** Points of a band, both ends in it. */
export function bandRange(band: Band, { a, b }: ScoreLimits): { readonly from: number; readonly to: number } {
  switch (band) {
    case 'A':
      return { from: a, to: 100 };
    case 'B':
      return { from: b, to: a - 1 };
    case 'C':
      return { from: 0, to: b - 1 };
    default:
      return assertNever(band);
  }
}

/** The amounts at which some rule changes its mind: between two of them all leads score alike. Ascending. */
export function expectedThresholds(rules: readonly ScoreRule[]): number[] {
  const thresholds = rules.flatMap((rule) => {
    if (rule.operator === 'at-least') return [rule.valueMinor];
    return rule.operator === 'at-most' ? [rule.valueMinor + 1] : [];
  });
  return [...new Set(thresholds)].sort((left, right) => left - right);
}
