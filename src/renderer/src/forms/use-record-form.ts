import type { WriteReceipt } from '@shared/contract/views/lists';
import type { AppError } from '@shared/domain/errors';
import { useState } from 'react';
import { asAppError } from '../api/call-error';
import { useWrite } from '../api/use-write';
import type { EntryErrorKey, FieldErrors, Reading, ReadingContext } from './form-reading';

interface RecordFormOptions<State, Value, Field extends string> {
  readonly initial: State;
  readonly context: ReadingContext;
  readonly read: (state: State, context: ReadingContext) => Reading<Value, Field>;
  readonly save: (value: Value) => Promise<WriteReceipt>;
  /** Under which name an unsaved change is kept while the window lives; absent: it is not kept. */
  readonly draftKey?: string;
}

/** Changes that were left unsaved, by draft key. */
const drafts = new Map<string, unknown>();

export interface RecordForm<State, Field extends string> {
  readonly state: State;
  readonly set: (patch: Partial<State>) => void;
  readonly replace: (state: State) => void;
  readonly changed: boolean;
  /** Whether the form opened with a change that was left unsaved before. */
  readonly restored: boolean;
  /** Forgets what was typed. */
  readonly reset: () => void;
  /** Shown from the first attempt to save on, and then as the person types. */
  readonly errors: FieldErrors<Field>;
  /** What the app answered, where no field is to blame. */
  readonly failure: AppError | null;
  readonly saving: boolean;
  /** Saves; `null` where something is wrong and shown. */
  readonly submit: () => Promise<WriteReceipt | null>;
}

/** One record while it is being typed: reading, errors beside their fields, saving with the way back. */
export function useRecordForm<State extends object, Value, Field extends string>(
  options: RecordFormOptions<State, Value, Field>,
): RecordForm<State, Field> {
  const { initial, context, read, save, draftKey } = options;
  const [state, setState] = useState(() => keptDraft(draftKey, initial));
  const [restored, setRestored] = useState(() => !isSame(state, initial));
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const write = useWrite(save, { ownErrors: true });
  const reading = read(state, context);

  const change = (next: State) => {
    setFailure(null);
    setState(next);
    if (draftKey !== undefined) drafts.set(draftKey, next);
  };
  const forget = () => {
    setTried(false);
    if (draftKey !== undefined) drafts.delete(draftKey);
  };
  const submit = async () => {
    setTried(true);
    if (!reading.ok || write.isPending) return null;
    try {
      const receipt = await write.mutateAsync(reading.value);
      forget();
      return receipt;
    } catch (error) {
      setFailure(asAppError(error));
      return null;
    }
  };
  return {
    state,
    set: (patch) => change({ ...state, ...patch }),
    replace: change,
    changed: !isSame(state, initial),
    restored,
    reset: () => {
      setFailure(null);
      setState(initial);
      setRestored(false);
      forget();
    },
    errors: tried && !reading.ok ? reading.errors : {},
    failure,
    saving: write.isPending,
    submit,
  };
}

function isSame(left: object, right: object): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** What was kept under the key, where it is of the same shape as the record it belongs to. */
function keptDraft<State extends object>(draftKey: string | undefined, initial: State): State {
  const kept = draftKey === undefined ? undefined : drafts.get(draftKey);
  return isLike(kept, initial) ? kept : initial;
}

function isLike<State extends object>(kept: unknown, initial: State): kept is State {
  return typeof kept === 'object' && kept !== null && Object.keys(initial).every((field) => field in kept);
}

/** The words of a field's error, or nothing. */
export function errorText(key: EntryErrorKey | undefined, t: (key: string) => string): string | null {
  return key === undefined ? null : t(`entry.error.${key}`);
}
