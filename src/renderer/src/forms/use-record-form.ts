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
}

export interface RecordForm<State, Field extends string> {
  readonly state: State;
  readonly set: (patch: Partial<State>) => void;
  readonly replace: (state: State) => void;
  readonly changed: boolean;
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
  const { initial, context, read, save } = options;
  const [state, setState] = useState(initial);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const write = useWrite(save, { ownErrors: true });
  const reading = read(state, context);

  const change = (next: State) => {
    setFailure(null);
    setState(next);
  };
  const submit = async () => {
    setTried(true);
    if (!reading.ok || write.isPending) return null;
    try {
      const receipt = await write.mutateAsync(reading.value);
      setTried(false);
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
    changed: JSON.stringify(state) !== JSON.stringify(initial),
    errors: tried && !reading.ok ? reading.errors : {},
    failure,
    saving: write.isPending,
    submit,
  };
}

/** The words of a field's error, or nothing. */
export function errorText(key: EntryErrorKey | undefined, t: (key: string) => string): string | null {
  return key === undefined ? null : t(`entry.error.${key}`);
}
