export type EntryKind = 'sale' | 'lead' | 'expense' | 'day-totals';

export interface QuickEntryProps {
  readonly open: boolean;
  readonly kind: EntryKind;
  readonly onClose: () => void;
}

/** Placeholder until the entry forms are written. */
export function QuickEntry(_props: QuickEntryProps) {
  return null;
}
