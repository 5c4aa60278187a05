import type { Id } from '@shared/domain/fields';
import { useDirectory } from '../api/queries';
import { SelectField } from '../components/select-field';

/** The value of "nobody" or "not given" in a list of choices. */
const NONE = 'none';

interface IdSelectProps {
  readonly label: string;
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
  /** The words of the empty choice. */
  readonly none: string;
  readonly hideLabel?: boolean;
}

export function PersonSelect(props: IdSelectProps) {
  const people = useDirectory().data?.employees ?? [];
  return <IdSelect {...props} items={people} />;
}

export function ChannelSelect(props: IdSelectProps) {
  const channels = useDirectory().data?.channels ?? [];
  return <IdSelect {...props} items={channels} />;
}

interface ItemSelectProps extends IdSelectProps {
  readonly items: readonly { readonly id: Id; readonly name: string }[];
}

function IdSelect({ label, value, onChange, none, hideLabel, items }: ItemSelectProps) {
  return (
    <SelectField
      label={label}
      value={value ?? NONE}
      options={[{ value: NONE, label: none }, ...items.map((item) => ({ value: item.id, label: item.name }))]}
      onChange={(next) => onChange(next === NONE ? null : next)}
      hideLabel={hideLabel ?? false}
    />
  );
}
