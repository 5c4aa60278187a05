import type { Locale } from '@shared/domain/settings';
import { createWords, type Words } from '@shared/words';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';

interface Language {
  readonly locale: Locale;
  readonly t: Words;
}

const LanguageContext = createContext<Language | null>(null);

/** Gives every component below it the words of one language, and tells the page which language it is in. */
export function WordsProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const language = useMemo(() => ({ locale, t: createWords(locale).t }), [locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The words: `const t = useWords(); t('today.ahead', { money })`. */
export function useWords(): Words {
  return useLanguage().t;
}

export function useLocale(): Locale {
  return useLanguage().locale;
}

function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('useWords outside of WordsProvider');
  return language;
}
