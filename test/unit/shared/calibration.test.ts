import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureClaims } from '../../calibrate/all';
import { isHeld } from '../../calibrate/claim';

/** The short form of `npm run calibrate`: the same claims over fewer firms. */
const claims = measureClaims({ firms: 40 });

describe('what intervals, alarms and forecasts claim', () => {
  it('holds over random firms', () => {
    expect(claims.filter((claim) => !isHeld(claim))).toEqual([]);
    expect(claims.length).toBeGreaterThan(50);
  });

  it('is printed whole in docs/calibration.md', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../docs/calibration.md'), 'utf8');
    const printed = [...page.matchAll(/^\| (.*?) +\| .* \| (?:holds|shown) +\|$/gm)].map(([, says]) => says);
    expect(printed).toEqual(claims.map((claim) => claim.says));
  });

  it('can fail', () => {
    const claim = { topic: '', says: '', bound: { atLeast: 0.8 }, measured: 0.7, error: 0.01 };
    expect(isHeld(claim)).toBe(false);
    expect(isHeld({ ...claim, bound: { atMost: 0.6 } })).toBe(false);
    expect(isHeld({ ...claim, error: 0.04 })).toBe(true);
  });
});
