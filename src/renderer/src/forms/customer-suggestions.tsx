import type { CustomerHit } from '@shared/contract/views/lists';
import { Plus } from 'lucide-react';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';

interface CustomerSuggestionsProps {
  readonly listId: string;
  readonly hits: readonly CustomerHit[];
  readonly text: string;
  readonly active: number;
  /** `null`: a new customer of the typed name. */
  readonly onTake: (hit: CustomerHit | null) => void;
}

/** Customers like the typed text, with what they bought last; the last row makes a new one. */
export function CustomerSuggestions({ listId, hits, text, active, onTake }: CustomerSuggestionsProps) {
  const t = useWords();
  const format = useFormat();
  const row = (index: number) => ({
    id: `${listId}-${index}`,
    role: 'option' as const,
    'aria-selected': index === active,
    className: 'entry-hit',
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => onTake(hits[index] ?? null),
  });
  return (
    <div id={listId} role="listbox" aria-label={t('entry.suggestions')} className="entry-hits">
      {hits.map((hit, index) => (
        <div key={hit.customer.id} {...row(index)}>
          <span className="medium clip">
            <Marked name={hit.customer.name} text={text} />
          </span>
          <span className="small secondary clip">
            {hit.purchases === 0 || hit.lastSoldOn === null || hit.lastAmountMinor === null
              ? t('entry.hitsNone')
              : t('entry.hits', {
                  count: hit.purchases,
                  date: format.date(hit.lastSoldOn),
                  amount: format.money(hit.lastAmountMinor),
                })}
          </span>
          {index === active && <kbd className="key">Tab</kbd>}
        </div>
      ))}
      <div {...row(hits.length)}>
        <span className="medium clip">
          <Plus size={14} className="icon" aria-hidden /> {text}
        </span>
        <span className="small secondary">{t('entry.createCustomer')}</span>
        {active === hits.length && <kbd className="key">Tab</kbd>}
      </div>
    </div>
  );
}

function Marked({ name, text }: { readonly name: string; readonly text: string }) {
  const at = name.toLocaleLowerCase().indexOf(text.toLocaleLowerCase());
  if (at < 0) return name;
  return (
    <>
      {name.slice(0, at)}
      <u>{name.slice(at, at + text.length)}</u>
      {name.slice(at + text.length)}
    </>
  );
}
