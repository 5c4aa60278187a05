import type { ScorePreview } from '@shared/contract/views/leads';
import { SCORE_FIELDS } from '@shared/domain/score';
import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useDirectory } from '../../../api/queries';
import { IconButton } from '../../../components/button';
import { Field } from '../../../components/field';
import { SelectField } from '../../../components/select-field';
import { AmountField } from '../../../forms/typed-fields';
import { useReadingContext } from '../../../forms/use-reading-context';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { operatorsOf, type RuleDraft, type RuleProblem, withField } from './rule-draft';

interface RuleRowProps {
  readonly draft: RuleDraft;
  /** What is missing, once it is time to say so. */
  readonly problem: RuleProblem | null;
  /** Leads that get its points; `null`: not known yet. */
  readonly matched: number | null;
  readonly values: ScorePreview['values'] | null;
  readonly onChange: (draft: RuleDraft) => void;
  readonly onRemove: () => void;
}

/** One rule: a field, what is asked of it, points, and how many leads that meets. */
export function RuleRow({ draft, problem, matched, values, onChange, onRemove }: RuleRowProps) {
  const t = useWords();
  const f = useFormat();
  return (
    <li className="score-row">
      <SelectField
        label={t('scoring.columns.field')}
        hideLabel
        value={draft.field}
        options={SCORE_FIELDS.map((value) => ({ value, label: t(`scoring.field.${value}`) }))}
        onChange={(field) => onChange(withField(draft, field))}
      />
      <SelectField
        label={t('scoring.columns.operator')}
        hideLabel
        value={draft.operator}
        options={operatorsOf(draft.field).map((value) => ({ value, label: t(`scoring.operator.${value}`) }))}
        onChange={(operator) => onChange({ ...draft, operator })}
      />
      <ValueField draft={draft} problem={problem} values={values} onChange={onChange} />
      <Field
        label={t('scoring.columns.points')}
        inputMode="text"
        value={draft.points}
        maxLength={4}
        error={problem === 'points' ? t('scoring.problem.points') : null}
        onChange={(event) => onChange({ ...draft, points: event.target.value })}
      />
      <span className="small tertiary score-matched">
        {matched === null ? '' : t('scoring.matched', { count: matched, number: f.number(matched) })}
      </span>
      <IconButton icon={Trash2} look="quiet" label={t('scoring.remove')} onClick={onRemove} />
    </li>
  );
}

function ValueField({ draft, problem, values, onChange }: Omit<RuleRowProps, 'matched' | 'onRemove'>) {
  const t = useWords();
  const context = useReadingContext();
  const channels = useDirectory().data?.channels ?? [];
  const listId = useId();
  const label = t('scoring.columns.value');
  const error = problem === 'value' ? t(`scoring.problem.${draft.field === 'expected' ? 'amount' : 'value'}`) : null;
  const setValue = (value: string) => onChange({ ...draft, value });
  const { field } = draft;
  if (draft.operator === 'given') return <span />;
  if (field === 'channel') {
    const gone = draft.value !== '' && !channels.some(({ id }) => id === draft.value);
    return (
      <SelectField
        label={label}
        hideLabel
        value={draft.value === '' ? null : draft.value}
        placeholder={t('scoring.chooseChannel')}
        options={[
          ...channels.map(({ id, name }) => ({ value: id, label: name })),
          ...(gone ? [{ value: draft.value, label: t('scoring.goneChannel') }] : []),
        ]}
        error={error}
        onChange={setValue}
      />
    );
  }
  if (field === 'expected') {
    return <AmountField label={label} text={draft.value} onText={setValue} context={context} error={error} />;
  }
  return (
    <>
      <Field
        label={label}
        value={draft.value}
        maxLength={120}
        list={listId}
        error={error}
        onChange={(event) => setValue(event.target.value)}
      />
      <datalist id={listId}>
        {values?.[field].map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  );
}
