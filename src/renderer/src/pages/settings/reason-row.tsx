import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../api/client';
import { useWrite } from '../../api/use-write';
import { Button, IconButton } from '../../components/button';
import { useWords } from '../../i18n/words-provider';
import { AppliedField } from './applied-field';

interface ReasonRowProps {
  readonly reason: string;
  /** How many leads carry it. */
  readonly leads: number;
  readonly onRemove: () => void;
}

/** A reason of loss; where leads carry it, its new words are offered to them too. */
export function ReasonRow({ reason, leads, onRemove }: ReasonRowProps) {
  const t = useWords();
  const rename = useWrite(client.settings.renameLostReason);
  const [renamed, setRenamed] = useState<string | null>(null);
  // A name that was thought better of gives way to the one that is kept.
  const [round, setRound] = useState(0);
  const keep = () => {
    setRenamed(null);
    setRound(round + 1);
  };
  const apply = (to: string, inLeads: boolean) => rename.mutate({ from: reason, to, inLeads });
  return (
    <li>
      <div className="funnel-row reason">
        <AppliedField
          key={round}
          label={t('settings.funnel.reasonName')}
          text={reason}
          maxLength={120}
          onApply={(to) => {
            if (to === '') return t('settings.funnel.nameMissing');
            if (leads === 0) apply(to, false);
            else setRenamed(to);
            return null;
          }}
        />
        <span className="small tertiary">
          {leads === 0 ? t('settings.funnel.nobody') : t('settings.funnel.lostLeads', { count: leads })}
        </span>
        <IconButton
          icon={Trash2}
          look="quiet"
          label={t('settings.funnel.removeReason', { name: reason })}
          onClick={onRemove}
        />
      </div>
      {renamed !== null && (
        <div className="funnel-question">
          <p className="small">{t('settings.funnel.renameQuestion', { count: leads, name: renamed })}</p>
          <div className="funnel-actions">
            <Button onClick={() => apply(renamed, true)}>{t('settings.funnel.renameEverywhere')}</Button>
            <Button onClick={() => apply(renamed, false)}>{t('settings.funnel.renameList')}</Button>
            <Button look="quiet" onClick={keep}>
              {t('settings.funnel.renameNot')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
