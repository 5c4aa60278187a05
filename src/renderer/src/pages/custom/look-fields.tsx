import { isPercent } from '@shared/format/format-kpi';
import { isAdditive, isMoneyUnit } from '@shared/kpi/custom/custom-units';
import { Field } from '../../components/field';
import { SelectField } from '../../components/select-field';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { type KpiField, type KpiForm, type KpiReading, TARGET_KINDS } from './kpi-form-state';

const DISPLAYS = ['number', 'percent'] as const;
const DIRECTIONS = ['more', 'less', 'neutral'] as const;
const DECIMALS = [0, 1, 2, 3] as const;

interface LookFieldsProps {
  readonly form: KpiForm;
  readonly reading: KpiReading;
  readonly onChange: (form: KpiForm) => void;
}

/** How the figure is written, which way is good, and what is wanted of it. */
export function LookFields({ form, reading, onChange }: LookFieldsProps) {
  const t = useWords();
  const { unit } = reading;
  return (
    <>
      <div className="custom-pair">
        {unit === 'ratio' && (
          <SelectField
            label={t('custom.editor.display')}
            value={form.display}
            options={DISPLAYS.map((value) => ({ value, label: t(`custom.editor.displays.${value}`) }))}
            onChange={(display) => onChange({ ...form, display })}
          />
        )}
        {unit !== null && !isMoneyUnit(unit) && (
          <SelectField
            label={t('custom.editor.decimals')}
            value={String(form.decimals)}
            options={DECIMALS.map((value) => ({ value: String(value), label: String(value) }))}
            onChange={(value) => onChange({ ...form, decimals: Number(value) })}
          />
        )}
        <Field
          label={t('custom.editor.unitLabel')}
          placeholder={t('custom.editor.unitPlaceholder')}
          value={form.unitLabel}
          maxLength={24}
          onChange={(event) => onChange({ ...form, unitLabel: event.target.value })}
        />
        <SelectField
          label={t('custom.editor.direction')}
          value={form.direction}
          options={DIRECTIONS.map((value) => ({ value, label: t(`custom.editor.directions.${value}`) }))}
          onChange={(direction) => onChange({ ...form, direction })}
        />
      </div>
      <TargetFields form={form} reading={reading} onChange={onChange} />
    </>
  );
}

/** A sum has a target of each kind of period, anything else one that holds whatever the period. */
function TargetFields({ form, reading, onChange }: LookFieldsProps) {
  const t = useWords();
  const f = useFormat();
  const { draft, unit, errors } = reading;
  const wrong = (field: KpiField) => (errors[field] ? t('custom.error.number') : null);
  const end =
    unit === null ? null : isMoneyUnit(unit) ? f.symbol : isPercent({ unit, display: form.display }) ? '%' : null;
  const byKind = draft !== null ? isAdditive(draft.expression) : form.mode === 'sum';
  const target = (field: 'any' | (typeof TARGET_KINDS)[number], label: string) => (
    <Field
      key={field}
      label={label}
      inputMode="decimal"
      end={end}
      value={form.targets[field]}
      error={wrong(field)}
      onChange={(event) => onChange({ ...form, targets: { ...form.targets, [field]: event.target.value } })}
    />
  );
  return (
    <div className="custom-pair">
      {byKind
        ? TARGET_KINDS.map((kind) => target(kind, `${t('custom.editor.target')} ${t(`custom.editor.targets.${kind}`)}`))
        : target('any', t('custom.editor.targetAny'))}
      <Field
        label={t('custom.editor.benchmark')}
        inputMode="decimal"
        end={end}
        value={form.benchmark}
        error={wrong('benchmark')}
        onChange={(event) => onChange({ ...form, benchmark: event.target.value })}
      />
      <Field
        label={t('custom.editor.minCases')}
        inputMode="numeric"
        hint={t('custom.editor.minCasesHint')}
        value={form.minCases}
        error={wrong('minCases')}
        onChange={(event) => onChange({ ...form, minCases: event.target.value })}
      />
    </div>
  );
}
