import {
  SCORE_FIELDS,
  SCORE_OPERATORS,
  type ScoreField,
  type ScoreOperator,
  type ScoreRule,
  scoreRuleSchema,
} from '@shared/domain/score';
import { amountText, type ReadingContext, readAmount } from '../../../forms/form-reading';

/** A rule while it is being typed. */
export interface RuleDraft {
  /** Tells drafts apart while they have no content. */
  readonly key: number;
  readonly field: ScoreField;
  readonly operator: ScoreOperator;
  /** Id of the channel, text, or amount as typed. */
  readonly value: string;
  readonly points: string;
}

export type RuleProblem = 'value' | 'points';

const OPERATORS: Readonly<Record<ScoreField, readonly ScoreOperator[]>> = {
  channel: ['is', 'is-not', 'given'],
  segment: ['is', 'is-not', 'contains', 'given'],
  campaign: ['is', 'is-not', 'contains', 'given'],
  product: ['is', 'is-not', 'contains', 'given'],
  expected: ['at-least', 'at-most', 'given'],
};

/** What can be asked of a field. */
export function operatorsOf(field: ScoreField): readonly ScoreOperator[] {
  return SCORE_OPERATORS.filter((operator) => OPERATORS[field].includes(operator));
}

export function emptyRule(key: number): RuleDraft {
  return { key, field: SCORE_FIELDS[0], operator: 'is', value: '', points: '' };
}

/** Another field: the operator stays where it can, the value does not. */
export function withField(draft: RuleDraft, field: ScoreField): RuleDraft {
  const operators = operatorsOf(field);
  const operator = operators.includes(draft.operator) ? draft.operator : (operators[0] ?? 'given');
  const keeps = field !== 'channel' && field !== 'expected' && draft.field !== 'channel' && draft.field !== 'expected';
  return { ...draft, field, operator, value: keeps ? draft.value : '' };
}

export function ruleToDraft(rule: ScoreRule, key: number, context: ReadingContext): RuleDraft {
  const value = 'valueMinor' in rule ? amountText(rule.valueMinor, context) : 'value' in rule ? rule.value : '';
  return { key, field: rule.field, operator: rule.operator, value, points: String(rule.points).replace('-', '−') };
}

/** What was typed → a rule of the contract, or what is missing. */
export function readRule(draft: RuleDraft, context: ReadingContext): ScoreRule | RuleProblem {
  const points = /^[-−+]?\d{1,3}$/.test(draft.points.trim()) ? Number(draft.points.trim().replace('−', '-')) : null;
  if (points === null || Math.abs(points) > 100) return 'points';
  const { field, operator, value } = draft;
  const parsed = scoreRuleSchema.safeParse({
    field,
    operator,
    points,
    ...(field === 'expected' ? { valueMinor: readAmount(value, context) } : { value }),
  });
  return parsed.success ? parsed.data : 'value';
}

export function isRule(read: ScoreRule | RuleProblem): read is ScoreRule {
  return typeof read === 'object';
}
