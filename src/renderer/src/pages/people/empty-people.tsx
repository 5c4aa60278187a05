import { Link } from '@tanstack/react-router';
import { Banknote, ContactRound } from 'lucide-react';
import { useShell } from '../../app/shell';
import { Button } from '../../components/button';
import { Doors } from '../../components/doors';
import { EmptyNote } from '../../components/empty-note';
import { useWords } from '../../i18n/words-provider';

/** Nobody entered yet: people first, then what they sell. */
export function EmptyPeople() {
  const t = useWords();
  const shell = useShell();
  return (
    <Doors>
      <EmptyNote
        icon={ContactRound}
        title={t('people.empty.addPeople')}
        text={t('people.empty.addPeopleText')}
        action={
          <Link to="/team" className="button primary">
            {t('people.empty.team')}
          </Link>
        }
      />
      <EmptyNote
        icon={Banknote}
        title={t('people.empty.newSale')}
        text={t('people.empty.newSaleText')}
        action={
          <Button keyHint="S" onClick={() => shell.openEntry('sale')}>
            {t('people.empty.sale')}
          </Button>
        }
      />
    </Doors>
  );
}
