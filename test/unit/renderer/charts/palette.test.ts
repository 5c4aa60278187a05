import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../../../../src/renderer/src');
const palette = readFileSync(join(source, 'charts/palette.ts'), 'utf8');
const tokens = readFileSync(join(source, 'styles/tokens.css'), 'utf8');

/** A missing token is an empty colour, and what it colours silently disappears from the picture. */
describe('colours of the charts', () => {
  it('stand in the tokens of both themes', () => {
    const asked = [...palette.matchAll(/token\('([\w-]+)'\)/g)].map((match) => match[1]);
    expect(asked.length).toBeGreaterThan(5);
    const counts = asked.map((name) => [name, tokens.split(`--${name}:`).length - 1]);
    expect(counts.filter(([, count]) => Number(count) < 2)).toEqual([]);
  });
});
