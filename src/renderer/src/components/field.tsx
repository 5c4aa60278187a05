import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  readonly label: string;
  /** What stands at the right edge inside: a unit, or how the typed text was understood (`= 12 500 ₽`). */
  readonly end?: ReactNode;
  readonly hint?: ReactNode;
  /** One sentence below the field; its presence marks the field as wrong. */
  readonly error?: string | null | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A labelled text field, 32 high. */
export function Field({ label, end, hint, error, className, ...input }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = Boolean(error) || hint !== undefined;
  return (
    <div className={['field', error ? 'invalid' : '', className ?? ''].filter(Boolean).join(' ')}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-box">
        <input
          id={id}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={hasNote ? noteId : undefined}
          {...input}
        />
        {end !== undefined && end !== null && <span className="end">{end}</span>}
      </div>
      {error ? (
        <p className="field-error" id={noteId} role="alert">
          {error}
        </p>
      ) : (
        hint !== undefined && (
          <p className="field-hint" id={noteId}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
