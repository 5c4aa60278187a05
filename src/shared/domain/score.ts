import { z } from 'zod';
import { idField, labelField, positiveAmountMinorField } from './fields';

/**
 * What a rule may look at: what is known of a lead when it comes. Nothing that tells how it went (assessment, stages,
 * closing): points for those would prove themselves.
 */
export const SCORE_FIELDS = ['channel', 'segment', 'campaign', 'product', 'expected'] as const;
export type ScoreField = (typeof SCORE_FIELDS)[number];
export const SCORE_OPERATORS = ['is', 'is-not', 'contains', 'at-least', 'at-most', 'given'] as const;
export type ScoreOperator = (typeof SCORE_OPERATORS)[number];

const pointsField = z.int().min(-100).max(100);
const textField = labelField.unwrap();

export const scoreRuleSchema = z.union([
  z.object({
    field: z.literal('channel'),
    operator: z.enum(['is', 'is-not']),
    /** Id of the channel. */
    value: idField,
    points: pointsField,
  }),
  z.object({
    field: z.enum(['segment', 'campaign', 'product']),
    operator: z.enum(['is', 'is-not', 'contains']),
    value: textField,
    points: pointsField,
  }),
  z.object({
    field: z.literal('expected'),
    operator: z.enum(['at-least', 'at-most']),
    valueMinor: positiveAmountMinorField,
    points: pointsField,
  }),
  z.object({ field: z.enum(SCORE_FIELDS), operator: z.literal('given'), points: pointsField }),
]);
/** Points for leads of which something is true; they add up. */
export type ScoreRule = z.infer<typeof scoreRuleSchema>;

export const MOST_SCORE_RULES = 50;
export const scoreRulesField = z.array(scoreRuleSchema).max(MOST_SCORE_RULES);
export const scoreFromAField = z.int().min(2).max(100);
export const scoreFromBField = z.int().min(1).max(99);

/** The fewest points of band A and of band B, a > b; what is below is C. */
export interface ScoreLimits {
  readonly a: number;
  readonly b: number;
}

export interface ScoreScheme {
  readonly rules: readonly ScoreRule[];
  readonly limits: ScoreLimits;
}
