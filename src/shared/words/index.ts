import type { Locale } from '@shared/domain/settings';
import { createInstance, type i18n } from 'i18next';
import { en } from './en';
import { ru } from './ru';

/**
 * Every sentence of the product, in both languages, one file per area. Plurals by i18next suffixes
 * (`_one`, `_few`, `_many`, `_other`); values are put in already formatted (`shared/format`).
 * Used by the window and by reports; nothing else makes sentences.
 */
export type Words = i18n['t'];

export function createWords(locale: Locale): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    resources: { ru: { translation: ru }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
