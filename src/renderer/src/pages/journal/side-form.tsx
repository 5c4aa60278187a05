import type { EntityName } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { Trash2, X } from 'lucide-react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { Button, IconButton } from '../../components/button';
import { RecordHistory } from '../../forms/record-history';
import type { RecordForm } from '../../forms/use-record-form';
import { useWords } from '../../i18n/words-provider';

interface SideFormProps<State, Field extends string> {
  readonly title: string;
  readonly tag?: ReactNode;
  readonly form: RecordForm<State, Field>;
  readonly entity: EntityName;
  /** `null`: a record that is not saved yet. */
  readonly id: Id | null;
  readonly onSaved: () => void;
  readonly onClose: () => void;
  readonly onDelete: (() => void) | null;
  /** Asked before saving what was changed; `false`: not now. */
  readonly beforeSave?: () => Promise<boolean>;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One record beside the list: its fields, its history, and the keys that save and go on. */
export function SideForm<State, Field extends string>(props: SideFormProps<State, Field>) {
  const { title, tag, form, entity, id, onSaved, onClose, onDelete, beforeSave, actions, children } = props;
  const t = useWords();
  const save = async () => {
    if (form.changed && beforeSave && !(await beforeSave())) return;
    if (await form.submit()) onSaved();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (form.changed || id === null) void save();
    else onSaved();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <form className="side" aria-label={t('journal.side.label')} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <header className="side-head">
        <h2>{title}</h2>
        {tag}
        <span className="end">
          {onDelete && <IconButton icon={Trash2} look="quiet" label={t('journal.side.delete')} onClick={onDelete} />}
          <IconButton icon={X} look="quiet" label={t('journal.side.close')} onClick={onClose} />
        </span>
      </header>
      <div className="side-body">
        {form.restored && (
          <p className="side-draft caption">
            {t('journal.side.restored')}
            <button type="button" className="link" onClick={form.reset}>
              {t('journal.side.dropDraft')}
            </button>
          </p>
        )}
        {children}
        {actions}
        {id !== null && <RecordHistory entity={entity} id={id} />}
      </div>
      <footer className="side-foot">
        <Button look="primary" type="submit" keyHint="Enter" aria-disabled={form.saving}>
          {t('journal.side.saveNext')}
        </Button>
        <Button keyHint="Esc" onClick={onClose}>
          {t('journal.side.close')}
        </Button>
      </footer>
    </form>
  );
}
