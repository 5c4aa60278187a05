import { useMemo } from 'react';
import { useWorkspace } from '../app/workspace';
import { useLocale } from '../i18n/words-provider';
import type { ReadingContext } from './form-reading';

/** By what typed text is read on this page. */
export function useReadingContext(): ReadingContext {
  const locale = useLocale();
  const { settings, info } = useWorkspace();
  const { currencyCode } = settings;
  return useMemo(() => ({ today: info.today, locale, currencyCode }), [info.today, locale, currencyCode]);
}
