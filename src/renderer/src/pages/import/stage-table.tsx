import type { ImportPlan } from '@shared/contract/views/importing';
import { SectionHead } from '../../components/section-head';
import { SelectField } from '../../components/select-field';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { withStage } from './change-mapping';

const MEANINGS = ['won', 'lost', 'open'] as const;

interface StageTableProps {
  readonly plan: ImportPlan;
  readonly onMapping: (mapping: ImportPlan['mapping']) => void;
}

/** Every stage that the file knows, and what it means here. */
export function StageTable({ plan, onMapping }: StageTableProps) {
  const t = useWords();
  const format = useFormat();
  if (plan.stagesSeen.length === 0) return null;
  const options = MEANINGS.map((value) => ({ value, label: t(`importing.stages.${value}`) }));
  return (
    <section>
      <SectionHead title={t('importing.stages.title')} aside={t('importing.stages.note')} />
      <ul className="import-stages">
        {plan.stagesSeen.map(({ text, count }) => {
          const meaning = plan.mapping.stages[text];
          return (
            <li key={text}>
              <span className="medium clip">{text || t('importing.stages.empty')}</span>
              <span className="small tertiary">{format.number(count)}</span>
              <SelectField
                label={t('importing.stages.label', { stage: text })}
                hideLabel
                value={meaning ?? null}
                placeholder={t('importing.stages.none')}
                options={options}
                onChange={(next) => onMapping(withStage(plan.mapping, text, next))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
