import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { KPI_REGISTRY, type KpiEntry } from '@shared/kpi/registry';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from './examples';

/** A row of docs/figures.md: `id` | unit | formula | no data | example = **result** | computed by. */
const ROWS = readFileSync(resolve(import.meta.dirname, '../../../../docs/figures.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| `(\w+)` \| ([\w -]+) \| (.+) \| (.+) \| (.+) \| `(.+)` \|$/.exec(line))
  .filter((match) => match !== null)
  .map(([, id = '', unit = '', formula = '', noData = '', example = '', computedBy = '']) => {
    return { id, unit, formula, noData, result: /\*\*(.+)\*\*$/.exec(example)?.[1] ?? '', computedBy };
  });

const entries: readonly (readonly [string, KpiEntry])[] = Object.entries(KPI_REGISTRY);
const examples = new Map<string, () => string>(Object.entries(EXAMPLES));
/** Reasons as the engine names them; in the document `–` where a figure is never missing. */
const REASONS = new Set(
  [
    ...readFileSync(resolve(import.meta.dirname, '../../../../src/shared/kpi/results.ts'), 'utf8').matchAll(
      /^ {2}'([a-z-]+)',$/gm,
    ),
  ].map(([, reason]) => reason),
);

describe('the list of all figures', () => {
  it('has a row for every KPI of the register, with its unit and its function', () => {
    expect(ROWS.map(({ id, unit, computedBy }) => ({ id, unit, computedBy })).sort(byId)).toEqual(
      entries.map(([id, { unit, computedBy }]) => ({ id, unit, computedBy })).sort(byId),
    );
  });

  it('names reasons that exist', () => {
    for (const { id, noData } of ROWS) {
      const named = [...noData.matchAll(/`([a-z-]+)`/g)].map(([, reason]) => reason);
      expect(
        named.filter((reason) => !REASONS.has(reason)),
        id,
      ).toEqual([]);
      if (named.length === 0) expect(noData, id).toMatch(/^–$|none|never/);
    }
  });

  it.each(entries.map(([id]) => id))('%s: the worked example is what the code answers', (id) => {
    expect(examples.get(id)?.()).toBe(ROWS.find((row) => row.id === id)?.result);
  });
});

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : 1;
}
