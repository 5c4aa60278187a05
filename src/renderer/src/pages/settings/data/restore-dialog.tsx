import type { BackupRow, RestoreChange, RestorePreview } from '@shared/contract/views/backups';
import { useState } from 'react';
import { client } from '../../../api/client';
import { invalidateEverything, useRestorePreview } from '../../../api/queries';
import { useSayError } from '../../../api/use-write';
import { useWorkspace } from '../../../app/workspace';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { ErrorPanel } from '../../../components/error-panel';
import { showActionToast, showToast } from '../../../components/toast';
import { useFormat } from '../../../i18n/use-format';
import { useWords } from '../../../i18n/words-provider';
import { momentWords } from './moment';

interface RestoreDialogProps {
  readonly row: BackupRow;
  readonly onClose: () => void;
}

/** What would vanish, come back and change if this copy took the place of the data; then it does, or nothing happens. */
export function RestoreDialog({ row, onClose }: RestoreDialogProps) {
  const t = useWords();
  const format = useFormat();
  const { info } = useWorkspace();
  const [running, setRunning] = useState(false);
  const preview = useRestorePreview(row.id);
  const restore = useRestore();
  const when = momentWords(t, format, row.atEpochMs, info.today);
  const run = async () => {
    setRunning(true);
    await restore(row.id, when);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('settings.data.restoreOf', { when })} width={560}>
      <div className="restore-body">
        {preview.isError && <ErrorPanel error={preview.error} />}
        {preview.isPending && <p className="secondary">{t('settings.data.comparing')}</p>}
        {preview.data && <Preview preview={preview.data} />}
        <p className="small secondary">{t('settings.data.restoreNote')}</p>
        <div className="restore-buttons">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            look="primary"
            aria-disabled={running || !preview.data}
            onClick={() => !running && preview.data && void run()}
          >
            {t(running ? 'settings.data.restoring' : 'settings.data.restoreNow')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Preview({ preview }: { readonly preview: RestorePreview }) {
  const t = useWords();
  if (preview.changes === null) return <p>{t('settings.data.olderCopy')}</p>;
  if (preview.changes.length === 0) return <p>{t('settings.data.sameAsCopy')}</p>;
  return <Changes changes={preview.changes} />;
}

const SIDES = ['vanish', 'comeBack', 'differ'] as const;

function Changes({ changes }: { readonly changes: readonly RestoreChange[] }) {
  const t = useWords();
  const format = useFormat();
  return (
    <table className="table restore-table">
      <thead>
        <tr>
          <th scope="col">{t('settings.data.column.what')}</th>
          {SIDES.map((side) => (
            <th scope="col" className="right" key={side}>
              {t(`settings.data.change.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.entity}>
            <th scope="row">{t(`settings.data.record.${change.entity}`, { defaultValue: change.entity })}</th>
            {SIDES.map((side) => (
              <td className="right" key={side}>
                {change[side] === 0 ? '—' : format.number(change[side])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Restores and offers the way back: the copy of what was there before. */
function useRestore() {
  const t = useWords();
  const sayError = useSayError();
  const restore = async (id: string, when: string): Promise<void> => {
    try {
      const { safetyId, quarantined } = await client.data.restore({ id });
      const text = t('settings.data.restored', { when });
      if (safetyId === null) {
        showToast(quarantined === null ? text : `${text} ${t('settings.data.quarantined', { name: quarantined })}`);
      } else {
        const onAction = () => void restore(safetyId, t('settings.data.beforeRestore'));
        showActionToast({ text, label: t('settings.data.takeBack'), onAction });
      }
    } catch (error) {
      sayError(error);
    }
    await invalidateEverything();
  };
  return restore;
}
