import type { AppError } from '@shared/domain/errors';
import { ArrowLeft, ArrowRight, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Button } from '../components/button';
import { useWords } from '../i18n/words-provider';
import { EntryLineInput } from './entry-line-input';
import { FormFailure } from './form-failure';
import type { EntryErrorKey } from './form-reading';
import type { LineToken } from './parse-entry-line';

/** One of the fields that the line fills: its value and where that came from. */
export interface UnderstoodField {
  readonly label: string;
  readonly value: ReactNode;
  readonly from: string;
  /** The field that the ambiguous piece of the line feeds. */
  readonly active?: boolean;
}

/** The list below the fields, moved in by the arrow keys. */
export interface LineSuggestions {
  readonly listId: string;
  readonly count: number;
  readonly activeIndex: number;
  readonly onMove: (index: number) => void;
  /** Tab: puts the chosen name into the line. */
  readonly onTake: () => void;
  readonly list: ReactNode;
}

interface LinePanelProps {
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly tokens: readonly LineToken[];
  readonly ambiguous: boolean;
  readonly fields: readonly UnderstoodField[];
  readonly suggestions: LineSuggestions | null;
  readonly problem: EntryErrorKey | null;
  readonly failure: AppError | null;
  readonly onSave: (andClose: boolean) => void;
  readonly onAllFields: () => void;
}

/** One line to type, six fields that show how it was understood, and the keys. */
export function LinePanel(props: LinePanelProps) {
  const { hint, text, onText, tokens, ambiguous, fields, suggestions, problem, failure, onSave, onAllFields } = props;
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const shown = suggestions !== null && suggestions.count > 0 ? suggestions : null;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onSave(event.ctrlKey || event.metaKey);
    } else if (shown && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      shown.onMove((shown.activeIndex + step + shown.count) % shown.count);
    } else if (shown && ambiguous && event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      shown.onTake();
    }
  };

  return (
    <>
      <EntryLineInput
        inputRef={input}
        label={t('entry.lineLabel')}
        hint={hint}
        text={text}
        tokens={tokens}
        ambiguous={ambiguous}
        onText={onText}
        onKeyDown={onKeyDown}
        listId={shown?.listId ?? 'entry-suggestions'}
        activeId={shown ? `${shown.listId}-${shown.activeIndex}` : undefined}
        expanded={shown !== null}
      />
      <dl className="entry-fields">
        {fields.map((field) => (
          <div key={field.label} className={field.active ? 'active' : ''}>
            <dt className="caption tertiary">{field.label}</dt>
            <dd className="medium clip">{field.value}</dd>
            <dd className="caption tertiary clip">{field.from}</dd>
          </div>
        ))}
      </dl>
      {shown?.list}
      <FormFailure failure={failure} />
      <div className="entry-note small">
        {problem ? (
          <span className="warn" role="alert">
            {t(`entry.error.${problem}`)}
          </span>
        ) : (
          <span className="tertiary">{t('entry.examples')}</span>
        )}
        <Button look="quiet" onClick={onAllFields}>
          {t('entry.allFields')}
        </Button>
      </div>
      <footer className="entry-foot">
        <KeyHint keys={['Enter']} text={t('entry.keys.save')} onPress={() => onSave(false)} />
        <KeyHint keys={['Ctrl Enter']} text={t('entry.keys.saveClose')} onPress={() => onSave(true)} />
        {shown && <KeyHint keys={['↑', '↓']} text={t('entry.keys.customer')} />}
        <span className="end">
          <KeyHint keys={['Esc']} text={t('entry.keys.leave')} />
        </span>
      </footer>
    </>
  );
}

interface KeyHintProps {
  readonly keys: readonly string[];
  readonly text: string;
  /** Where the hint can be pressed too. */
  readonly onPress?: () => void;
}

/** Arrows that the typeface has no sign for. */
const ARROWS: ReadonlyMap<string, LucideIcon> = new Map([
  ['←', ArrowLeft],
  ['→', ArrowRight],
]);

/** Keys and what they do: `['Alt ←', '→'] день`. */
export function KeyHint({ keys, text, onPress }: KeyHintProps) {
  const inside = (
    <>
      {keys.map((key) => (
        <kbd className="key" key={key} aria-hidden>
          {key.split(/(?=[←→])/).map((part) => {
            const Arrow = ARROWS.get(part);
            return Arrow ? <Arrow key={part} size={11} className="icon" /> : part;
          })}
        </kbd>
      ))}
      {text}
    </>
  );
  return onPress ? (
    <button type="button" className="key-hint" onClick={onPress}>
      {inside}
    </button>
  ) : (
    <span className="key-hint">{inside}</span>
  );
}
