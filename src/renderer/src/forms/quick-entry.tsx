import { assertNever } from '@shared/domain/assert-never';
import { X } from 'lucide-react';
import { type ComponentType, useEffect, useState } from 'react';
import { IconButton } from '../components/button';
import { Dialog } from '../components/dialog';
import { useWords } from '../i18n/words-provider';
import { AllExpenseFields, type AllFieldsProps, AllLeadFields, AllSaleFields } from './all-fields';
import { ExpenseLine } from './expense-line';
import type { ReadingContext } from './form-reading';
import { LeadLine } from './lead-line';
import { type LineProps, SaleLine } from './sale-line';
import { useReadingContext } from './use-reading-context';
import './forms.css';
import './quick-entry.css';

export type EntryKind = 'sale' | 'lead' | 'expense';

export interface QuickEntryProps {
  readonly open: boolean;
  readonly kind: EntryKind;
  readonly onClose: () => void;
}

const KINDS = [
  { kind: 'sale', key: 'S' },
  { kind: 'lead', key: 'L' },
  { kind: 'expense', key: 'E' },
] as const;

/** A new record in one line, over whatever page is open. Leaving keeps what was typed. */
export function QuickEntry({ open, kind, onClose }: QuickEntryProps) {
  const t = useWords();
  const context = useReadingContext();
  return (
    <Dialog open={open} onClose={onClose} title={t('entry.title')} hideTitle width={720}>
      <EntryBody first={kind} context={context} onClose={onClose} />
    </Dialog>
  );
}

interface EntryBodyProps {
  readonly first: EntryKind;
  readonly context: ReadingContext;
  readonly onClose: () => void;
}

function EntryBody({ first, context, onClose }: EntryBodyProps) {
  const t = useWords();
  const [kind, setKind] = useState<EntryKind>(first);
  useEffect(() => setKind(first), [first]);
  return (
    <div className="entry">
      <header className="entry-head">
        {KINDS.map((choice) => (
          <button
            type="button"
            key={choice.kind}
            className="entry-kind"
            aria-pressed={choice.kind === kind}
            onClick={() => setKind(choice.kind)}
          >
            {t(`entry.kind.${choice.kind}`)} <kbd aria-hidden>{choice.key}</kbd>
          </button>
        ))}
        <IconButton icon={X} look="quiet" label={t('entry.close')} onClick={onClose} className="entry-close" />
      </header>
      <EntryOfKind key={kind} kind={kind} context={context} onClose={onClose} />
    </div>
  );
}

interface EntryOfKindProps {
  readonly kind: EntryKind;
  readonly context: ReadingContext;
  readonly onClose: () => void;
}

function EntryOfKind({ kind, ...rest }: EntryOfKindProps) {
  switch (kind) {
    case 'sale':
      return <LineOrFields line={SaleLine} fields={AllSaleFields} {...rest} />;
    case 'lead':
      return <LineOrFields line={LeadLine} fields={AllLeadFields} {...rest} />;
    case 'expense':
      return <LineOrFields line={ExpenseLine} fields={AllExpenseFields} {...rest} />;
    default:
      return assertNever(kind);
  }
}

interface LineOrFieldsProps<State> extends Omit<EntryOfKindProps, 'kind'> {
  readonly line: ComponentType<LineProps<State>>;
  readonly fields: ComponentType<AllFieldsProps<State>>;
}

/** One line, or all fields filled with what the line said. */
function LineOrFields<State>({ line: Line, fields: Fields, ...rest }: LineOrFieldsProps<State>) {
  const [said, setSaid] = useState<{ readonly state: State } | null>(null);
  if (said === null) return <Line {...rest} onAllFields={(state) => setSaid({ state })} />;
  return <Fields {...rest} initial={said.state} onOneLine={() => setSaid(null)} />;
}
