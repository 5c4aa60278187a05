import { isIsoDate } from '@shared/calendar/iso-date';
import type { AppError } from '@shared/domain/errors';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';

/** Why the app did not take a record, where no field is to blame: what happened, what is safe, what to do. */
export function FormFailure({ failure }: { readonly failure: AppError | null }) {
  const t = useWords();
  const format = useFormat();
  if (!failure) return null;
  const params = Object.fromEntries(
    Object.entries(failure.params).map(([name, value]) => [
      name,
      typeof value === 'string' && isIsoDate(value) ? format.date(value) : value,
    ]),
  );
  return (
    <p className="form-failure" role="alert">
      <b className="strong">{t(`errors.${failure.key}.title`, params)}</b> {t(`errors.${failure.key}.text`, params)}
    </p>
  );
}
