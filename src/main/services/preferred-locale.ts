import { LOCALES, type Locale } from '@shared/domain/settings';
import { z } from 'zod';

const localeSchema = z.enum(LOCALES);

/** The language a person most likely wants: what they asked for, else the machine's, else English. */
export function preferredLocale(wanted: string | undefined): Locale {
  const text = wanted ?? process.env.PACELINE_LOCALE ?? Intl.DateTimeFormat().resolvedOptions().locale;
  const known = localeSchema.safeParse(text.slice(0, 2).toLowerCase());
  return known.success ? known.data : 'en';
}
