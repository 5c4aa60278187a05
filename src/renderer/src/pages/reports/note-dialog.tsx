import type { FrozenReport } from '@shared/contract/views/reports';
import { type FormEvent, useState } from 'react';
import { client } from '../../api/client';
import { useWrite } from '../../api/use-write';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextArea } from '../../forms/text-area';
import { useWords } from '../../i18n/words-provider';

interface NoteDialogProps {
  readonly frozen: FrozenReport;
  readonly onClose: () => void;
}

/** What the author says about a closed week; the figures stay as they are. */
export function NoteDialog({ frozen, onClose }: NoteDialogProps) {
  const t = useWords();
  const [note, setNote] = useState(frozen.note);
  const save = useWrite((text: string) => client.reports.note({ id: frozen.id, note: text }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(note.trim(), { onSuccess: onClose });
  };
  return (
    <Dialog open onClose={onClose} title={t('reports.note')} width={560}>
      <form className="report-note" onSubmit={submit}>
        <p className="small secondary">{t('reports.noteHint')}</p>
        <TextArea label={t('reports.note')} text={note} onText={setNote} />
        <p>
          <Button look="primary" type="submit" disabled={save.isPending}>
            {t('reports.noteSave')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
