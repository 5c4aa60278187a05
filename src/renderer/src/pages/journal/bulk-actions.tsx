import type { Id } from '@shared/domain/fields';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useStages } from '../../api/queries';
import { useShell } from '../../app/shell';
import { Button } from '../../components/button';
import { ChoiceMenu } from '../../components/choice-menu';
import { useWords } from '../../i18n/words-provider';
import { BulkDialog } from './bulk-dialog';
import { ENTRY_OF_LIST } from './entry-of-list';
import type { JournalView } from './use-journal-filter';
import type { JournalPatch } from './use-journal-writes';

interface BulkActionsProps {
  readonly list: JournalView['list'];
  readonly count: number;
  readonly onAssess: (quality: 'qualified' | 'disqualified') => void;
  readonly onMove: (stageId: Id) => void;
  /** Answers whether it was done. */
  readonly onEdit: (change: JournalPatch) => Promise<boolean>;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with the selected rows, each as one step; with none selected, the way to a new one. */
export function BulkActions({ list, count, onAssess, onMove, onEdit, onDelete, onClear }: BulkActionsProps) {
  const t = useWords();
  const shell = useShell();
  const [editing, setEditing] = useState(false);
  if (count === 0) {
    return (
      <Button look="quiet" icon={Plus} onClick={() => shell.openEntry(ENTRY_OF_LIST[list].kind)}>
        {t(`journal.newRecord.${list}`)}
      </Button>
    );
  }
  return (
    <>
      {list === 'leads' &&
        (['qualified', 'disqualified'] as const).map((quality) => (
          <Button key={quality} onClick={() => onAssess(quality)}>
            {t(`journal.assess.${quality}`)}
          </Button>
        ))}
      {list === 'leads' && <MoveMenu onMove={onMove} />}
      <Button icon={Pencil} onClick={() => setEditing(true)}>
        {t('journal.bulk.edit')}
      </Button>
      <Button onClick={onDelete} keyHint="Del">
        {t('journal.deleteSelected')}
      </Button>
      <Button look="quiet" onClick={onClear}>
        {t('journal.unselect')}
      </Button>
      {editing && <BulkDialog list={list} count={count} onEdit={onEdit} onClose={() => setEditing(false)} />}
    </>
  );
}

/** To which stage the selected leads go; absent where the firm has none. */
function MoveMenu({ onMove }: { readonly onMove: (stageId: Id) => void }) {
  const t = useWords();
  const stages = useStages().data?.stages ?? [];
  if (stages.length === 0) return null;
  return (
    <ChoiceMenu
      label={t('journal.stage.moveLabel')}
      shown={t('journal.stage.move')}
      value=""
      options={stages.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onMove}
    />
  );
}
