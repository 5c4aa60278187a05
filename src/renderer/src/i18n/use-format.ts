import { useMemo } from 'react';
import { useSettings } from '../api/queries';
import { createFormat, type Format } from './format';
import { useLocale } from './words-provider';

export type { Format } from './format';

/** The formatter of the page: `const f = useFormat(); f.money(view.actual)`. */
export function useFormat(): Format {
  const locale = useLocale();
  const settings = useSettings().data;
  const currency = settings?.currencyCode ?? (locale === 'ru' ? 'RUB' : 'USD');
  return useMemo(() => createFormat(locale, currency), [locale, currency]);
}
