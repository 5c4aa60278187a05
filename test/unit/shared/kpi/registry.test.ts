import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { KPI_REGISTRY } from '@shared/kpi/registry';
import { describe, expect, it } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../../../src/shared/kpi');

/** `file#function` of every public KPI function. */
function publicFunctions(): string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/^export function (compute\w+|createTargetBook)/gm)].map(
      (match) => `${basename(file, '.ts')}#${match[1]}`,
    ),
  );
}

describe('the register of KPIs', () => {
  it('names every function that computes one, and none that is not there', () => {
    const registered = new Set<string>(Object.values(KPI_REGISTRY).map((entry) => entry.computedBy));
    expect([...registered].sort()).toEqual(publicFunctions().sort());
  });

  it('gives each formula one name', () => {
    const formulas = Object.values(KPI_REGISTRY).map((entry) => entry.formulaId);
    expect(new Set(formulas).size).toBe(formulas.length);
  });
});
