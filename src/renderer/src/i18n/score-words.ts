import type { ScoreField, ScoreOperator } from '@shared/domain/score';
import type { Words } from '@shared/words';

/** A rule as people read it; its value is already text. */
export interface ToldRule {
  readonly field: ScoreField;
  readonly operator: ScoreOperator;
  /** Name of the channel, text or amount; empty where the operator takes none. */
  readonly value: string;
  readonly points: number;
}

/** `канал — «Рекомендации»`: what a rule asks. */
export function ruleWords({ field, operator, value }: ToldRule, t: Words): string {
  return t(`scoring.told.${operator}`, { field: t(`scoring.fieldIn.${field}`), value });
}

/** `+60`, `−15`. */
export function pointsWords(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`;
}
