import type { Words } from '@shared/words';
import type { Format } from '../../i18n/use-format';

/** A probability in a sentence: «около 75 %», «больше 95 %», «меньше 5 %». */
export function chanceWords(probability: number, t: Words, f: Format): string {
  if (probability > 0.95) return t('today.chance.over', { percent: f.percent(0.95, 0) });
  if (probability < 0.05) return t('today.chance.under', { percent: f.percent(0.05, 0) });
  return t('today.chance.about', { percent: f.percent(Math.round(probability * 20) / 20, 0) });
}
