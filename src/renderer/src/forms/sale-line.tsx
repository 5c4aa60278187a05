import type { CustomerHit } from '@shared/contract/views/lists';
import { useId } from 'react';
import { client } from '../api/client';
import { useWords } from '../i18n/words-provider';
import { CustomerSuggestions } from './customer-suggestions';
import { type SaleFromLine, saleFromLine } from './entry-from-line';
import { rememberPerson } from './entry-session';
import type { ReadingContext } from './form-reading';
import { LinePanel, type UnderstoodField } from './line-panel';
import { readSaleForm, type SaleFormState, type SaleToSave } from './sale-form-state';
import { useCustomerChoice } from './use-customer-choice';
import { type EntryLineReading, useEntryLine, useLineSave } from './use-entry-line';
import { useUnderstood } from './use-understood';

export interface LineProps<State> {
  readonly context: ReadingContext;
  readonly onClose: () => void;
  readonly onAllFields: (state: State) => void;
}

const saveSale = (value: SaleToSave) => client.sales.save(value);

/** A sale in one line: amount, day and customer in any order. */
export function SaleLine({ context, onClose, onAllFields }: LineProps<SaleFormState>) {
  const t = useWords();
  const listId = useId();
  const entry = useEntryLine('sale', context);
  const { text, setText, line } = entry;
  const choice = useCustomerChoice(line.rest);
  const { hits, active, customer } = choice;
  const sale = saleFromLine(line, customer, choice.lastSale, entry.habits, context);
  const { problem, failure, submit, clearFailure } = useLineSave({
    reading: readSaleForm(sale.form, context),
    save: saveSale,
    blank: text.trim() === '',
    onSaved: (andClose) => {
      rememberPerson(sale.form.credits[0]?.employeeId ?? null);
      setText('');
      choice.move(0);
      if (andClose) onClose();
    },
  });
  const change = (next: string) => {
    clearFailure();
    choice.move(0);
    setText(next);
  };
  const take = (hit: CustomerHit | null) => change(withName(text, line, hit?.customer.name ?? line.rest));
  return (
    <LinePanel
      hint={t('entry.lineHint.sale')}
      text={text}
      onText={change}
      tokens={line.tokens}
      ambiguous={choice.isAmbiguous}
      problem={problem}
      failure={failure}
      onSave={submit}
      onAllFields={() => onAllFields(sale.form)}
      fields={useSaleFields({ entry, choice, sale, context })}
      suggestions={
        line.rest === '' || choice.isExact
          ? null
          : {
              listId,
              count: hits.length + 1,
              activeIndex: active,
              onMove: choice.move,
              onTake: () => take(customer),
              list: <CustomerSuggestions listId={listId} hits={hits} text={line.rest} active={active} onTake={take} />,
            }
      }
    />
  );
}

interface SaleOfLine {
  readonly entry: EntryLineReading;
  readonly choice: ReturnType<typeof useCustomerChoice>;
  readonly sale: SaleFromLine;
  readonly context: ReadingContext;
}

function useSaleFields({ entry, choice, sale, context }: SaleOfLine): UnderstoodField[] {
  const t = useWords();
  const say = useUnderstood(entry, context);
  const { line } = entry;
  const { form } = sale;
  const { customer, isAmbiguous } = choice;
  const isNamed = line.rest !== '';
  const isRepeat = customer !== null && customer.purchases > 0;
  const type = isNamed ? [t(isRepeat ? 'entry.type.repeat' : 'entry.type.new')] : [];
  const channel = say.channelName(form.channelId) ?? t('entry.noChannel');
  return [
    say.field(t('entry.field.amount'), say.amount(form.amount), say.fromPiece(line.amountMinor, 'missing')),
    say.field(t('entry.field.day'), say.day(form.soldOn), say.fromPiece(line.day, 'today')),
    {
      label: t('entry.field.customer'),
      value: <CustomerName choice={choice} typed={line.rest} />,
      from: isAmbiguous ? say.from('choose', line.rest) : say.fromText(line.rest),
      active: isAmbiguous,
    },
    say.field(
      t('entry.field.seller'),
      say.personName(form.credits[0]?.employeeId ?? null),
      say.from(sale.personFrom, line.personId?.text),
    ),
    say.field(t('entry.field.product'), form.product, say.from(sale.productFrom)),
    say.field(
      t('entry.field.typeAndChannel'),
      [...type, channel].join(' · '),
      say.fromPiece(line.channelId, isRepeat ? 'knownCustomer' : isNamed ? 'newCustomer' : 'optional'),
    ),
  ];
}

function CustomerName({ choice, typed }: { readonly choice: SaleOfLine['choice']; readonly typed: string }) {
  const t = useWords();
  if (typed === '') return '—';
  if (!choice.customer) return t('entry.newNamed', { name: typed });
  return (
    <>
      {choice.customer.customer.name}
      {choice.isAmbiguous && <span className="tertiary"> {t('entry.firstOf', { count: choice.hits.length })}</span>}
    </>
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
