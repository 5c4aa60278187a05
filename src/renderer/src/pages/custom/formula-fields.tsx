import { MEASURE_IDS } from '@shared/domain/custom-kpi';
import { LONGEST_FORMULA, parseExpression } from '@shared/kpi/custom/custom-text';
import { listMeasures } from '@shared/kpi/custom/custom-units';
import { Plus, X } from 'lucide-react';
import { IconButton } from '../../components/button';
import { Field } from '../../components/field';
import { Segment } from '../../components/segment';
import { SelectField } from '../../components/select-field';
import { useWords } from '../../i18n/words-provider';
import { changeMode, type FormulaMode, type KpiForm, type SignedTerm } from './kpi-form-state';
import { formulaNames } from './kpi-words';
import { FilterFields, TermField } from './term-field';

const MODES: readonly FormulaMode[] = ['ratio', 'sum', 'formula'];
const SIGNS = ['+', '-'] as const;

interface FormulaFieldsProps {
  readonly form: KpiForm;
  readonly onChange: (form: KpiForm) => void;
  readonly error: string | null;
}

/** How the KPI is made: two measures, a sum, or a typed formula for those who want more. */
export function FormulaFields({ form, onChange, error }: FormulaFieldsProps) {
  const t = useWords();
  return (
    <>
      <Segment
        label={t('custom.editor.mode')}
        value={form.mode}
        options={MODES.map((value) => ({ value, label: t(`custom.editor.modes.${value}`) }))}
        onChange={(mode) => onChange(changeMode(form, mode, formulaNames(t)))}
      />
      {form.mode === 'ratio' && (
        <>
          <TermField
            label={t('custom.editor.over')}
            term={form.over}
            onChange={(over) => onChange({ ...form, over })}
          />
          <TermField
            label={t('custom.editor.under')}
            term={form.under}
            onChange={(under) => onChange({ ...form, under })}
          />
        </>
      )}
      {form.mode === 'sum' && <SumTerms terms={form.terms} onChange={(terms) => onChange({ ...form, terms })} />}
      {form.mode === 'formula' && <TypedFormula form={form} onChange={onChange} error={error} />}
      {form.mode !== 'formula' && error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}

interface SumTermsProps {
  readonly terms: readonly SignedTerm[];
  readonly onChange: (terms: readonly SignedTerm[]) => void;
}

function SumTerms({ terms, onChange }: SumTermsProps) {
  const t = useWords();
  const replace = (index: number, patch: Partial<SignedTerm>) =>
    onChange(terms.map((term, at) => (at === index ? { ...term, ...patch } : term)));
  return (
    <>
      {terms.map((term, index) => {
        const number = index + 1;
        return (
          <TermField
            key={index}
            label={t('custom.editor.term', { number })}
            term={term}
            onChange={(next) => replace(index, next)}
            before={
              index > 0 && (
                <SelectField
                  label={t('custom.editor.sign', { number })}
                  hideLabel
                  value={term.sign}
                  options={SIGNS.map((value) => ({ value, label: t(`custom.editor.signs.${value}`) }))}
                  onChange={(sign) => replace(index, { sign })}
                />
              )
            }
            after={
              terms.length > 1 && (
                <IconButton
                  icon={X}
                  look="quiet"
                  label={t('custom.editor.removeTerm', { number })}
                  onClick={() => onChange(terms.filter((_, at) => at !== index))}
                />
              )
            }
          />
        );
      })}
      <button
        type="button"
        className="link"
        onClick={() => onChange([...terms, { ...(terms.at(-1) ?? NEW_TERM), sign: '+' }])}
      >
        <Plus size={14} className="icon" aria-hidden />
        {t('custom.editor.addTerm')}
      </button>
    </>
  );
}

const NEW_TERM: SignedTerm = {
  sign: '+',
  measure: 'deals',
  filter: { employeeId: null, channelId: null, segment: null, campaign: null },
};

function TypedFormula({ form, onChange, error }: FormulaFieldsProps) {
  const t = useWords();
  const names = formulaNames(t);
  const parsed = parseExpression(form.text, names, form.filters);
  const measures = parsed.status === 'ok' ? listMeasures(parsed.expression) : [];
  return (
    <>
      <Field
        label={t('custom.editor.text')}
        placeholder={t('custom.editor.textPlaceholder')}
        value={form.text}
        maxLength={LONGEST_FORMULA}
        error={error}
        onChange={(event) => onChange({ ...form, text: event.target.value })}
      />
      <details className="custom-words">
        <summary className="small">{t('custom.editor.names')}</summary>
        <p className="small secondary">{MEASURE_IDS.map((id) => names(id)).join(', ')}</p>
      </details>
      {measures.map((leaf, index) => (
        <div key={index} className="custom-term-line">
          <span className="small custom-leaf">{t(`custom.measure.${leaf.measure}`)}</span>
          <FilterFields
            measure={leaf.measure}
            filter={leaf.filter}
            onChange={(filter) =>
              onChange({ ...form, filters: measures.map((one, at) => (at === index ? filter : one.filter)) })
            }
          />
        </div>
      ))}
    </>
  );
}
