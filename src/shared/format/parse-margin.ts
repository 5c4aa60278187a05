import type { CurrencyCode } from '@shared/domain/money';
import type { Locale } from '@shared/domain/settings';
import { parseAmount } from './parse-amount';

/**
 * What a person types as a margin → minor units, or `null` where it cannot be read: an amount (`3 750`, `−1200` for a
 * loss), or a share of the sale (`30 %`, `-12,5%`), exact and rounded half away from zero. A share of an amount that
 * is not known yet (`null`) cannot be read.
 */
export function parseMargin(
  text: string,
  amountMinor: number | null,
  currency: CurrencyCode,
  locale: Locale,
): number | null {
  const typed = text.trim();
  const isLoss = /^[-−–]/.test(typed);
  const size = typed.replace(/^[-−–]\s*/, '');
  const share = /^(\d{1,6})(?:[.,](\d{1,4}))?\s*%$/.exec(size);
  if (!share) return withSign(parseAmount(size, currency, locale), isLoss);
  if (amountMinor === null) return null;
  const decimals = share[2] ?? '';
  const part = shareOf(BigInt(amountMinor), BigInt(`${share[1]}${decimals}`), 100n * 10n ** BigInt(decimals.length));
  return withSign(Number.isSafeInteger(part) ? part : null, isLoss);
}

/** The same share of another amount: what a part of a sale earned, of what the whole did. Rounded half away from zero. */
export function marginOfPart(marginMinor: number, wholeMinor: number, partMinor: number): number | null {
  if (wholeMinor === 0) return null;
  const part = shareOf(BigInt(partMinor), BigInt(Math.abs(marginMinor)), BigInt(wholeMinor));
  return withSign(Number.isSafeInteger(part) ? part : null, marginMinor < 0);
}

function shareOf(amount: bigint, top: bigint, bottom: bigint): number {
  return Number((2n * amount * top + bottom) / (2n * bottom));
}

function withSign(size: number | null, isNegative: boolean): number | null {
  return size !== null && isNegative && size !== 0 ? -size : size;
}
