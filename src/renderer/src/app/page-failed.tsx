import { Link } from '@tanstack/react-router';
import { useWords } from '../i18n/words-provider';

/** Instead of a page that threw: the frame stays, and so do the records. */
export function PageFailed() {
  const t = useWords();
  return (
    <div className="error-panel" role="alert">
      <h2>{t('frame.pageFailed.title')}</h2>
      <p className="secondary">{t('frame.pageFailed.text')}</p>
      <Link to="/today" className="button">
        {t('frame.page.today')}
      </Link>
    </div>
  );
}
