import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { client } from '../api/client';
import { Button } from '../components/button';
import { useWords } from '../i18n/words-provider';
import { ExpenseFields } from './expense-fields';
import { type ExpenseFormState, emptyExpense, readExpenseForm } from './expense-form-state';
import type { ReadingContext } from './form-reading';
import { LeadFields } from './lead-fields';
import { emptyLead, type LeadFormState, readLeadForm } from './lead-form-state';
import { SaleFields } from './sale-fields';
import { emptySale, readSaleForm, type SaleFormState } from './sale-form-state';
import { useRecordForm } from './use-record-form';

export interface AllFieldsProps<State> {
  readonly context: ReadingContext;
  readonly initial: State;
  readonly onClose: () => void;
  readonly onOneLine: () => void;
}

/** A new sale; the next one begins with the same people. */
export function AllSaleFields({ context, initial, ...rest }: AllFieldsProps<SaleFormState>) {
  const form = useRecordForm({ initial, context, read: readSaleForm, save: (value) => client.sales.save(value) });
  return (
    <FieldsForm
      {...rest}
      submit={form.submit}
      onNext={() => form.replace({ ...emptySale(context), credits: form.state.credits })}
    >
      <SaleFields form={form} context={context} focusFirst />
    </FieldsForm>
  );
}

/** A new lead; the next one begins with the same owner. */
export function AllLeadFields({ context, initial, ...rest }: AllFieldsProps<LeadFormState>) {
  const form = useRecordForm({ initial, context, read: readLeadForm, save: (value) => client.leads.save(value) });
  return (
    <FieldsForm
      {...rest}
      submit={form.submit}
      onNext={() => form.replace({ ...emptyLead(context), ownerId: form.state.ownerId })}
    >
      <LeadFields form={form} context={context} focusFirst />
    </FieldsForm>
  );
}

export function AllExpenseFields({ context, initial, ...rest }: AllFieldsProps<ExpenseFormState>) {
  const form = useRecordForm({ initial, context, read: readExpenseForm, save: (value) => client.expenses.save(value) });
  return (
    <FieldsForm {...rest} submit={form.submit} onNext={() => form.replace(emptyExpense(context))}>
      <ExpenseFields form={form} context={context} focusFirst />
    </FieldsForm>
  );
}

interface FieldsFormProps {
  readonly submit: () => Promise<unknown>;
  readonly onNext: () => void;
  readonly onClose: () => void;
  readonly onOneLine: () => void;
  readonly children: ReactNode;
}

/**
 * The whole form of a record in the dialog: Enter saves and goes on, Ctrl+Enter saves and closes. The next record gets
 * fresh fields, the first of them in focus.
 */
function FieldsForm({ submit, onNext, onClose, onOneLine, children }: FieldsFormProps) {
  const t = useWords();
  const [round, setRound] = useState(0);
  const save = async (andClose: boolean) => {
    const receipt = await submit();
    if (!receipt) return;
    if (andClose) return onClose();
    onNext();
    setRound((before) => before + 1);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save(true);
  };
  return (
    <form className="entry-all" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <div key={round} className="entry-all-fields">
        {children}
      </div>
      <footer className="entry-foot">
        <Button look="primary" type="submit" keyHint="Enter">
          {t('entry.form.save')}
        </Button>
        <Button keyHint="Ctrl Enter" onClick={() => void save(true)}>
          {t('entry.form.saveClose')}
        </Button>
        <span className="end">
          <Button look="quiet" onClick={onOneLine}>
            {t('entry.oneLine')}
          </Button>
        </span>
      </footer>
    </form>
  );
}
