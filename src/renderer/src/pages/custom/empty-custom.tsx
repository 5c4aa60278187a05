import { Calculator, SlidersHorizontal } from 'lucide-react';
import { client } from '../../api/client';
import { useWrite } from '../../api/use-write';
import { Button } from '../../components/button';
import { EmptyNote } from '../../components/empty-note';
import { SectionHead } from '../../components/section-head';
import { useWords } from '../../i18n/words-provider';
import { EXAMPLES, exampleDraft } from './examples';
import { formulaText } from './kpi-words';

/** No KPI yet: three that many firms want, each a click away, and the way to one's own. */
export function EmptyCustom({ onOwn }: { readonly onOwn: () => void }) {
  const t = useWords();
  const save = useWrite(client.kpi.saveCustom);
  return (
    <section className="custom-empty">
      <SectionHead title={t('custom.empty.title')} />
      <p className="secondary">{t('custom.empty.text')}</p>
      {EXAMPLES.map((example) => {
        const draft = exampleDraft(example, t);
        return (
          <EmptyNote
            key={example}
            icon={Calculator}
            title={draft.name}
            text={`${draft.note} ${formulaText(draft.expression, [], t)}.`}
            action={
              <Button
                aria-label={`${t('custom.empty.take')}: ${draft.name}`}
                disabled={save.isPending}
                onClick={() => save.mutate(draft)}
              >
                {t('custom.empty.take')}
              </Button>
            }
          />
        );
      })}
      <Button look="primary" icon={SlidersHorizontal} onClick={onOwn}>
        {t('custom.empty.own')}
      </Button>
    </section>
  );
}
