import type { Employee } from '@shared/domain/entities';
import { Archive, Plus, Trash2, X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { asAppError } from '../../api/call-error';
import { client } from '../../api/client';
import { useWrite } from '../../api/use-write';
import { useWorkspace } from '../../app/workspace';
import { Button, IconButton } from '../../components/button';
import { Field } from '../../components/field';
import { FormFailure } from '../../forms/form-failure';
import { type ReadingContext, tidyDay } from '../../forms/form-reading';
import { RecordHistory } from '../../forms/record-history';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { type EmploymentRow, emptyPerson, personToForm, readPersonForm } from './person-form-state';

interface PersonFormProps {
  /** `null`: someone new. */
  readonly person: Employee | null;
  readonly context: ReadingContext;
  /** The leave of the person, where there is a person. */
  readonly leave: ReactNode;
  /** A leave is being edited: it has the form to itself, with its own buttons. */
  readonly leaveOpen: boolean;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

/** The card of one person: name, role, when and at what rate, the share that wins new customers. */
export function PersonForm({ person, context, leave, leaveOpen, onSaved, onClose }: PersonFormProps) {
  const t = useWords();
  const format = useFormat();
  const { settings } = useWorkspace();
  const [form, setForm] = useState(() => (person ? personToForm(person, context) : emptyPerson()));
  const [tried, setTried] = useState(false);
  const save = useWrite(client.directory.saveEmployee, { ownErrors: true });
  const remove = useWrite(client.directory.removeEmployee);
  const reading = readPersonForm(form, context);
  const errors = tried && !reading.ok ? reading.errors : {};
  const wrong = (key: string | undefined) => (key === undefined ? null : t(`team.error.${key}`));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reading.ok || save.isPending) return;
    const receipt = await save.mutateAsync(reading.value).catch(() => null);
    if (receipt) onSaved(receipt.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <form className="person-form" onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <header className="side-head">
        <h2>{person?.name ?? t('team.form.newTitle')}</h2>
        <span className="end">
          {person && (
            <IconButton
              icon={Trash2}
              look="quiet"
              label={t('team.form.remove')}
              onClick={() => {
                remove.mutate({ id: person.id });
                onClose();
              }}
            />
          )}
          <IconButton icon={X} look="quiet" label={t('team.form.close')} onClick={onClose} />
        </span>
      </header>
      {leaveOpen ? (
        <div className="side-body">{leave}</div>
      ) : (
        <>
          <div className="side-body">
            <Field
              label={t('team.form.name')}
              value={form.name}
              maxLength={200}
              autoFocus={person === null}
              error={wrong(errors.name)}
              onChange={(event) => setForm({ ...form, name: event.target.value })}
            />
            <Field
              label={t('team.form.role')}
              placeholder={t('team.form.rolePlaceholder')}
              value={form.role}
              maxLength={120}
              onChange={(event) => setForm({ ...form, role: event.target.value })}
            />
            <EmploymentRows
              rows={form.employment}
              context={context}
              error={wrong(errors.employment)}
              onChange={(employment) => setForm({ ...form, employment })}
            />
            <Field
              label={t('team.form.share')}
              inputMode="decimal"
              placeholder={t('team.form.shareFirm', {
                percent: format.percent(settings.acquisitionShareBp / 10_000, 0),
              })}
              value={form.share}
              end="%"
              hint={t('team.form.shareEnd')}
              error={wrong(errors.share)}
              onChange={(event) => setForm({ ...form, share: event.target.value })}
            />
            <FormFailure failure={save.isError ? asAppError(save.error) : null} />
            {leave}
            {person && <RecordHistory entity="employee" id={person.id} />}
            <p className="note person-note">
              <Archive size={14} className="icon" aria-hidden />
              <span>{t('team.form.leaveNote')}</span>
            </p>
          </div>
          <footer className="side-foot">
            <Button look="primary" type="submit" keyHint="Enter">
              {t('team.form.save')}
            </Button>
            <Button keyHint="Esc" onClick={onClose}>
              {t('team.form.close')}
            </Button>
          </footer>
        </>
      )}
    </form>
  );
}

interface EmploymentRowsProps {
  readonly rows: readonly EmploymentRow[];
  readonly context: ReadingContext;
  readonly error: string | null;
  readonly onChange: (rows: readonly EmploymentRow[]) => void;
}

function EmploymentRows({ rows, context, error, onChange }: EmploymentRowsProps) {
  const t = useWords();
  const replace = (index: number, patch: Partial<EmploymentRow>) =>
    onChange(rows.map((row, position) => (position === index ? { ...row, ...patch } : row)));
  return (
    <fieldset className="field employment">
      <legend className="field-label">{t('team.form.employment')}</legend>
      {rows.map((row, index) => (
        <div className="employment-row" key={index}>
          <Field
            label={t('team.form.from')}
            placeholder={t('team.form.fromHint')}
            value={row.from}
            onChange={(event) => replace(index, { from: event.target.value })}
            onBlur={() => replace(index, { from: tidyDay(row.from, context) })}
          />
          <Field
            label={t('team.form.to')}
            placeholder={t('team.form.toHint')}
            value={row.to}
            onChange={(event) => replace(index, { to: event.target.value })}
            onBlur={() => replace(index, { to: tidyDay(row.to, context) })}
          />
          <Field
            label={t('team.form.fte')}
            inputMode="decimal"
            value={row.fte}
            onChange={(event) => replace(index, { fte: event.target.value })}
          />
          {rows.length > 1 && (
            <IconButton
              icon={X}
              look="quiet"
              label={t('team.form.removePeriod', { index: index + 1 })}
              onClick={() => onChange(rows.filter((_, position) => position !== index))}
            />
          )}
        </div>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => onChange([...rows, { from: '', to: '', fte: rows.at(-1)?.fte ?? '1' }])}
      >
        <Plus size={14} className="icon" aria-hidden />
        {t('team.form.addPeriod')}
      </button>
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
