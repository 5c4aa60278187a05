import type { BackupRow } from '@shared/contract/views/backups';
import { useState } from 'react';
import { useBackups } from '../../../api/queries';
import { useWorkspace } from '../../../app/workspace';
import { ErrorPanel } from '../../../components/error-panel';
import { Note } from '../../../components/note';
import { useWords } from '../../../i18n/words-provider';
import { CheckPanel } from './check-panel';
import { CopiesPanel } from './copies-panel';
import { DataSide } from './data-side';
import { RestoreDialog } from './restore-dialog';
import './data.css';

/** The copies of the data, and whether all of the data can be read. */
export function DataSection() {
  const t = useWords();
  const { info } = useWorkspace();
  const query = useBackups(!info.demo);
  const [chosen, setChosen] = useState<BackupRow | null>(null);
  return (
    <>
      <div className="settings-content">
        <div className="data-section">
          {info.demo && <Note>{t('settings.data.demo')}</Note>}
          {!info.demo && query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
          {!info.demo && query.data && <CopiesPanel view={query.data} onRestore={setChosen} />}
          <CheckPanel />
          {chosen && <RestoreDialog row={chosen} onClose={() => setChosen(null)} />}
        </div>
      </div>
      <DataSide />
    </>
  );
}
