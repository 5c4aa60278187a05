import { type KeyboardEvent, type Ref, useRef } from 'react';
import type { LineToken } from './parse-entry-line';

interface EntryLineInputProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly tokens: readonly LineToken[];
  /** Whether the free text is still one of several: its underline is dashed then. */
  readonly ambiguous: boolean;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly inputRef: Ref<HTMLInputElement>;
  /** The list of suggestions that the arrow keys move in, and the one chosen. */
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly expanded: boolean;
}

/** One line of 20 px text; every understood piece is underlined by a copy of the text that lies beneath it. */
export function EntryLineInput(props: EntryLineInputProps) {
  const { label, hint, text, tokens, ambiguous, onText, onKeyDown, inputRef, listId, activeId, expanded } = props;
  const mirror = useRef<HTMLDivElement>(null);
  return (
    <div className="entry-line">
      <div className="entry-line-mirror" aria-hidden ref={mirror}>
        {withGaps(text, tokens).map((piece) => (
          <span key={piece.start} className={underline(piece.role, ambiguous)}>
            {text.slice(piece.start, piece.end)}
          </span>
        ))}
      </div>
      <input
        ref={inputRef}
        // biome-ignore lint/a11y/noAutofocus: the dialog exists to be typed into
        autoFocus
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={listId}
        aria-activedescendant={activeId}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          if (mirror.current) mirror.current.scrollLeft = event.currentTarget.scrollLeft;
        }}
      />
      {text.length < 32 && <span className="entry-line-hint">{hint}</span>}
    </div>
  );
}

interface LinePiece {
  readonly start: number;
  readonly end: number;
  readonly role: LineToken['role'] | null;
}

function withGaps(text: string, tokens: readonly LineToken[]): LinePiece[] {
  const pieces: LinePiece[] = [];
  let at = 0;
  for (const token of [...tokens].sort((left, right) => left.start - right.start)) {
    if (token.start > at) pieces.push({ start: at, end: token.start, role: null });
    pieces.push(token);
    at = token.end;
  }
  if (at < text.length) pieces.push({ start: at, end: text.length, role: null });
  return pieces;
}

function underline(role: LinePiece['role'], ambiguous: boolean): string {
  if (role === null) return '';
  return role === 'text' && ambiguous ? 'entry-token open' : 'entry-token';
}
