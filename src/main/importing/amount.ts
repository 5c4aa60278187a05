import type { DealMapping } from '@shared/contract/views/importing';
import { CURRENCY_EXPONENTS, type CurrencyCode, parseDecimalToMinor } from '@shared/domain/money';

export type DecimalMark = DealMapping['decimal'];

const SPACES = '[ \\u00a0\\u202f\\u2009\\u2007]';
/** How each currency is written beside an amount. */
const MARKS: readonly (readonly [CurrencyCode, RegExp])[] = [
  ['RUB', /^(?:₽|руб(?:лей|\.)?|р\.?|rub|rur)$/i],
  ['USD', /^(?:\$|us\$|usd|долл\.?)$/i],
  ['EUR', /^(?:€|eur|евро)$/i],
  ['GBP', /^(?:£|gbp)$/i],
  ['KZT', /^(?:₸|kzt|тг\.?|тенге)$/i],
  ['BYN', /^(?:byn|br)$/i],
  ['UAH', /^(?:₴|uah|грн\.?)$/i],
];

/**
 * An amount as a file writes it → minor units (negative where written so), or `null` where it is none, is in another
 * currency, has more decimals than the currency, or is too large to be exact. Thousands may be grouped by spaces of
 * any width, apostrophes, or the mark that is not the decimal one; nothing is guessed from a malformed group.
 */
export function parseAmount(text: string, decimal: DecimalMark, currency: CurrencyCode): number | null {
  const bare = stripCurrency(text, currency);
  if (bare === null) return null;
  const { digits, negative } = stripSign(bare);
  const [point, group] = decimal === 'point' ? ['\\.', ','] : [',', '\\.'];
  const grouped = `\\d{1,3}(?:(?:${SPACES}\\d{3})+|(?:['’]\\d{3})+|(?:${group}\\d{3})+)?`;
  const match = new RegExp(`^(${grouped}|\\d+)(?:${point}(\\d+))?$`).exec(digits);
  if (!match) return null;
  const whole = (match[1] ?? '').replace(/\D/g, '');
  const minor = parseDecimalToMinor(match[2] === undefined ? whole : `${whole}.${match[2]}`, currency);
  return minor !== null && negative && minor !== 0 ? -minor : minor;
}

/** Takes off the currency in front or behind; `null` where it is another one. */
function stripCurrency(text: string, currency: CurrencyCode): string | null {
  const match =
    /^([^\d()+\-−'’,.]*?)[\s\u00a0\u202f]*([-+−(]?\d[\d\s\u00a0\u202f\u2009\u2007'’.,]*?[-−)]?|\(.*\))[\s\u00a0\u202f]*([^\d()+\-−]*)$/u.exec(
      text.trim(),
    );
  if (!match) return null;
  const [, before = '', digits = '', after = ''] = match;
  for (const mark of [before.trim(), after.trim()]) {
    if (mark === '') continue;
    const named =
      MARKS.find(([, pattern]) => pattern.test(mark))?.[0] ?? (mark.toUpperCase() === currency ? currency : null);
    if (named !== currency) return null;
  }
  return digits.trim();
}

function stripSign(text: string): { readonly digits: string; readonly negative: boolean } {
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) return { digits: (bracketed[1] ?? '').trim(), negative: true };
  const signed = /^([-−+])?(.*?)([-−])?$/.exec(text);
  const negative = signed?.[1] === '-' || signed?.[1] === '−' || signed?.[3] !== undefined;
  return { digits: (signed?.[2] ?? '').trim(), negative };
}

/**
 * Which mark begins the decimals in a column. Where the only evidence is like `1.234` or `1,234`, which may be a
 * thousand or one and a bit, the mark is chosen so that these stay unreadable and are asked about.
 */
export function detectDecimal(texts: Iterable<string>, currency: CurrencyCode): DecimalMark {
  const votes = { point: 0, comma: 0, pointGroup: 0, commaGroup: 0 };
  for (const text of texts) {
    const digits = text.replace(/[^\d.,]/g, '').replace(/^[.,]+|[.,]+$/g, '');
    const points = digits.split('.').length - 1;
    const commas = digits.split(',').length - 1;
    if (points + commas === 0) continue;
    if (points > 0 && commas > 0) votes[digits.lastIndexOf('.') > digits.lastIndexOf(',') ? 'point' : 'comma'] += 1;
    else if (points > 1) votes.comma += 1;
    else if (commas > 1) votes.point += 1;
    else if (!/^\d{1,3}[.,]\d{3}$/.test(digits) || CURRENCY_EXPONENTS[currency] === 3)
      votes[points === 1 ? 'point' : 'comma'] += 1;
    else votes[points === 1 ? 'pointGroup' : 'commaGroup'] += 1;
  }
  if (votes.point !== votes.comma) return votes.point > votes.comma ? 'point' : 'comma';
  return votes.commaGroup > votes.pointGroup ? 'comma' : 'point';
}
