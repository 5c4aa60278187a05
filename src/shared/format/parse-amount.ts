import { type CurrencyCode, minorPerMajor } from '@shared/domain/money';
import type { Locale } from '@shared/domain/settings';
import { currencySymbol } from './format-money';

/** An exact fraction: amounts are typed with decimals and arithmetic, and must not pass through floating point. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const MULTIPLIERS: ReadonlyArray<readonly [RegExp, bigint]> = [
  [/^(?:миллиард[а-я]*|млрд\.?|bn|b)/i, 1_000_000_000n],
  [/^(?:миллион[а-я]*|млн\.?|kk|кк|mln|m|м\.?)/i, 1_000_000n],
  [/^(?:тысяч[а-я]*|тыс\.?|k|к|т\.?)/i, 1_000n],
];
const SPACES = /[\s\u00a0\u202f_']/g;
const ROUBLES = 'руб(?:л[а-я]*)?\\.?|р\\.?';

/**
 * What a person types as an amount → minor units, or `null` where it cannot be read: `12 500,50`, `12.5k`, `12,5т`,
 * `1,2 млн`, `=1200*3`. A point and a comma both work as the decimal sign; a comma before exactly three digits groups
 * thousands in English, a point before exactly three digits in Russian. The sign of another currency makes it unreadable,
 * or a hundred dollars would become a hundred roubles. More decimals than the currency has are rounded half up, negatives are refused.
 */
export function parseAmount(text: string, currency: CurrencyCode, locale: Locale): number | null {
  const compact = text.replace(currencyMarks(currency), '').replace(SPACES, '').replace(/−/g, '-');
  if (compact === '' || compact.length > 60) return null;
  const isSum = compact.startsWith('=') || /\d.*[*+/×-]/.test(compact);
  const value = isSum
    ? parseSum(compact.replace(/^=/, ''), locale)
    : parseWhole(ungroup(compact, currency, locale), locale);
  return value === null ? null : toMinor(value, currency);
}

/** The signs of this currency, where no letter follows. */
function currencyMarks(currency: CurrencyCode): RegExp {
  const symbol = currencySymbol(currency).replace('$', '\\$');
  const words = currency === 'RUB' || currency === 'BYN' ? `|${ROUBLES}` : '';
  return new RegExp(`(?:${symbol}|${currency}${words})(?!\\p{L})`, 'giu');
}

/** `45.000` is 45 thousand in Russian, where a comma is the decimal sign, unless the currency has three decimals. */
function ungroup(text: string, currency: CurrencyCode, locale: Locale): string {
  const isGrouped = locale === 'ru' && minorPerMajor(currency) < 1_000 && /^[1-9]\d{0,2}\.\d{3}$/.test(text);
  return isGrouped ? text.replace('.', '') : text;
}

function parseWhole(text: string, locale: Locale): Fraction | null {
  const term = readNumber(text, locale);
  return term !== null && term.rest === '' ? term.value : null;
}

/** `a + b − c`, each of them `x * y / z`; no brackets: nobody types them into an amount. */
function parseSum(text: string, locale: Locale): Fraction | null {
  let rest = text;
  let sum: Fraction = { top: 0n, bottom: 1n };
  let sign = 1n;
  while (true) {
    const product = readProduct(rest, locale);
    if (!product) return null;
    const { value } = product;
    sum = { top: sum.top * value.bottom + sign * value.top * sum.bottom, bottom: sum.bottom * value.bottom };
    rest = product.rest;
    if (rest === '') return sum;
    if (rest[0] !== '+' && rest[0] !== '-') return null;
    sign = rest[0] === '+' ? 1n : -1n;
    rest = rest.slice(1);
  }
}

function readProduct(text: string, locale: Locale): { value: Fraction; rest: string } | null {
  const first = readNumber(text, locale);
  if (!first) return null;
  let { value, rest } = first;
  while (/^[*×x/]/i.test(rest)) {
    const next = readNumber(rest.slice(1), locale);
    if (!next) return null;
    const divides = rest[0] === '/';
    if (divides && next.value.top === 0n) return null;
    value = divides
      ? { top: value.top * next.value.bottom, bottom: value.bottom * next.value.top }
      : { top: value.top * next.value.top, bottom: value.bottom * next.value.bottom };
    rest = next.rest;
  }
  return { value, rest };
}

function readNumber(text: string, locale: Locale): { value: Fraction; rest: string } | null {
  const digits = /^[\d.,]+/.exec(text)?.[0];
  if (!digits) return null;
  const plain = normaliseSeparators(digits, locale);
  const match = plain === null ? null : /^(\d+)(?:\.(\d*))?$/.exec(plain);
  if (!match) return null;
  const decimals = match[2] ?? '';
  let rest = text.slice(digits.length);
  let factor = 1n;
  for (const [pattern, multiplier] of MULTIPLIERS) {
    const unit = pattern.exec(rest)?.[0];
    if (unit === undefined) continue;
    factor = multiplier;
    rest = rest.slice(unit.length);
    break;
  }
  return {
    value: { top: BigInt(`${match[1]}${decimals}`) * factor, bottom: 10n ** BigInt(decimals.length) },
    rest,
  };
}

/** Digits with points and commas → digits with at most one point; `null` where no reading is sensible. */
function normaliseSeparators(digits: string, locale: Locale): string | null {
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const group = decimal === '.' ? ',' : '.';
    if (digits.split(decimal).length !== 2) return null;
    return digits.replaceAll(group, '').replace(decimal, '.');
  }
  const separator = points > 0 ? '.' : ',';
  const groupsOfThree = new RegExp(`^\\d{1,3}(?:\\${separator}\\d{3})+$`).test(digits);
  if (points + commas > 1) return groupsOfThree ? digits.replaceAll(separator, '') : null;
  if (commas === 1 && groupsOfThree && locale === 'en') return digits.replace(',', '');
  return digits.replace(',', '.');
}

function toMinor(value: Fraction, currency: CurrencyCode): number | null {
  const top = value.top * BigInt(minorPerMajor(currency));
  if (top < 0n) return null;
  const rounded = Number((top * 2n + value.bottom) / (value.bottom * 2n));
  return Number.isSafeInteger(rounded) ? rounded : null;
}
