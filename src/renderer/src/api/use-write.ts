import type { ActionSummary } from '@shared/contract/views/lists';
import { useMutation } from '@tanstack/react-query';
import { showErrorToast, showStepToast, showToast, showUndoToast } from '../components/toast';
import { describeStep } from '../i18n/step-words';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { asAppError } from './call-error';
import { client } from './client';
import { invalidateEverything } from './queries';

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
  const t = useWords();
  const describe = useDescribed();
  const sayError = useSayError();
  const step = async (direction: 'undo' | 'redo') => {
    try {
      const { done } = await client.history[direction]({});
      showStepToast(t(direction === 'undo' ? 'common.undone' : 'common.redone'), await describe(done.id));
    } catch (error) {
      sayError(error);
    }
    await invalidateEverything();
  };
  const travel = async (direction: 'undoTo' | 'redoTo', actionId: number) => {
    try {
      const { steps } = await client.history[direction]({ actionId });
      showToast(t(direction === 'undoTo' ? 'history.wentBack' : 'history.wentForth', { count: steps }));
    } catch (error) {
      sayError(error);
    }
    await invalidateEverything();
  };
  return {
    undo: () => step('undo'),
    redo: () => step('redo'),
    undoTo: (actionId: number) => travel('undoTo', actionId),
    redoTo: (actionId: number) => travel('redoTo', actionId),
  };
}

/** Says an error in a toast: its words are chosen by key. */
export function useSayError() {
  const t = useWords();
  return (error: unknown) => {
    const { key, params } = asAppError(error);
    showErrorToast(t(`errors.${key}.title`, params), t(`errors.${key}.text`, params));
  };
}

/** The toast names what changed; how that reads is asked of the store, which alone knows what was there before. */
function useSayUndo() {
  const t = useWords();
  const describe = useDescribed();
  const { undo } = useHistorySteps();
  return (action: ActionSummary) =>
    void describe(action.id).then((sentence) =>
      showUndoToast({ text: sentence, undoLabel: t('common.undo'), onUndo: () => void undo() }),
    );
}

function useDescribed() {
  const t = useWords();
  const f = useFormat();
  return async (actionId: number) => {
    const { step } = await client.history.step({ id: actionId, limit: 1 });
    return describeStep(step, t, f, true);
  };
}

function actionOf(output: unknown): ActionSummary | null {
  return isReceipt(output) ? output.action : null;
}

function isReceipt(output: unknown): output is { readonly action: ActionSummary } {
  return typeof output === 'object' && output !== null && 'action' in output;
}
