import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';

interface ChoiceMenuProps<Value extends string> {
  /** What is chosen: the accessible name before the current value. */
  readonly label: string;
  /** The current choice in words, on the button. */
  readonly shown: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly icon?: LucideIcon;
}

/** A quiet button of the top bar that opens a list of choices. */
export function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>) {
  const { label, shown, value, options, onChange, icon: Icon } = props;
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button quiet" aria-label={`${label}: ${shown}`}>
        {Icon && <Icon size={14} className="icon" aria-hidden />}
        <span className="clip">{shown}</span>
        <ChevronDown size={14} className="icon" aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className="menu" align="start" sideOffset={4} aria-label={label}>
        <DropdownMenu.RadioGroup value={value} onValueChange={choose}>
          {options.map((option) => (
            <DropdownMenu.RadioItem key={option.value} value={option.value} className="menu-item">
              {option.label}
              <DropdownMenu.ItemIndicator className="end">
                <Check size={14} className="icon" aria-hidden />
              </DropdownMenu.ItemIndicator>
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
