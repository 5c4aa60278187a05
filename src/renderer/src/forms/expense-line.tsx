import type { ExpenseDraft } from '@shared/domain/entities';
import { formatDateRange } from '@shared/format/format-date';
import { client } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { expenseFromLine } from './entry-from-line';
import { type ExpenseFormState, readExpenseForm } from './expense-form-state';
import { readAmount } from './form-reading';
import { LinePanel } from './line-panel';
import type { LineProps } from './sale-line';
import { useEntryLine, useLineSave } from './use-entry-line';

const saveExpense = (value: ExpenseDraft) => client.expenses.save(value);

/** An expense in one line: amount, category and channel in any order. */
export function ExpenseLine({ context, onClose, onAllFields }: LineProps<ExpenseFormState>) {
  const t = useWords();
  const format = useFormat();
  const { text, setText, line, people, channels } = useEntryLine('expense', context);
  const form = expenseFromLine(line, context);
  const reading = readExpenseForm(form, context);
  const { problem, failure, submit, clearFailure } = useLineSave({
    reading,
    save: saveExpense,
    blank: text.trim() === '',
    onSaved: (andClose) => {
      setText('');
      if (andClose) onClose();
    },
  });
  const amount = readAmount(form.amount, context);
  const day = readExpenseForm({ ...form, amount: form.amount || '0' }, context);
  const from = (source: string, token?: string) => t(`entry.from.${source}`, { text: token ?? '' });
  return (
    <LinePanel
      hint={t('entry.lineHint.expense')}
      text={text}
      onText={(next) => {
        clearFailure();
        setText(next);
      }}
      tokens={line.tokens}
      ambiguous={false}
      problem={problem}
      failure={failure}
      onSave={submit}
      onAllFields={() => onAllFields(form)}
      suggestions={null}
      fields={[
        {
          label: t('entry.field.amount'),
          value: amount === null ? '—' : format.moneyExact(amount),
          from: line.amountMinor ? from('token', line.amountMinor.text) : from('missing'),
        },
        {
          label: t('entry.field.day'),
          value: day.ok ? formatDateRange(day.value, format.locale) : '—',
          from: line.day ? from('token', line.day.text) : from(form.span === 'month' ? 'default' : 'today'),
        },
        {
          label: t('entry.field.category'),
          value: t(`entry.category.${form.category}`),
          from: line.category ? from('token', line.category.text) : from('default'),
        },
        {
          label: t('entry.field.channel'),
          value: channels.find((channel) => channel.id === form.channelId)?.name ?? '—',
          from: line.channelId ? from('token', line.channelId.text) : from('optional'),
        },
        {
          label: t('entry.field.person'),
          value: people.find((person) => person.id === form.employeeId)?.name ?? '—',
          from: line.personId ? from('token', line.personId.text) : from('optional'),
        },
        {
          label: t('entry.field.note'),
          value: form.note || '—',
          from: form.note ? from('token', form.note) : from('optional'),
        },
      ]}
    />
  );
}
