import { useId } from 'react';

interface TextAreaProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly rows?: number;
}

/** A labelled note of a few lines. */
export function TextArea({ label, text, onText, rows = 2 }: TextAreaProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-box text-area">
        <textarea id={id} rows={rows} maxLength={2_000} value={text} onChange={(event) => onText(event.target.value)} />
      </div>
    </div>
  );
}
