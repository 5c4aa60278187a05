import { useState } from 'react';
import { useCustomerSearch } from '../api/queries';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import type { CustomerChoice } from './sale-form-state';
import { SuggestField } from './suggest-field';

interface CustomerFieldProps {
  readonly value: CustomerChoice;
  readonly onChange: (value: CustomerChoice) => void;
}

/** The customer by name: one that is known, or a new one that saving the sale will make. */
export function CustomerField({ value, onChange }: CustomerFieldProps) {
  const t = useWords();
  const format = useFormat();
  const [looking, setLooking] = useState(false);
  const text = value.name.trim();
  const hits = useCustomerSearch(text, looking && text !== '').data ?? [];
  const known = text === '' || value.id !== null ? undefined : hits.find((hit) => sameName(hit.customer.name, text));
  return (
    <SuggestField
      label={t('entry.form.customer')}
      text={value.name}
      placeholder={t('entry.form.customerHint')}
      menuLabel={t('entry.form.customerMenu')}
      onFocus={() => setLooking(true)}
      onText={(name) => onChange({ id: null, name })}
      onPick={(suggestion) => onChange({ id: suggestion.id, name: suggestion.title })}
      onBlur={() => known && onChange({ id: known.customer.id, name: known.customer.name })}
      suggestions={
        looking && text !== ''
          ? hits.map((hit) => ({
              id: hit.customer.id,
              title: hit.customer.name,
              ...(hit.lastSoldOn ? { detail: format.date(hit.lastSoldOn) } : {}),
            }))
          : []
      }
      hint={value.id === null && text !== '' && !known ? t('entry.form.customerNew', { name: text }) : null}
    />
  );
}

/** Names are the same whatever their case and whichever of е and ё they are written with. */
export function sameName(left: string, right: string): boolean {
  return left.localeCompare(right, 'ru', { sensitivity: 'base' }) === 0;
}
