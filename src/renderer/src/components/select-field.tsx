import { Check, ChevronDown } from 'lucide-react';
import { Select } from 'radix-ui';
import { useId } from 'react';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly error?: string | null | undefined;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
}

/** One of a list, in the look of a field. For an empty choice give an option with its own value. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, onChange, placeholder, error, hideLabel, disabled } = props;
  const id = useId();
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return (
    <div className={error ? 'field invalid' : 'field'}>
      <span className={hideLabel ? 'sr-only' : 'field-label'} id={`${id}-label`}>
        {label}
      </span>
      <Select.Root value={value ?? ''} onValueChange={choose} disabled={disabled ?? false}>
        <Select.Trigger className="field-box" id={id} aria-labelledby={`${id}-label ${id}`}>
          <span className="clip">
            <Select.Value placeholder={placeholder ?? ''} />
          </span>
          <Select.Icon className="end" asChild>
            <ChevronDown size={14} className="icon" aria-hidden />
          </Select.Icon>
        </Select.Trigger>
        <Select.Portal>
          <Select.Content className="menu" position="popper" sideOffset={4}>
            <Select.Viewport>
              {options.map((option) => (
                <Select.Item key={option.value} value={option.value} className="menu-item">
                  <Select.ItemText>{option.label}</Select.ItemText>
                  <Select.ItemIndicator className="end">
                    <Check size={14} className="icon" aria-hidden />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
