import { RadioGroup } from 'radix-ui';

interface SegmentProps<Value extends string> {
  /** What is chosen here, for those who do not see it. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few views; arrow keys move within it. */
export function Segment<Value extends string>({ label, value, options, onChange }: SegmentProps<Value>) {
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup.Root
      className="segment"
      aria-label={label}
      value={value}
      onValueChange={choose}
      orientation="horizontal"
    >
      {options.map((option) => (
        <RadioGroup.Item key={option.value} value={option.value}>
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
