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

interface AllFieldsProps<State> {
  readonly context: ReadingContext;
  readonly initial: State | null;
  readonly onClose: () => void;
  readonly onOneLine: () => void;
}

export function AllSaleFields({ context, initial, onClose, onOneLine }: AllFieldsProps<SaleFormState>) {
  const [round, setRound] = useState(0);
  const form = useRecordForm({
    initial: initial ?? emptySale(context),
    context,
    read: readSaleForm,
    save: (value) => client.sales.save(value),
  });
  const again = () => form.replace({ ...emptySale(context), credits: form.state.credits });
  return (
    <FieldsForm {...{ onClose, onOneLine }} submit={form.submit} onNext={() => [again(), setRound(round + 1)]}>
      <SaleFields key={round} form={form} context={context} focusFirst />
    </FieldsForm>
  );
}

export function AllLeadFields({ context, initial, onClose, onOneLine }: AllFieldsProps<LeadFormState>) {
  const [round, setRound] = useState(0);
  const form = useRecordForm({
    initial: initial ?? emptyLead(context),
    context,
    read: readLeadForm,
    save: (value) => client.leads.save(value),
  });
  const again = () => form.replace({ ...emptyLead(context), ownerId: form.state.ownerId });
  return (
    <FieldsForm {...{ onClose, onOneLine }} submit={form.submit} onNext={() => [again(), setRound(round + 1)]}>
      <LeadFields key={round} form={form} context={context} focusFirst />
    </FieldsForm>
  );
}

export function AllExpenseFields({ context, initial, onClose, onOneLine }: AllFieldsProps<ExpenseFormState>) {
  const [round, setRound] = useState(0);
  const form = useRecordForm({
    initial: initial ?? emptyExpense(context),
    context,
    read: readExpenseForm,
    save: (value) => client.expenses.save(value),
  });
  return (
    <FieldsForm
      {...{ onClose, onOneLine }}
      submit={form.submit}
      onNext={() => [form.replace(emptyExpense(context)), setRound(round + 1)]}
    >
      <ExpenseFields key={round} form={form} context={context} focusFirst />
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

/** The whole form of a record in the dialog: Enter saves and goes on, Ctrl+Enter saves and closes. */
function FieldsForm({ submit, onNext, onClose, onOneLine, children }: FieldsFormProps) {
  const t = useWords();
  const save = async (andClose: boolean) => {
    const receipt = await submit();
    if (!receipt) return;
    if (andClose) onClose();
    else onNext();
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
      <div className="entry-all-fields">{children}</div>
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
