import { monthOf, parseIsoDate } from '@shared/calendar/iso-date';
import type { ExpenseListRow } from '@shared/contract/views/lists';
import { EXPENSE_CATEGORIES } from '@shared/domain/entities';
import { monthName } from '@shared/format/format-date';
import { Field } from '../components/field';
import { Segment } from '../components/segment';
import { SelectField } from '../components/select-field';
import { useWords } from '../i18n/words-provider';
import { DailyCostNote } from './daily-cost-note';
import { ChannelSelect, PersonSelect } from './directory-selects';
import {
  EXPENSE_SPANS,
  type ExpenseField,
  type ExpenseFormState,
  monthChoices,
  withCategory,
} from './expense-form-state';
import { FormFailure } from './form-failure';
import type { ReadingContext } from './form-reading';
import { RepeatField } from './repeat-field';
import { TextArea } from './text-area';
import { AmountField, DayField } from './typed-fields';
import { errorText, type RecordForm } from './use-record-form';
import './forms.css';

interface ExpenseFieldsProps {
  readonly form: RecordForm<ExpenseFormState, ExpenseField>;
  readonly context: ReadingContext;
  readonly focusFirst?: boolean;
  /** Where it stands in its series; absent or `null`: in none. */
  readonly series?: ExpenseListRow['series'];
}

/** Every field of an expense: how much, on what, for which days, for which channel or whose salary. */
export function ExpenseFields({ form, context, focusFirst, series = null }: ExpenseFieldsProps) {
  const t = useWords();
  const { state, set, replace, errors } = form;
  return (
    <>
      <div className="field-pair">
        <AmountField
          label={t('entry.form.amount')}
          text={state.amount}
          onText={(amount) => set({ amount })}
          context={context}
          error={errorText(errors.amount, t)}
          autoFocus={focusFirst ?? false}
        />
        <SelectField
          label={t('entry.form.category')}
          value={state.category}
          options={EXPENSE_CATEGORIES.map((value) => ({ value, label: t(`entry.category.${value}`) }))}
          onChange={(category) => replace(withCategory(state, category))}
        />
      </div>
      <ExpenseDays form={form} context={context} />
      <RepeatField form={form} context={context} series={series} />
      <div className="field-pair">
        <ChannelSelect
          label={t('entry.form.channel')}
          value={state.channelId}
          none={t('entry.form.noChannel')}
          onChange={(channelId) => set({ channelId })}
        />
        <Field
          label={t('entry.form.campaign')}
          value={state.campaign}
          maxLength={120}
          onChange={(event) => set({ campaign: event.target.value })}
        />
      </div>
      {state.category === 'salary' && (
        <PersonSelect
          label={t('entry.form.person')}
          value={state.employeeId}
          none={t('entry.form.noPerson')}
          onChange={(employeeId) => set({ employeeId })}
        />
      )}
      <TextArea label={t('entry.form.note')} text={state.note} onText={(note) => set({ note })} />
      <FormFailure failure={form.failure} />
    </>
  );
}

function ExpenseDays({ form, context }: ExpenseFieldsProps) {
  const t = useWords();
  const { state, set, errors } = form;
  return (
    <div className="form-group">
      <Segment
        label={t('entry.form.when')}
        value={state.span}
        options={EXPENSE_SPANS.map((value) => ({ value, label: t(`entry.form.span.${value}`) }))}
        onChange={(span) => set({ span })}
      />
      {state.span === 'month' ? (
        <SelectField
          label={t('entry.form.month')}
          value={state.month}
          options={monthChoices(context.today, state.month).map((value) => ({
            value,
            label: monthLabel(value, context),
          }))}
          onChange={(month) => set({ month })}
        />
      ) : (
        <div className="field-pair">
          <DayField
            label={t(state.span === 'day' ? 'entry.form.date' : 'entry.form.from')}
            text={state.from}
            onText={(from) => set({ from })}
            context={context}
            error={errorText(errors.from, t)}
          />
          {state.span === 'range' && (
            <DayField
              label={t('entry.form.to')}
              text={state.to}
              onText={(to) => set({ to })}
              context={context}
              error={errorText(errors.to, t)}
            />
          )}
        </div>
      )}
      <DailyCostNote state={state} context={context} />
    </div>
  );
}

function monthLabel(key: string, { locale }: ReadingContext): string {
  const first = parseIsoDate(`${key}-01`);
  return first === null ? key : `${monthName(monthOf(first), locale)} ${key.slice(0, 4)}`;
}
