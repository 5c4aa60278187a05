import type { Locale } from '@shared/domain/settings';

/** The language of the system, before the person has chosen one: Russian for Russian systems, else English. */
export function systemLocale(): Locale {
  const first = navigator.languages[0] ?? navigator.language;
  return first.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}
