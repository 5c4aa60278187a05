import type { Locale } from '@shared/domain/settings';
import { formatCount } from '@shared/format/format-number';
import { createInstance, type FormatterModule, type i18n } from 'i18next';
import { en } from './en';
import { ru } from './ru';

/**
 * Every sentence of the product, in both languages, one file per area. Plurals by i18next suffixes
 * (`_one`, `_few`, `_many`, `_other`); values are put in already formatted (`shared/format`),
 * but for the `count` that chooses the plural: it is grouped here (`1 254 продажи`).
 * Used by the window and by reports; nothing else makes sentences.
 */
export type Words = i18n['t'];

export function createWords(locale: Locale): i18n {
  const instance = createInstance().use(counts(locale));
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    resources: { ru: { translation: ru }, en: { translation: en } },
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
  });
  return instance;
}

function counts(locale: Locale): FormatterModule {
  return {
    type: 'formatter',
    init: () => undefined,
    add: () => undefined,
    addCached: () => undefined,
    format: (value: unknown, _format, _language, options) =>
      typeof value === 'number' && options?.interpolationkey === 'count'
        ? formatCount(value, locale)
        : String(value ?? ''),
  };
}
