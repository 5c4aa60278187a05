import { useState } from 'react';
import { Field } from '../../components/field';

interface AddedFieldProps {
  readonly label: string;
  readonly maxLength: number;
  readonly onAdd: (text: string) => void;
  readonly onClose: () => void;
}

/** A field for new names: Enter adds one and waits for the next; leaving it adds what stands there and closes it. */
export function AddedField({ label, maxLength, onAdd, onClose }: AddedFieldProps) {
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() !== '') onAdd(text.trim());
    setText('');
  };
  return (
    <div className="funnel-new">
      <Field
        label={label}
        value={text}
        maxLength={maxLength}
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          add();
          onClose();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
          else if (event.key === 'Escape') {
            setText('');
            onClose();
          }
        }}
      />
    </div>
  );
}
