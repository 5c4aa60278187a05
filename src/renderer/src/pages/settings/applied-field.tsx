import { type ReactNode, useEffect, useState } from 'react';
import { Field } from '../../components/field';

interface AppliedFieldProps {
  readonly label: string;
  /** The value as it is kept, in words. */
  readonly text: string;
  /** Applies what was typed; answers what is wrong with it, or `null`. */
  readonly onApply: (text: string) => string | null;
  readonly end?: ReactNode;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

/** A field that applies itself when it is left or Enter is pressed; Esc puts back what was there. */
export function AppliedField({ label, text, onApply, end, hint, placeholder, maxLength }: AppliedFieldProps) {
  const [typed, setTyped] = useState(text);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setTyped(text);
    setError(null);
  }, [text]);
  const apply = () => {
    if (typed.trim() !== text) setError(onApply(typed.trim()));
  };
  return (
    <Field
      label={label}
      value={typed}
      end={end}
      error={error}
      {...(hint === undefined ? {} : { hint })}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(maxLength === undefined ? {} : { maxLength })}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
        else if (event.key === 'Escape') {
          setTyped(text);
          setError(null);
        }
      }}
    />
  );
}
