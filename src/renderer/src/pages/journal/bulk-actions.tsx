import type { Id } from '@shared/domain/fields';
import { Plus } from 'lucide-react';
import { useStages } from '../../api/queries';
import { useShell } from '../../app/shell';
import { Button } from '../../components/button';
import { ChoiceMenu } from '../../components/choice-menu';
import { useWords } from '../../i18n/words-provider';
import { ENTRY_OF_LIST } from './entry-of-list';
import type { JournalView } from './use-journal-filter';

interface BulkActionsProps {
  readonly list: JournalView['list'];
  readonly count: number;
  readonly onAssess: (quality: 'qualified' | 'disqualified' | 'unassessed') => void;
  readonly onMove: (stageId: Id) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done to all selected rows at once; with none selected, a new one. */
export function BulkActions({ list, count, onAssess, onMove, onDelete, onClear }: BulkActionsProps) {
  const t = useWords();
  const shell = useShell();
  if (count === 0) {
    return (
      <Button look="quiet" icon={Plus} onClick={() => shell.openEntry(ENTRY_OF_LIST[list].kind)}>
        {t(`journal.newRecord.${list}`)}
      </Button>
    );
  }
  return (
    <>
      {list === 'leads' && (
        <>
          {(['qualified', 'disqualified', 'unassessed'] as const).map((quality) => (
            <Button key={quality} onClick={() => onAssess(quality)}>
              {t(`journal.assess.${quality}`)}
            </Button>
          ))}
          <MoveMenu onMove={onMove} />
        </>
      )}
      <Button onClick={onDelete} keyHint="Del">
        {t('journal.deleteSelected')}
      </Button>
      <Button look="quiet" onClick={onClear}>
        {t('journal.unselect')}
      </Button>
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
