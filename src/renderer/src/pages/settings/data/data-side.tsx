import type { BackupsView } from '@shared/contract/views/backups';
import { Folder, TriangleAlert } from 'lucide-react';
import { client } from '../../../api/client';
import { useBackups } from '../../../api/queries';
import { useWrite } from '../../../api/use-write';
import { useWorkspace } from '../../../app/workspace';
import { Button } from '../../../components/button';
import { SectionHead } from '../../../components/section-head';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { momentWords } from './moment';

const RESTORE_STEPS = ['saved', 'shown', 'back'] as const;
const OCCASIONS = ['daily', 'import', 'migration', 'restore'] as const;

/** Where the data and their copies lie, when copies are made, and what a restore does. */
export function DataSide() {
  const t = useWords();
  const { info } = useWorkspace();
  const view = useBackups(!info.demo).data;
  return (
    <aside className="settings-side data-side">
      <section>
        <SectionHead title={t('settings.data.file')} />
        {view && !info.demo ? <FileFacts file={view.file} /> : <p className="medium">{info.fileName}</p>}
        {info.locationWarning && (
          <p className="note warn">
            <TriangleAlert size={14} className="icon" aria-hidden />
            <span>{t(`settings.data.warning.${info.locationWarning}`)}</span>
          </p>
        )}
      </section>
      <section>
        <SectionHead title={t('settings.data.occasions')} />
        <ul className="data-lines small secondary">
          {OCCASIONS.map((occasion) => (
            <li key={occasion}>{t(`settings.data.occasion.${occasion}`)}</li>
          ))}
        </ul>
        <p className="caption tertiary">{t('settings.data.rotation')}</p>
        {view && !info.demo && <FolderOfCopies view={view} />}
      </section>
      <section>
        <SectionHead title={t('settings.data.ifRestored')} />
        <ol className="data-lines small secondary">
          {RESTORE_STEPS.map((step) => (
            <li key={step}>{t(`settings.data.restoreStep.${step}`)}</li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

function FileFacts({ file }: Pick<BackupsView, 'file'>) {
  const t = useWords();
  const format = useFormat();
  const { info } = useWorkspace();
  return (
    <>
      <p className="small secondary path">{file.path}</p>
      <dl className="data-facts">
        <dt>{t('settings.data.size')}</dt>
        <dd>{t('settings.data.megabytes', { size: format.number(file.sizeBytes / 1_000_000, 1) })}</dd>
        <dt>{t('settings.data.recordCount')}</dt>
        <dd>{format.number(file.records)}</dd>
        {file.changedAtEpochMs !== null && (
          <>
            <dt>{t('settings.data.changed')}</dt>
            <dd>{momentWords(t, format, file.changedAtEpochMs, info.today)}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function FolderOfCopies({ view }: { readonly view: BackupsView }) {
  const t = useWords();
  const choose = useWrite(client.data.chooseBackupFolder, { quiet: true });
  const reset = useWrite(client.data.resetBackupFolder, { quiet: true });
  const { folder, canChooseFolder } = view;
  const isWarned = !folder.isReachable || folder.onDiskOfData;
  const note = !folder.isReachable ? 'gone' : folder.onDiskOfData ? 'sameDisk' : 'otherDisk';
  return (
    <div className="data-folder">
      <div className="field-label">{t('settings.data.folder')}</div>
      <p className="small path">{folder.path}</p>
      <p className={folder.isReachable ? 'caption tertiary' : 'caption warn'}>
        {isWarned && <TriangleAlert size={12} className="icon" aria-hidden />} {t(`settings.data.folderNote.${note}`)}
      </p>
      <div className="data-buttons">
        {canChooseFolder && (
          <Button icon={Folder} aria-disabled={choose.isPending} onClick={() => choose.mutate({})}>
            {t('settings.data.chooseFolder')}
          </Button>
        )}
        {folder.isChosen && (
          <Button look="quiet" onClick={() => reset.mutate({})}>
            {t('settings.data.resetFolder')}
          </Button>
        )}
      </div>
      {!canChooseFolder && <p className="caption tertiary">{t('settings.data.folderByCli')}</p>}
    </div>
  );
}
