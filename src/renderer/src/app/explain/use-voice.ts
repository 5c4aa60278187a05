import type { Explanation } from '@shared/contract/views/explain';
import type { DerivationVoice } from '@shared/format/format-derivation';
import { useMemo } from 'react';
import { useLocale, useWords } from '../../i18n/words-provider';
import { useWorkspace } from '../workspace';

/** The language of the window and the money of the derivation. */
export function useVoice(explanation: Explanation | null): DerivationVoice {
  const t = useWords();
  const locale = useLocale();
  const { settings } = useWorkspace();
  const currency = explanation?.currencyCode ?? settings.currencyCode;
  return useMemo(() => ({ t, locale, currency }), [t, locale, currency]);
}
