import { type FormEvent, useState } from 'react';
import type { JournalList } from '../../api/journal-queries';
import { useDirectory } from '../../api/queries';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Field } from '../../components/field';
import { SelectField } from '../../components/select-field';
import { useWords } from '../../i18n/words-provider';
import { BULK_FIELDS, type BulkField, patchOf } from './bulk-fields';
import type { JournalPatch } from './use-journal-writes';

interface BulkDialogProps {
  readonly list: JournalList;
  readonly count: number;
  /** Answers whether it was done. */
  readonly onEdit: (change: JournalPatch) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Stands for "not given" where one of a list is chosen. */
const NOTHING = 'nothing';

/** One field of all selected rows becomes the same: which one, and what it becomes. */
export function BulkDialog({ list, count, onEdit, onClose }: BulkDialogProps) {
  const t = useWords();
  const fields = BULK_FIELDS[list];
  const [chosen, setChosen] = useState(fields[0]);
  const [value, setValue] = useState<string | null>(null);
  // An empty text clears the field, and the button says so; of a list something has to be chosen.
  const given = value ?? (chosen?.by === 'text' ? '' : null);
  const change = chosen && given !== null ? patchOf(list, chosen.field, asGiven(given)) : null;
  const clears = given !== null && asGiven(given) === null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (change && (await onEdit(change))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t(`journal.bulk.title.${list}`, { count })} width={480}>
      <form className="bulk-form" onSubmit={(event) => void submit(event)}>
        <SelectField
          label={t('journal.bulk.field')}
          value={chosen?.field ?? null}
          options={fields.map(({ field }) => ({ value: field, label: t(`journal.bulk.name.${field}`) }))}
          onChange={(next) => {
            setChosen(fields.find(({ field }) => field === next));
            setValue(null);
          }}
        />
        {chosen && <ValueField key={chosen.field} field={chosen} value={value} onChange={setValue} />}
        <p className="bulk-foot">
          <Button look="primary" type="submit" disabled={change === null}>
            {t(clears ? 'journal.bulk.clear' : 'journal.bulk.apply')}
          </Button>
          <Button onClick={onClose}>{t('journal.side.close')}</Button>
          <span className="caption tertiary">{t('journal.bulk.oneStep')}</span>
        </p>
      </form>
    </Dialog>
  );
}

interface ValueFieldProps {
  readonly field: BulkField;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

function ValueField({ field, value, onChange }: ValueFieldProps) {
  const t = useWords();
  const directory = useDirectory().data;
  const label = t('journal.bulk.value');
  const placeholder = t('journal.bulk.choose');
  if (field.by === 'text') {
    return (
      <Field label={label} value={value ?? ''} maxLength={120} onChange={(event) => onChange(event.target.value)} />
    );
  }
  if (field.by === 'choice') {
    const options = field.values.map((one) => ({ value: one, label: t(`${field.words}.${one}`) }));
    return <SelectField label={label} value={value} options={options} placeholder={placeholder} onChange={onChange} />;
  }
  const listed = field.by === 'employee' ? (directory?.employees ?? []) : (directory?.channels ?? []);
  const options = [
    ...listed.map(({ id, name }) => ({ value: id, label: name })),
    { value: NOTHING, label: t('journal.bulk.nothing') },
  ];
  return <SelectField label={label} value={value} options={options} placeholder={placeholder} onChange={onChange} />;
}

function asGiven(value: string): string | null {
  const text = value.trim();
  return text === '' || text === NOTHING ? null : text;
}
