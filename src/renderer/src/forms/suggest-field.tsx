import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

export interface Suggestion {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
}

interface SuggestFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly suggestions: readonly Suggestion[];
  readonly onPick: (suggestion: Suggestion) => void;
  readonly menuLabel: string;
  readonly placeholder?: string;
  readonly hint?: string | null;
  readonly end?: ReactNode;
  readonly onBlur?: () => void;
  /** Called when the person begins to look for something, so that a search is made only then. */
  readonly onFocus?: () => void;
  /** Whether the list opens with the field, for short lists that are known whole. */
  readonly openOnFocus?: boolean;
  readonly maxLength?: number;
}

/** A text field that offers what is known already: ↑ ↓ choose, Enter takes, Esc closes the list and keeps the text. */
export function SuggestField(props: SuggestFieldProps) {
  const {
    label,
    text,
    onText,
    suggestions,
    onPick,
    menuLabel,
    placeholder,
    hint,
    end,
    onBlur,
    onFocus,
    openOnFocus,
    maxLength,
  } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && suggestions.length > 0;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (suggestion: Suggestion) => {
    onPick(suggestion);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + suggestions.length + 1) % (suggestions.length + 1 || 1));
    } else if (event.key === 'Enter' && shown) {
      const chosen = suggestions[active];
      if (!chosen) return;
      event.preventDefault();
      pick(chosen);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    <div className="field suggest">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-box">
        <input
          id={id}
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          value={text}
          placeholder={placeholder}
          onChange={(event) => {
            setOpen(true);
            setActive(-1);
            onText(event.target.value);
          }}
          maxLength={maxLength}
          onClick={() => openOnFocus && setOpen(true)}
          onFocus={() => {
            if (openOnFocus) setOpen(true);
            onFocus?.();
          }}
          onBlur={() => {
            close();
            onBlur?.();
          }}
          onKeyDown={onKeyDown}
        />
        {end !== undefined && end !== null && <span className="end">{end}</span>}
      </div>
      <div className="menu suggest-menu" id={`${id}-list`} role="listbox" aria-label={menuLabel} hidden={!shown}>
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus of a combobox stays in its input
          // biome-ignore lint/a11y/useKeyWithClickEvents: and so do its keys
          <div
            key={suggestion.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="menu-item"
            // Before the field is left, else the list is gone by the time of the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(suggestion)}
          >
            <span className="clip">{suggestion.title}</span>
            {suggestion.detail && <span className="end tertiary small">{suggestion.detail}</span>}
          </div>
        ))}
      </div>
      {hint && <p className="field-hint">{hint}</p>}
    </div>
  );
}
