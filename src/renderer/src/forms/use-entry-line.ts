import type { WriteReceipt } from '@shared/contract/views/lists';
import { EXPENSE_CATEGORIES, type ExpenseCategory } from '@shared/domain/entities';
import type { AppError } from '@shared/domain/errors';
import { useMemo, useState } from 'react';
import { asAppError } from '../api/call-error';
import { useDirectory } from '../api/queries';
import { useWrite } from '../api/use-write';
import { useWords } from '../i18n/words-provider';
import type { EntryHabits } from './entry-from-line';
import { draftLine, keepDraftLine, lastEnteredPerson } from './entry-session';
import { type EntryErrorKey, type Reading, type ReadingContext, readAmount, readDay } from './form-reading';
import { parseEntryLine } from './parse-entry-line';

export type EntryLineReading = ReturnType<typeof useEntryLine>;

/** The typed line of one kind of record, kept as a draft, and what it is understood as. */
export function useEntryLine(kind: 'sale' | 'lead' | 'expense', context: ReadingContext) {
  const t = useWords();
  const directory = useDirectory().data;
  const [text, setText] = useState(() => draftLine(kind));
  const people = directory?.employees ?? [];
  const channels = directory?.channels ?? [];
  const categories = useMemo(() => (kind === 'expense' ? categoryWords(t) : new Map()), [kind, t]);
  const line = parseEntryLine(text, {
    people,
    channels,
    categories,
    readAmount: (piece) => readAmount(piece, context),
    readDay: (piece) => readDay(piece, context),
  });
  const habits: EntryHabits = { people, lastPersonId: lastEnteredPerson() };
  const change = (next: string) => {
    keepDraftLine(kind, next);
    setText(next);
  };
  return { text, setText: change, line, habits, people, channels };
}

function categoryWords(t: (key: string) => string): Map<string, ExpenseCategory> {
  const words = new Map<string, ExpenseCategory>();
  for (const category of EXPENSE_CATEGORIES) {
    for (const word of t(`entry.categoryWords.${category}`).split(' ')) words.set(word, category);
  }
  return words;
}

interface LineSaveOptions<Value> {
  readonly reading: Reading<Value, string>;
  readonly save: (value: Value) => Promise<WriteReceipt>;
  /** Nothing was typed: there is nothing to save. */
  readonly blank: boolean;
  readonly onSaved: (andClose: boolean) => void;
}

/** Saves what a line was understood as, and says in one sentence what is missing. */
export function useLineSave<Value>({ reading, save, blank, onSaved }: LineSaveOptions<Value>) {
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const write = useWrite(save, { ownErrors: true });
  const problem: EntryErrorKey | null = tried && !reading.ok ? (Object.values(reading.errors)[0] ?? null) : null;
  const submit = async (andClose: boolean) => {
    setTried(!blank);
    if (blank || !reading.ok || write.isPending) return;
    try {
      await write.mutateAsync(reading.value);
      setTried(false);
      setFailure(null);
      onSaved(andClose);
    } catch (error) {
      setFailure(asAppError(error));
    }
  };
  return { problem, failure, submit, clearFailure: () => setFailure(null) };
}
