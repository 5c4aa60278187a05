import { ListPlus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useFunnelUsage } from '../../api/queries';
import { useWorkspace } from '../../app/workspace';
import { Button } from '../../components/button';
import { SectionHead } from '../../components/section-head';
import { useWords } from '../../i18n/words-provider';
import { AddedField } from './added-field';
import { ReasonRow } from './reason-row';
import { useChangeSettings } from './use-change-settings';

const USUAL = ['price', 'other', 'later', 'silent', 'unsuited'] as const;
/** Words of leads that no list has: shown while they are few enough to be looked through. */
const MAX_FOREIGN = 8;

/** Why leads are lost, as offered in the form; a lead keeps the words it was given. */
export function ReasonList() {
  const t = useWords();
  const { lostReasons } = useWorkspace().settings;
  const usage = useFunnelUsage().data?.reasons ?? [];
  const change = useChangeSettings();
  const [adding, setAdding] = useState(false);
  const addAll = (reasons: readonly string[]) => change({ lostReasons: [...new Set([...lostReasons, ...reasons])] });
  const foreign = usage.filter(({ reason }) => !lostReasons.includes(reason)).slice(0, MAX_FOREIGN);
  return (
    <section>
      <SectionHead title={t('settings.funnel.reasons')} />
      <p className="small secondary">{t('settings.funnel.reasonsNote')}</p>
      {lostReasons.length > 0 && (
        <ul className="funnel-list">
          {lostReasons.map((reason) => (
            <ReasonRow
              key={reason}
              reason={reason}
              leads={usage.find((used) => used.reason === reason)?.leads ?? 0}
              onRemove={() => change({ lostReasons: lostReasons.filter((other) => other !== reason) })}
            />
          ))}
        </ul>
      )}
      {adding && (
        <AddedField
          label={t('settings.funnel.newReason')}
          maxLength={120}
          onAdd={(reason) => addAll([reason])}
          onClose={() => setAdding(false)}
        />
      )}
      <div className="funnel-actions">
        {!adding && (
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {t('settings.funnel.addReason')}
          </Button>
        )}
        {lostReasons.length === 0 && (
          <Button icon={ListPlus} onClick={() => addAll(USUAL.map((key) => t(`settings.funnel.usualReason.${key}`)))}>
            {t('settings.funnel.usualReasons')}
          </Button>
        )}
      </div>
      {foreign.length > 0 && (
        <div className="funnel-foreign">
          <span className="small secondary">{t('settings.funnel.foreign')}</span>
          {foreign.map(({ reason, leads }) => (
            <Button
              key={reason}
              look="quiet"
              icon={Plus}
              aria-label={t('settings.funnel.addForeign', { name: reason })}
              onClick={() => addAll([reason])}
            >
              <span className="clip">{reason}</span> {leads}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
