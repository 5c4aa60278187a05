import { X } from 'lucide-react';
import { useStages } from '../api/queries';
import { IconButton } from '../components/button';
import { SelectField } from '../components/select-field';
import { useWords } from '../i18n/words-provider';
import { type ReadingContext, tidyDay } from './form-reading';
import { type StageStep, withStage } from './lead-form-state';

/** The value of "at no stage". */
const NONE = 'none';

interface WayFieldProps {
  readonly steps: readonly StageStep[];
  readonly onChange: (steps: readonly StageStep[]) => void;
  readonly context: ReadingContext;
  readonly error: string | null;
}

/** At which stage a lead stands, and the days of its way there. Absent where the firm has no stages. */
export function WayField({ steps, onChange, context, error }: WayFieldProps) {
  const t = useWords();
  const view = useStages().data;
  const stages = view?.stages ?? [];
  if (stages.length === 0 && steps.length === 0) return null;
  const names = new Map([...stages, ...(view?.removed ?? [])].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? '…';
  const current = steps.at(-1)?.stageId ?? NONE;
  const offered = stages.map(({ id, name }) => ({ value: id, label: name }));
  const known = offered.some(({ value }) => value === current);
  const replace = (index: number, enteredOn: string) =>
    onChange(steps.map((step, at) => (at === index ? { ...step, enteredOn } : step)));
  return (
    <div className="form-group">
      <SelectField
        label={t('entry.form.stage')}
        value={current}
        options={[
          ...(current === NONE ? [{ value: NONE, label: t('entry.form.noStage') }] : []),
          ...(known || current === NONE ? [] : [{ value: current, label: nameOf(current) }]),
          ...offered,
        ]}
        onChange={(next) => next !== NONE && onChange(withStage(steps, next, context))}
      />
      {steps.length > 0 && (
        <fieldset className={error ? 'credits invalid' : 'credits'}>
          <legend className="field-label">{t('entry.form.way')}</legend>
          <ol className="credits-box way">
            {steps.map((step, index) => (
              <li key={index} className="way-row">
                <span className="clip" title={nameOf(step.stageId)}>
                  {nameOf(step.stageId)}
                </span>
                <input
                  aria-label={t('entry.form.enteredOn', { stage: nameOf(step.stageId) })}
                  autoComplete="off"
                  spellCheck={false}
                  value={step.enteredOn}
                  onChange={(event) => replace(index, event.target.value)}
                  onBlur={() => replace(index, tidyDay(step.enteredOn, context))}
                />
                <IconButton
                  icon={X}
                  look="quiet"
                  label={t('entry.form.removeStep', { stage: nameOf(step.stageId) })}
                  onClick={() => onChange(steps.filter((_, at) => at !== index))}
                />
              </li>
            ))}
          </ol>
          {error && (
            <p className="field-error" role="alert">
              {error}
            </p>
          )}
        </fieldset>
      )}
    </div>
  );
}
