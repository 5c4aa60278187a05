import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import '../styles/radio-list.css';

interface RadioListProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly aside?: string;
    readonly disabled?: boolean;
  }[];
  /** The chosen one takes the focus when the list appears. */
  readonly autoFocus?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few choices, one below the other. */
export function RadioList<Value extends string>({ label, value, options, autoFocus, onChange }: RadioListProps<Value>) {
  const id = useId();
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup.Root aria-label={label} value={value} onValueChange={choose}>
      {options.map((option) => (
        <div className="radio" key={option.value}>
          <RadioGroup.Item
            id={`${id}-${option.value}`}
            value={option.value}
            className="radio-dot"
            autoFocus={autoFocus === true && option.value === value}
            disabled={option.disabled ?? false}
          />
          <label htmlFor={`${id}-${option.value}`}>
            {option.label} {option.aside !== undefined && <span className="caption tertiary">{option.aside}</span>}
          </label>
        </div>
      ))}
    </RadioGroup.Root>
  );
}
