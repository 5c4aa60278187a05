import type { ExpenseSave } from '@shared/domain/expense-series';
import { formatDateRange } from '@shared/format/format-date';
import { client } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { expenseFromLine } from './entry-from-line';
import { type ExpenseFormState, readExpenseForm } from './expense-form-state';
import { LinePanel } from './line-panel';
import type { LineProps } from './sale-line';
import { useEntryLine, useLineSave } from './use-entry-line';
import { useUnderstood } from './use-understood';

const saveExpense = (value: ExpenseSave) => client.expenses.save(value);

/** An expense in one line: amount, category and channel in any order. */
export function ExpenseLine({ context, onClose, onAllFields }: LineProps<ExpenseFormState>) {
  const t = useWords();
  const { locale } = useFormat();
  const entry = useEntryLine('expense', context);
  const { text, setText, line } = entry;
  const form = expenseFromLine(line, context);
  const { problem, failure, submit, clearFailure } = useLineSave({
    reading: readExpenseForm(form, context),
    save: saveExpense,
    blank: text.trim() === '',
    onSaved: (andClose) => {
      setText('');
      if (andClose) onClose();
    },
  });
  // The days can be read before the amount is there.
  const days = readExpenseForm({ ...form, amount: form.amount || '0' }, context);
  const say = useUnderstood(entry, context);
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
        say.field(t('entry.field.amount'), say.amount(form.amount), say.fromPiece(line.amountMinor, 'missing')),
        say.field(
          t('entry.field.day'),
          days.ok ? formatDateRange(days.value, locale) : null,
          say.fromPiece(line.day, form.span === 'month' ? 'default' : 'today'),
        ),
        say.field(
          t('entry.field.category'),
          t(`entry.category.${form.category}`),
          say.fromPiece(line.category, 'default'),
        ),
        say.field(t('entry.field.channel'), say.channelName(form.channelId), say.fromPiece(line.channelId, 'optional')),
        say.field(t('entry.field.person'), say.personName(form.employeeId), say.fromPiece(line.personId, 'optional')),
        say.field(t('entry.field.note'), form.note, say.fromText(form.note)),
      ]}
    />
  );
}
