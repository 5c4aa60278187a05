import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { useWords } from '../../i18n/words-provider';

interface WithoutBackupProps {
  readonly onClose: () => void;
  readonly onGoOn: () => void;
}

/** The copy before the import could not be made: said before a row is written, and the person decides. */
export function WithoutBackup({ onClose, onGoOn }: WithoutBackupProps) {
  const t = useWords();
  return (
    <Dialog open onClose={onClose} title={t('errors.backup-needed.title')} width={520}>
      <div className="import-question">
        <p className="secondary">{t('errors.backup-needed.text')}</p>
        <div className="end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" onClick={onGoOn}>
            {t('importing.bar.withoutBackup')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
