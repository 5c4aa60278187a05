import type { Stage } from '@shared/domain/stage';
import { ListPlus, Plus } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../api/client';
import { useFunnelUsage, useStages } from '../../api/queries';
import { useWrite } from '../../api/use-write';
import { Button } from '../../components/button';
import { SectionHead } from '../../components/section-head';
import { useWords } from '../../i18n/words-provider';
import { AddedField } from './added-field';
import { StageRow } from './stage-row';

const USUAL = ['new', 'contacted', 'qualified', 'offer', 'negotiation'] as const;

/** The stages in their order: renamed in place, moved by a step, removed with a place for the leads that stand there. */
export function StageList() {
  const t = useWords();
  const stages = useStages().data?.stages ?? [];
  const usage = useFunnelUsage().data?.stages ?? [];
  const add = useWrite(client.stages.add);
  const order = useWrite(client.stages.order);
  const [adding, setAdding] = useState(false);
  const leadsAt = (stage: Stage) => usage.find(({ stageId }) => stageId === stage.id)?.openLeads ?? 0;
  const move = (from: number, to: number) => {
    const ids = stages.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    order.mutate({ ids });
  };
  return (
    <section>
      <SectionHead title={t('settings.funnel.stages')} />
      <p className="small secondary">{t('settings.funnel.stagesNote')}</p>
      {stages.length > 0 && (
        <ol className="funnel-list">
          {stages.map((stage, index) => (
            <StageRow
              key={stage.id}
              stage={stage}
              openLeads={leadsAt(stage)}
              others={stages.filter(({ id }) => id !== stage.id)}
              onUp={index === 0 ? null : () => move(index, index - 1)}
              onDown={index === stages.length - 1 ? null : () => move(index, index + 1)}
            />
          ))}
        </ol>
      )}
      {adding && (
        <AddedField
          label={t('settings.funnel.newStage')}
          maxLength={200}
          onAdd={(name) => add.mutate({ names: [name] })}
          onClose={() => setAdding(false)}
        />
      )}
      <div className="funnel-actions">
        {!adding && (
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {t('settings.funnel.addStage')}
          </Button>
        )}
        {stages.length === 0 && (
          <Button
            icon={ListPlus}
            onClick={() => add.mutate({ names: USUAL.map((key) => t(`settings.funnel.usualStage.${key}`)) })}
          >
            {t('settings.funnel.usualStages')}
          </Button>
        )}
      </div>
    </section>
  );
}
