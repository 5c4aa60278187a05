import { asAppError } from '../api/call-error';
import { useWords } from '../i18n/words-provider';
import { Button } from './button';

interface ErrorPanelProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What happened, what is safe, what to do next, instead of a page that could not be filled. */
export function ErrorPanel({ error, onRetry }: ErrorPanelProps) {
  const t = useWords();
  const { key, params } = asAppError(error);
  return (
    <div className="error-panel" role="alert">
      <h2>{t(`errors.${key}.title`, params)}</h2>
      <p className="secondary">{t(`errors.${key}.text`, params)}</p>
      {onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    </div>
  );
}
