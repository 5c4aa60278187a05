import { Inbox } from 'lucide-react';
import { useShell } from '../../app/shell';
import { Button } from '../../components/button';
import { Doors } from '../../components/doors';
import { EmptyNote } from '../../components/empty-note';
import { useWords } from '../../i18n/words-provider';

/** No lead in the period: the ways to get some in. */
export function EmptyLeads() {
  const t = useWords();
  const shell = useShell();
  return (
    <Doors>
      <EmptyNote
        icon={Inbox}
        title={t('leads.empty.newLead')}
        text={t('leads.empty.newLeadText')}
        action={
          <Button look="primary" keyHint="L" onClick={() => shell.openEntry('lead')}>
            {t('leads.empty.open')}
          </Button>
        }
      />
    </Doors>
  );
}
