/** Decimal places of each currency the app can keep (ISO 4217). Never divide by a bare 100. */
export const CURRENCY_EXPONENTS = {
  RUB: 2,
  USD: 2,
  EUR: 2,
  GBP: 2,
  KZT: 2,
  BYN: 2,
  UAH: 2,
  UZS: 2,
  AMD: 2,
  GEL: 2,
  CNY: 2,
  TRY: 2,
  AED: 2,
  JPY: 0,
  KWD: 3,
} as const;

export type CurrencyCode = keyof typeof CURRENCY_EXPONENTS;

export const CURRENCY_CODES = Object.keys(CURRENCY_EXPONENTS).filter(isCurrencyCode);

function isCurrencyCode(text: string): text is CurrencyCode {
  return Object.hasOwn(CURRENCY_EXPONENTS, text);
}

/** How many minor units make one major unit. */
export function minorPerMajor(currency: CurrencyCode): number {
  return 10 ** CURRENCY_EXPONENTS[currency];
}

/**
 * A plain decimal such as `12500.5` or `-3` → minor units; `null` where it has more decimals than the
 * currency, is no number, or leaves the range of safe integers. Exact: no floating point on the way.
 */
export function parseDecimalToMinor(text: string, currency: CurrencyCode): number | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const exponent = CURRENCY_EXPONENTS[currency];
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  if (decimals.length > exponent) return null;
  const minor = Number(`${match[2]}${decimals.padEnd(exponent, '0')}`);
  if (!Number.isSafeInteger(minor)) return null;
  return match[1] === '-' && minor !== 0 ? -minor : minor;
}

/** Minor units → a plain decimal with a point, for files and machines (`1250050` RUB → `12500.50`). */
export function minorToDecimal(amountMinor: number, currency: CurrencyCode): string {
  const exponent = CURRENCY_EXPONENTS[currency];
  const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, '0');
  const sign = amountMinor < 0 ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/**
 * Splits an amount by shares that sum to 10 000 bp. Each part is rounded down in size and the rest goes to the
 * largest share (the first of equals), so that the parts always sum to the whole.
 */
export function splitByShares(amountMinor: number, sharesBp: readonly number[]): number[] {
  const parts = sharesBp.map((share) => Math.trunc(Number((BigInt(amountMinor) * BigInt(share)) / 10_000n)));
  const rest = amountMinor - parts.reduce((sum, part) => sum + part, 0);
  const largest = sharesBp.indexOf(Math.max(...sharesBp));
  return parts.map((part, index) => (index === largest ? part + rest : part));
}
