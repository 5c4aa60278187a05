import type { ExpenseListRow } from '@shared/contract/views/lists';
import { EXPENSE_REPEATS, listOccurrences, MAX_OCCURRENCES } from '@shared/domain/expense-series';
import { useWorkspace } from '../app/workspace';
import { SelectField } from '../components/select-field';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { type ExpenseField, type ExpenseFormState, readRepeat, readSpan, withRepeat } from './expense-form-state';
import type { ReadingContext } from './form-reading';
import { DayField } from './typed-fields';
import { errorText, type RecordForm } from './use-record-form';

interface RepeatFieldProps {
  readonly form: RecordForm<ExpenseFormState, ExpenseField>;
  readonly context: ReadingContext;
  /** Where the cost stands in its series; absent or `null`: in none. */
  readonly series?: ExpenseListRow['series'];
}

/** Whether a cost comes again, until when, and how many records that makes. */
export function RepeatField({ form, context, series = null }: RepeatFieldProps) {
  const t = useWords();
  const format = useFormat();
  const { settings } = useWorkspace();
  const { state, set, replace, errors } = form;
  return (
    <div className="form-group">
      {series && (
        <p className="field-hint">{t('entry.form.seriesNote', { ...series, date: format.date(series.lastFrom) })}</p>
      )}
      <div className="field-pair">
        <SelectField
          label={t('entry.form.repeat')}
          value={state.repeat}
          options={[
            { value: 'none' as const, label: t(series ? 'entry.form.repeatSame' : 'entry.form.repeats.none') },
            ...EXPENSE_REPEATS.map((value) => ({ value, label: t(`entry.form.repeats.${value}`) })),
          ]}
          onChange={(repeat) => replace(withRepeat(state, repeat, settings, context))}
        />
        {state.repeat !== 'none' && (
          <DayField
            label={t('entry.form.repeatUntil')}
            text={state.until}
            onText={(until) => set({ until })}
            context={context}
            error={errorText(errors.until, t)}
          />
        )}
      </div>
      <RepeatNote state={state} context={context} isSeries={series !== null} />
    </div>
  );
}

interface RepeatNoteProps {
  readonly state: ExpenseFormState;
  readonly context: ReadingContext;
  readonly isSeries: boolean;
}

function RepeatNote({ state, context, isSeries }: RepeatNoteProps) {
  const t = useWords();
  const format = useFormat();
  const first = readSpan(state, {}, context);
  const rule = readRepeat(state, {}, context);
  if (first === null || rule === null || rule.until < first.from) return null;
  const all = listOccurrences(first, rule);
  const last = all.at(-1) ?? first;
  return (
    <p className="field-hint" aria-live="polite">
      {all.length > MAX_OCCURRENCES
        ? t('entry.form.repeatTooMany', { count: MAX_OCCURRENCES })
        : t('entry.form.repeatNote', { count: all.length, date: format.date(last.from) })}
      {isSeries && ` ${t('entry.form.repeatAnew')}`}
    </p>
  );
}
