import type { Period } from '@shared/calendar/period';
import type { CustomKpi } from '@shared/domain/custom-kpi';
import { Trash2, X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { asAppError } from '../../api/call-error';
import { client } from '../../api/client';
import { useWrite } from '../../api/use-write';
import { Button, IconButton } from '../../components/button';
import { Field } from '../../components/field';
import { FormFailure } from '../../forms/form-failure';
import { useReadingContext } from '../../forms/use-reading-context';
import { useWords } from '../../i18n/words-provider';
import { FormulaFields } from './formula-fields';
import { emptyKpi, kpiToForm, readKpiForm } from './kpi-form-state';
import { KpiPreview } from './kpi-preview';
import { formulaErrorText, formulaNames } from './kpi-words';
import { LookFields } from './look-fields';

interface KpiEditorProps {
  /** `null`: a new one. */
  readonly kpi: CustomKpi | null;
  readonly period: Period;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

/** A KPI of one's own: what it is made of, how it looks, what is wanted of it, and what it shows right now. */
export function KpiEditor({ kpi, period, onSaved, onClose }: KpiEditorProps) {
  const t = useWords();
  const context = useReadingContext();
  const names = formulaNames(t);
  const [form, setForm] = useState(() => (kpi ? kpiToForm(kpi, names, context) : emptyKpi()));
  const [tried, setTried] = useState(false);
  const save = useWrite(client.kpi.saveCustom, { ownErrors: true });
  const remove = useWrite(client.kpi.removeCustom);
  const reading = readKpiForm(form, names, context);
  const { draft, formulaError } = reading;
  // While somebody types, an empty formula is no mistake yet.
  const saysFormula = formulaError !== null && (tried || formulaError.kind !== 'empty');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft === null || reading.errors.name !== undefined || save.isPending) return;
    const receipt = await save.mutateAsync(draft).catch(() => null);
    if (receipt) onSaved(receipt.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <form
      className="custom-side"
      aria-label={t('custom.editor.label')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onKeyDown}
    >
      <header className="side-head">
        <h2 className="clip">{kpi?.name ?? t('custom.editor.newTitle')}</h2>
        <span className="end">
          {kpi && (
            <IconButton
              icon={Trash2}
              look="quiet"
              label={t('custom.editor.remove')}
              onClick={() => remove.mutate({ id: kpi.id }, { onSuccess: onClose })}
            />
          )}
          <IconButton icon={X} look="quiet" label={t('custom.editor.close')} onClick={onClose} />
        </span>
      </header>
      <div className="side-body">
        <Field
          label={t('custom.editor.name')}
          placeholder={t('custom.editor.namePlaceholder')}
          value={form.name}
          maxLength={80}
          autoFocus
          error={tried && reading.errors.name ? t('custom.error.name') : null}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
        <FormulaFields form={form} onChange={setForm} error={saysFormula ? formulaErrorText(formulaError, t) : null} />
        <KpiPreview draft={draft} period={period} />
        <LookFields form={form} reading={reading} onChange={setForm} />
        <Field
          label={t('custom.editor.note')}
          value={form.note}
          maxLength={300}
          onChange={(event) => setForm({ ...form, note: event.target.value })}
        />
        <FormFailure failure={save.isError ? asAppError(save.error) : null} />
      </div>
      <footer className="side-foot">
        <Button look="primary" type="submit" keyHint="Enter">
          {t('custom.editor.save')}
        </Button>
        <Button keyHint="Esc" onClick={onClose}>
          {t('custom.editor.close')}
        </Button>
      </footer>
    </form>
  );
}
