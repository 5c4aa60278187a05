import type { ScoreRule, ScoreScheme } from '@shared/domain/score';
import { scoreSchemeOf } from '@shared/domain/settings';
import { useMemo, useRef, useState } from 'react';
import { useWorkspace } from '../../../app/workspace';
import type { ReadingContext } from '../../../forms/form-reading';
import { useReadingContext } from '../../../forms/use-reading-context';
import { emptyRule, isRule, type RuleDraft, type RuleProblem, readRule, ruleToDraft } from './rule-draft';

export interface LimitTexts {
  readonly a: string;
  readonly b: string;
}

export interface ScoringDraft {
  readonly rules: readonly RuleDraft[];
  readonly limits: LimitTexts;
  /** Key of a rule → what is missing in it. */
  readonly problems: ReadonlyMap<number, RuleProblem>;
  readonly limitsWrong: boolean;
  /** What it comes to; unfinished rules are left out, wrong limits are those that are saved. */
  readonly scheme: ScoreScheme;
  /** Keys of the rules of the scheme, in its order. */
  readonly keys: readonly number[];
  readonly changed: boolean;
  readonly valid: boolean;
  readonly add: () => void;
  readonly change: (rule: RuleDraft) => void;
  readonly remove: (key: number) => void;
  readonly setLimits: (limits: LimitTexts) => void;
  readonly reset: () => void;
}

/** The rules while they are being changed; nothing is saved before the person says so. */
export function useScoringDraft(): ScoringDraft {
  const { settings } = useWorkspace();
  const context = useReadingContext();
  const saved = useMemo(() => scoreSchemeOf(settings), [settings]);
  const nextKey = useRef(saved.rules.length);
  const [edited, setEdited] = useState<{ readonly rules: readonly RuleDraft[]; readonly limits: LimitTexts } | null>(
    null,
  );
  const initial = useMemo(() => draftOf(saved, context), [saved, context]);
  const { rules, limits } = edited ?? initial;
  const read = rules.map((draft) => ({ key: draft.key, rule: readRule(draft, context) }));
  const readLimits = limitsOf(limits);
  const whole = read.flatMap(({ key, rule }) => (isRule(rule) ? [{ key, rule }] : []));
  const scheme = { rules: whole.map(({ rule }) => rule), limits: readLimits ?? saved.limits };
  return {
    rules,
    limits,
    problems: new Map(read.flatMap(({ key, rule }) => (isRule(rule) ? [] : [[key, rule] as const]))),
    limitsWrong: readLimits === null,
    scheme,
    keys: whole.map(({ key }) => key),
    changed: edited !== null && (rules.length !== whole.length || readLimits === null || !isSame(scheme, saved)),
    valid: rules.length === whole.length && readLimits !== null,
    add: () => {
      nextKey.current += 1;
      setEdited({ rules: [...rules, emptyRule(nextKey.current)], limits });
    },
    change: (rule) => setEdited({ rules: rules.map((each) => (each.key === rule.key ? rule : each)), limits }),
    remove: (key) => setEdited({ rules: rules.filter((each) => each.key !== key), limits }),
    setLimits: (next) => setEdited({ rules, limits: next }),
    reset: () => setEdited(null),
  };
}

function draftOf({ rules, limits }: ScoreScheme, context: ReadingContext) {
  return {
    rules: rules.map((rule: ScoreRule, key) => ruleToDraft(rule, key, context)),
    limits: { a: String(limits.a), b: String(limits.b) },
  };
}

/** `null`: not two whole numbers with 1 ≤ B < A ≤ 100. */
function limitsOf({ a, b }: LimitTexts): ScoreScheme['limits'] | null {
  if (!/^\d{1,3}$/.test(a.trim()) || !/^\d{1,3}$/.test(b.trim())) return null;
  const read = { a: Number(a), b: Number(b) };
  return read.b >= 1 && read.b < read.a && read.a <= 100 ? read : null;
}

function isSame(left: ScoreScheme, right: ScoreScheme): boolean {
  return (
    JSON.stringify([left.rules, left.limits.a, left.limits.b]) ===
    JSON.stringify([right.rules, right.limits.a, right.limits.b])
  );
}
