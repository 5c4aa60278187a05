import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from '../components/button';
import { Dialog } from '../components/dialog';
import { useWords } from '../i18n/words-provider';
import { AllExpenseFields, AllLeadFields, AllSaleFields } from './all-fields';
import type { ExpenseFormState } from './expense-form-state';
import { ExpenseLine } from './expense-line';
import type { ReadingContext } from './form-reading';
import type { LeadFormState } from './lead-form-state';
import { LeadLine } from './lead-line';
import type { SaleFormState } from './sale-form-state';
import { SaleLine } from './sale-line';
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

type Seed =
  | { readonly kind: 'sale'; readonly state: SaleFormState }
  | { readonly kind: 'lead'; readonly state: LeadFormState }
  | { readonly kind: 'expense'; readonly state: ExpenseFormState };

interface EntryOfKindProps {
  readonly kind: EntryKind;
  readonly context: ReadingContext;
  readonly onClose: () => void;
}

/** One line, or all fields filled with what the line said. */
function EntryOfKind({ kind, context, onClose }: EntryOfKindProps) {
  const [seed, setSeed] = useState<Seed | null>(null);
  const common = { context, onClose };
  const back = () => setSeed(null);
  switch (seed?.kind) {
    case 'sale':
      return <AllSaleFields {...common} initial={seed.state} onOneLine={back} />;
    case 'lead':
      return <AllLeadFields {...common} initial={seed.state} onOneLine={back} />;
    case 'expense':
      return <AllExpenseFields {...common} initial={seed.state} onOneLine={back} />;
    default:
  }
  if (kind === 'sale') return <SaleLine {...common} onAllFields={(state) => setSeed({ kind: 'sale', state })} />;
  if (kind === 'lead') return <LeadLine {...common} onAllFields={(state) => setSeed({ kind: 'lead', state })} />;
  return <ExpenseLine {...common} onAllFields={(state) => setSeed({ kind: 'expense', state })} />;
}
