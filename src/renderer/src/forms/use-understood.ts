import type { Id } from '@shared/domain/fields';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import type { ValueSource } from './entry-from-line';
import { type ReadingContext, readAmount, readDay } from './form-reading';
import type { UnderstoodField } from './line-panel';
import type { ReadValue } from './parse-entry-line';
import type { EntryLineReading } from './use-entry-line';

/** How the fields that lines of every kind fill are shown: the value in words, and where it came from. */
export function useUnderstood({ people, channels }: EntryLineReading, context: ReadingContext) {
  const t = useWords();
  const format = useFormat();
  const from = (source: ValueSource, piece = '') => t(`entry.from.${source}`, { text: piece });
  return {
    from,
    /** From the piece of the line that says it, or from where it came without one. */
    fromPiece: (read: ReadValue<unknown> | null, otherwise: ValueSource) =>
      read ? from('token', read.text) : from(otherwise),
    /** A text that is a piece of the line itself. */
    fromText: (text: string) => (text === '' ? from('optional') : from('token', text)),
    field: (label: string, value: string | null, origin: string): UnderstoodField => ({
      label,
      value: value || '—',
      from: origin,
    }),
    amount: (text: string) => {
      const minor = readAmount(text, context);
      return minor === null ? null : format.moneyExact(minor);
    },
    day: (text: string) => format.weekdayDay(readDay(text, context) ?? context.today, context.today),
    personName: (id: Id | null) => people.find((person) => person.id === id)?.name ?? null,
    channelName: (id: Id | null) => channels.find((channel) => channel.id === id)?.name ?? null,
  };
}
