import { client } from '../../api/client';
import { useImportProgress } from '../../api/queries';
import { Button } from '../../components/button';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

/** How far the writing is; it may be called off at any moment. */
export function ProgressPanel() {
  const t = useWords();
  const format = useFormat();
  const progress = useImportProgress(true).data;
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  return (
    <div className="import-progress">
      <h2 role="status">{t(`importing.progress.${progress?.phase ?? 'idle'}`)}</h2>
      <progress max={1} value={share} aria-label={t('importing.progress.writing')} />
      <p className="secondary">
        {progress && progress.total > 0
          ? t('importing.progress.of', { done: format.number(progress.done), total: format.number(progress.total) })
          : ' '}
      </p>
      <p className="small tertiary">{t('importing.progress.cancelSafe')}</p>
      <Button onClick={() => void client.imports.cancel({})}>{t('importing.progress.cancel')}</Button>
    </div>
  );
}
