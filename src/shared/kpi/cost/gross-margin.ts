import { WHOLE_BP } from '@shared/domain/fields';
import type { Figure } from '../results';

/** Sums of the sales of a stretch, returns taken off. Minor units. */
export interface KnownMargins {
  /** Gross profit of the sales whose margin is known, and their revenue. */
  readonly marginMinor: number;
  readonly ofMinor: number;
  /** Revenue of all sales. */
  readonly netMinor: number;
  readonly deals: number;
}

export interface GrossMargin {
  /** 0–1; `n` = deals of the stretch, 0 where the firm's own setting speaks. `no-margin`: neither. */
  readonly rate: Figure;
  readonly source: 'sales' | 'setting' | null;
  /** Share of the revenue whose margin is known; `null` without revenue. */
  readonly knownShare: number | null;
}

/** Margins of less revenue than this share of it do not speak for the rest. */
const LEAST_KNOWN_SHARE = 0.2;

/**
 * Gross margin = gross profit ÷ revenue of the sales whose margin is known, if they are a fifth of the revenue at least;
 * else the firm's setting; else `no-margin`. Ratio. Source: definitions.md, "Payback".
 */
export function computeGrossMargin(known: KnownMargins, settingBp: number | null): GrossMargin {
  const { marginMinor, ofMinor, netMinor, deals } = known;
  const knownShare = netMinor > 0 ? Math.max(0, Math.min(1, ofMinor / netMinor)) : null;
  if (knownShare !== null && knownShare >= LEAST_KNOWN_SHARE) {
    return {
      rate: { status: 'ok', value: marginMinor / ofMinor, n: deals, interval: null },
      source: 'sales',
      knownShare,
    };
  }
  if (settingBp !== null) {
    const rate: Figure = { status: 'ok', value: settingBp / WHOLE_BP, n: 0, interval: null };
    return { rate, source: 'setting', knownShare };
  }
  return { rate: { status: 'no-data', reason: 'no-margin' }, source: null, knownShare };
}
