import { Check, Minus } from 'lucide-react';
import { Checkbox } from 'radix-ui';

interface RowBoxProps {
  readonly label: string;
  readonly checked: boolean | 'indeterminate';
  readonly onToggle: () => void;
}

/** The box that puts a row into the selection; by keyboard the list does it with Space. */
export function RowBox({ label, checked, onToggle }: RowBoxProps) {
  return (
    <Checkbox.Root
      className="check-box"
      tabIndex={-1}
      aria-label={label}
      checked={checked}
      onCheckedChange={onToggle}
      onClick={(event) => event.stopPropagation()}
    >
      <Checkbox.Indicator>
        {checked === 'indeterminate' ? (
          <Minus size={12} className="icon" aria-hidden />
        ) : (
          <Check size={12} className="icon" aria-hidden />
        )}
      </Checkbox.Indicator>
    </Checkbox.Root>
  );
}
