import type { AppError } from '@shared/domain/errors';
import { useWords } from '../i18n/words-provider';

/** Why the app did not take a record, where no field is to blame: what happened, what is safe, what to do. */
export function FormFailure({ failure }: { readonly failure: AppError | null }) {
  const t = useWords();
  if (!failure) return null;
  return (
    <p className="form-failure" role="alert">
      <b className="strong">{t(`errors.${failure.key}.title`, failure.params)}</b>{' '}
      {t(`errors.${failure.key}.text`, failure.params)}
    </p>
  );
}
