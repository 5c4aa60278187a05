import type { LeaveRow } from '@shared/contract/views/working-time';
import { LEAVE_KINDS } from '@shared/domain/working-time';
import { type KeyboardEvent, useState } from 'react';
import { asAppError } from '../../api/call-error';
import { client } from '../../api/client';
import { useLeavePreview } from '../../api/queries';
import { useWrite } from '../../api/use-write';
import { Button } from '../../components/button';
import { EffectRows } from '../../components/effect-rows';
import { Field } from '../../components/field';
import { SectionHead } from '../../components/section-head';
import { SelectField } from '../../components/select-field';
import { FormFailure } from '../../forms/form-failure';
import { type ReadingContext, tidyDay } from '../../forms/form-reading';
import { useWords } from '../../i18n/words-provider';
import { leaveToForm, readLeaveForm } from './leave-form-state';

interface LeaveEditorProps {
  readonly employeeId: string;
  /** `null`: a new one. */
  readonly leave: LeaveRow | null;
  readonly context: ReadingContext;
  readonly onClose: () => void;
}

/** One leave of a person, with what it does to the personal pace before it is saved. Lives inside the person's form. */
export function LeaveEditor({ employeeId, leave, context, onClose }: LeaveEditorProps) {
  const t = useWords();
  const [form, setForm] = useState(() => leaveToForm(leave, context));
  const [tried, setTried] = useState(false);
  const save = useWrite(client.leaves.save, { ownErrors: true });
  const remove = useWrite(client.leaves.remove);
  const id = leave?.id ?? null;
  const reading = readLeaveForm(form, { id, employeeId }, context);
  const days = reading.ok ? { from: reading.value.from, to: reading.value.to } : null;
  const preview = useLeavePreview(days && { employeeId, id, days }).data;
  const wrong = (field: 'from' | 'to') => {
    const key = tried && !reading.ok ? reading.errors[field] : undefined;
    return key === undefined ? null : t(`team.leave.error.${key}`);
  };
  const submit = async () => {
    setTried(true);
    if (!reading.ok || save.isPending) return;
    if (await save.mutateAsync(reading.value).catch(() => null)) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Enter' && !(event.target instanceof HTMLInputElement)) return;
    // The person's form around it must not take the key for itself.
    event.preventDefault();
    if (event.key === 'Enter') void submit();
    else onClose();
  };
  const day = (field: 'from' | 'to') => (
    <Field
      label={t(`team.leave.${field}`)}
      value={form[field]}
      autoFocus={field === 'from'}
      error={wrong(field)}
      onChange={(event) => setForm({ ...form, [field]: event.target.value })}
      onBlur={() => setForm({ ...form, [field]: tidyDay(form[field], context) })}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be named by a legend, this is named by its heading
    <div
      className="leave-editor"
      role="group"
      aria-label={t(leave ? 'team.leave.edit' : 'team.leave.new')}
      onKeyDown={onKeyDown}
    >
      <SectionHead title={t(leave ? 'team.leave.edit' : 'team.leave.new')} />
      <div className="leave-days">
        {day('from')}
        {day('to')}
      </div>
      <SelectField
        label={t('team.leave.kind')}
        value={form.kind}
        options={LEAVE_KINDS.map((value) => ({ value, label: t(`team.leave.kinds.${value}`) }))}
        onChange={(kind) => setForm({ ...form, kind })}
      />
      <Field
        label={t('team.leave.note')}
        value={form.note}
        maxLength={2_000}
        onChange={(event) => setForm({ ...form, note: event.target.value })}
      />
      {preview ? (
        <EffectRows effect={preview} of="person" />
      ) : (
        <p className="caption tertiary">{t('team.leave.readHint')}</p>
      )}
      <FormFailure failure={save.isError ? asAppError(save.error) : null} />
      <div className="leave-foot">
        <Button look="primary" keyHint="Enter" onClick={() => void submit()}>
          {t('team.leave.save')}
        </Button>
        {leave && (
          <Button
            onClick={() => {
              remove.mutate({ id: leave.id });
              onClose();
            }}
          >
            {t('team.leave.remove')}
          </Button>
        )}
        <Button keyHint="Esc" onClick={onClose}>
          {t('team.leave.cancel')}
        </Button>
      </div>
    </div>
  );
}
