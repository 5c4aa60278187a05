import type { Stage } from '@shared/domain/stage';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../api/client';
import { useWrite } from '../../api/use-write';
import { Button, IconButton } from '../../components/button';
import { SelectField } from '../../components/select-field';
import { useWords } from '../../i18n/words-provider';
import { AppliedField } from './applied-field';

interface StageRowProps {
  readonly stage: Stage;
  /** How many open leads stand there. */
  readonly openLeads: number;
  readonly others: readonly Stage[];
  /** `null`: it cannot go further that way. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

export function StageRow({ stage, openLeads, others, onUp, onDown }: StageRowProps) {
  const t = useWords();
  const save = useWrite(client.stages.save);
  const remove = useWrite(client.stages.remove);
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <div className="funnel-row">
        <span className="funnel-order">
          <IconButton
            icon={ArrowUp}
            look="quiet"
            label={t('settings.funnel.up', { name: stage.name })}
            aria-disabled={onUp === null}
            onClick={() => onUp?.()}
          />
          <IconButton
            icon={ArrowDown}
            look="quiet"
            label={t('settings.funnel.down', { name: stage.name })}
            aria-disabled={onDown === null}
            onClick={() => onDown?.()}
          />
        </span>
        <AppliedField
          label={t('settings.funnel.stageName')}
          text={stage.name}
          maxLength={200}
          onApply={(name) => {
            if (name === '') return t('settings.funnel.nameMissing');
            save.mutate({ id: stage.id, name });
            return null;
          }}
        />
        <span className="small tertiary">
          {openLeads === 0 ? t('settings.funnel.nobody') : t('settings.funnel.openLeads', { count: openLeads })}
        </span>
        <IconButton
          icon={Trash2}
          look="quiet"
          label={t('settings.funnel.removeStage', { name: stage.name })}
          aria-expanded={asking}
          onClick={() => (openLeads === 0 ? remove.mutate({ id: stage.id }) : setAsking(!asking))}
        />
      </div>
      {asking && (
        <MoveQuestion
          openLeads={openLeads}
          others={others}
          onMove={(moveTo) => remove.mutate({ id: stage.id, moveTo })}
          onKeep={() => setAsking(false)}
        />
      )}
    </li>
  );
}

interface MoveQuestionProps {
  readonly openLeads: number;
  readonly others: readonly Stage[];
  readonly onMove: (moveTo: string) => void;
  readonly onKeep: () => void;
}

/** Where the leads go that stand at a stage before it is removed. */
function MoveQuestion({ openLeads, others, onMove, onKeep }: MoveQuestionProps) {
  const t = useWords();
  const [moveTo, setMoveTo] = useState(others[0]?.id ?? null);
  return (
    <div className="funnel-question">
      <p className="small">
        {t(moveTo === null ? 'settings.funnel.onlyStage' : 'settings.funnel.standHere', { count: openLeads })}
      </p>
      {moveTo !== null && (
        <SelectField
          label={t('settings.funnel.moveTo')}
          value={moveTo}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setMoveTo}
        />
      )}
      <div className="funnel-actions">
        {moveTo !== null && <Button onClick={() => onMove(moveTo)}>{t('settings.funnel.moveAndRemove')}</Button>}
        <Button look="quiet" onClick={onKeep}>
          {t('settings.funnel.keep')}
        </Button>
      </div>
    </div>
  );
}
