import { type PeriodRules, parsePeriod } from '@shared/calendar/period';
import type { ActionSummary } from '@shared/contract/views/lists';
import { parseDecimalToMinor } from '@shared/domain/money';
import type { Words } from '@shared/words';
import { useMutation } from '@tanstack/react-query';
import { showErrorToast, showToast, showUndoToast } from '../components/toast';
import { type Format, useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { asAppError } from './call-error';
import { client } from './client';
import { invalidateEverything } from './queries';

/** Names of periods do not depend on where a firm's year begins. */
const NAMING_RULES: PeriodRules = { fiscalYearStartMonth: 1, weekStart: 'monday' };

interface Language {
  readonly t: Words;
  readonly f: Format;
}

interface WriteOptions {
  /** No toast at all: the page shows by itself what happened. */
  readonly quiet?: boolean;
  /** Errors are shown by the form beside the field instead of in a toast. */
  readonly ownErrors?: boolean;
}

/**
 * A write of the contract: `const save = useWrite(client.sales.save); await save.mutateAsync({ sale })`. Afterwards
 * every figure is asked again and the step can be taken back for 8 s; a failure is said in words.
 */
export function useWrite<Input, Output>(call: (input: Input) => Promise<Output>, options: WriteOptions = {}) {
  const sayUndo = useSayUndo();
  const sayError = useSayError();
  return useMutation({
    mutationFn: call,
    onSuccess: (output) => {
      const action = options.quiet ? null : actionOf(output);
      if (action && action.records > 0) sayUndo(action);
      // Not awaited: the next entry may begin while the figures are counted again.
      void invalidateEverything();
    },
    onError: (error) => {
      if (!options.ownErrors) sayError(error);
    },
  });
}

/** Takes the last step back, or repeats what was taken back; the toast says which step it was. */
export function useHistorySteps() {
  const language = { t: useWords(), f: useFormat() };
  const sayError = useSayError();
  const step = async (direction: 'undo' | 'redo') => {
    try {
      const { done } = await client.history[direction]({});
      const key = direction === 'undo' ? 'common.undone' : 'common.redone';
      showToast(language.t(key, { action: sentenceOf(language, done) }));
    } catch (error) {
      sayError(error);
    }
    await invalidateEverything();
  };
  return { undo: () => step('undo'), redo: () => step('redo') };
}

/** Says an error in a toast: its words are chosen by key. */
export function useSayError() {
  const t = useWords();
  return (error: unknown) => {
    const { key, params } = asAppError(error);
    showErrorToast(t(`errors.${key}.title`, params), t(`errors.${key}.text`, params));
  };
}

function useSayUndo() {
  const language = { t: useWords(), f: useFormat() };
  const { undo } = useHistorySteps();
  return (action: ActionSummary) =>
    showUndoToast({
      text: capitalised(sentenceOf(language, action)),
      undoLabel: language.t('common.undo'),
      onUndo: () => void undo(),
    });
}

/** The action in words; periods and amounts, which it names as machines do, are named as people do. */
function sentenceOf({ t, f }: Language, action: ActionSummary): string {
  const period =
    action.kind === 'target.set' || action.kind === 'calendar.save' ? parsePeriod(action.subject, NAMING_RULES) : null;
  const minor = parseDecimalToMinor(action.subject, f.currency);
  const subject = period ? f.period(period) : minor !== null ? f.moneyExact(minor) : action.subject;
  return t(`common.action.${action.kind}`, { subject, count: action.records });
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function actionOf(output: unknown): ActionSummary | null {
  return isReceipt(output) ? output.action : null;
}

function isReceipt(output: unknown): output is { readonly action: ActionSummary } {
  return typeof output === 'object' && output !== null && 'action' in output;
}
