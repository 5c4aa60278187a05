import type { CustomerHit } from '@shared/contract/views/lists';
import { useId, useState } from 'react';
import { client } from '../api/client';
import { useLastSaleTo, useSimilarCustomers } from '../api/entry-queries';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { sameName } from './customer-field';
import { CustomerSuggestions } from './customer-suggestions';
import { saleFromLine } from './entry-from-line';
import { rememberPerson } from './entry-session';
import { type ReadingContext, readAmount, readDay } from './form-reading';
import { LinePanel } from './line-panel';
import { readSaleForm, type SaleFormState, type SaleToSave } from './sale-form-state';
import { useEntryLine, useLineSave } from './use-entry-line';

const SHOWN = 4;

export interface LineProps<State> {
  readonly context: ReadingContext;
  readonly onClose: () => void;
  readonly onAllFields: (state: State) => void;
}

const saveSale = (value: SaleToSave) => client.sales.save(value);

/** A sale in one line: amount, day and customer in any order. */
export function SaleLine({ context, onClose, onAllFields }: LineProps<SaleFormState>) {
  const t = useWords();
  const format = useFormat();
  const listId = useId();
  const { text, setText, line, habits, people, channels } = useEntryLine('sale', context);
  const similar = useSimilarCustomers(line.rest, SHOWN);
  const hits = line.rest === '' ? [] : (similar.data ?? []);
  const exact = hits.find((hit) => sameName(hit.customer.name, line.rest)) ?? null;
  const [moved, setMoved] = useState(0);
  const active = exact ? hits.indexOf(exact) : Math.min(moved, hits.length);
  const customer: CustomerHit | null = hits[active] ?? null;
  const lastSale = useLastSaleTo(customer?.customer.name ?? null).data ?? null;
  const sale = saleFromLine(line, customer, customer ? lastSale : null, habits, context);
  const ambiguous = line.rest !== '' && exact === null && hits.length > 0;

  const { problem, failure, submit, clearFailure } = useLineSave({
    reading: readSaleForm(sale.form, context),
    save: saveSale,
    blank: text.trim() === '',
    onSaved: (andClose) => {
      rememberPerson(sale.form.credits[0]?.employeeId ?? null);
      setText('');
      setMoved(0);
      if (andClose) onClose();
    },
  });
  const change = (next: string) => {
    clearFailure();
    setMoved(0);
    setText(next);
  };
  const take = (hit: CustomerHit | null) => change(withName(text, line, hit?.customer.name ?? line.rest));
  const sellerId = sale.form.credits[0]?.employeeId;
  const seller = people.find((person) => person.id === sellerId)?.name;
  const channel = channels.find((item) => item.id === sale.form.channelId)?.name;
  const isRepeat = customer !== null && customer.purchases > 0;
  const amount = readAmount(sale.form.amount, context);
  const day = readDay(sale.form.soldOn, context) ?? context.today;
  const from = (source: string, token?: string) => t(`entry.from.${source}`, { text: token ?? '' });

  return (
    <LinePanel
      hint={t('entry.lineHint.sale')}
      text={text}
      onText={change}
      tokens={line.tokens}
      ambiguous={ambiguous}
      problem={problem}
      failure={failure}
      onSave={submit}
      onAllFields={() => onAllFields(sale.form)}
      fields={[
        {
          label: t('entry.field.amount'),
          value: amount === null ? '—' : format.moneyExact(amount),
          from: line.amountMinor ? from('token', line.amountMinor.text) : from('missing'),
        },
        {
          label: t('entry.field.day'),
          value: format.weekdayDay(day, context.today),
          from: line.day ? from('token', line.day.text) : from('today'),
        },
        {
          label: t('entry.field.customer'),
          value: customer ? (
            <>
              {customer.customer.name}
              {ambiguous && <span className="tertiary"> {t('entry.firstOf', { count: hits.length })}</span>}
            </>
          ) : line.rest === '' ? (
            '—'
          ) : (
            t('entry.newNamed', { name: line.rest })
          ),
          from: line.rest === '' ? from('optional') : ambiguous ? from('choose', line.rest) : from('token', line.rest),
          active: ambiguous,
        },
        {
          label: t('entry.field.seller'),
          value: seller ?? '—',
          from: from(sale.personFrom, line.personId?.text),
        },
        { label: t('entry.field.product'), value: sale.form.product || '—', from: from(sale.productFrom) },
        {
          label: t('entry.field.typeAndChannel'),
          value: [
            line.rest === '' ? '' : t(isRepeat ? 'entry.type.repeat' : 'entry.type.new'),
            channel ?? t('entry.noChannel'),
          ]
            .filter(Boolean)
            .join(' · '),
          from: line.channelId
            ? from('token', line.channelId.text)
            : from(isRepeat ? 'knownCustomer' : line.rest === '' ? 'optional' : 'newCustomer'),
        },
      ]}
      suggestions={
        line.rest === '' || exact
          ? null
          : {
              listId,
              count: hits.length + 1,
              activeIndex: active,
              onMove: setMoved,
              onTake: () => take(customer),
              list: <CustomerSuggestions listId={listId} hits={hits} text={line.rest} active={active} onTake={take} />,
            }
      }
    />
  );
}

/** The line with the pieces of the customer replaced by the whole name in quotes. */
function withName(
  text: string,
  line: { tokens: readonly { role: string; start: number; end: number }[] },
  name: string,
) {
  const pieces = line.tokens.filter((token) => token.role === 'text');
  const kept = [...pieces].reverse().reduce((rest, piece) => rest.slice(0, piece.start) + rest.slice(piece.end), text);
  return `${kept.replace(/\s+/g, ' ').trim()} «${name.replace(/[«»"“”]/g, '')}» `.trimStart();
}
