import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../../..');

/** One planted violation per rule: the file, what it imports, and the rule that must see it. */
const PLANTED: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['src/shared/kpi/a.ts', '../contract/procedures', 'kpi-below-contract'],
  ['src/shared/domain/a.ts', '../words/index', 'kpi-below-contract'],
  ['src/shared/contract/a.ts', '../words/index', 'contract-without-words'],
  ['src/shared/format/a.ts', '../../main/store/lead', 'shared-is-pure'],
  ['src/shared/format/b.ts', 'react', 'shared-is-pure'],
  ['src/shared/format/c.ts', 'node:fs', 'shared-no-node'],
  ['src/main/services/a.ts', 'better-sqlite3', 'one-driver'],
  ['src/main/store/a.ts', '../services/leads', 'store-is-the-ground'],
  ['src/main/services/b.ts', '../rpc/leads', 'services-below-doors'],
  ['src/main/importing/a.ts', '../services/leads', 'importing-is-a-tool'],
  ['src/main/reporting/a.ts', '../store/lead', 'reporting-is-a-tool'],
  ['src/main/rpc/a.ts', '../store/lead', 'rpc-calls-services'],
  ['src/main/cli/a.ts', '../store/lead', 'doors-use-rpc'],
  ['src/main/cli/b.ts', '../electron/window', 'doors-apart'],
  ['src/main/electron/a.ts', '../rpc/leads', 'doors-only-forward'],
  ['src/main/link/a.ts', '../services/drives', 'doors-only-forward'],
  ['src/main/worker/a.ts', '../electron/window', 'worker-behind-the-link'],
  ['src/main/services/c.ts', 'electron', 'electron-at-its-door'],
  ['src/preload/a.ts', '../shared/contract/procedures', 'preload-types-only'],
  ['src/renderer/src/pages/a.ts', '../../../main/services/leads', 'renderer-sees-shared'],
  ['src/renderer/src/pages/b.ts', 'echarts/core', 'charts-draw-charts'],
  ['src/renderer/src/pages/c.ts', '@orpc/client', 'api-speaks-rpc'],
  ['src/main/services/d.ts', '../cli/index', 'nothing-imports-an-entry'],
  ['src/main/services/e.ts', '../../../test/fixture', 'src-without-tests'],
  ['src/main/store/cycle-one.ts', './cycle-two', 'no-cycles'],
];

/** Reaches the driver by a detour. */
const DETOUR = "import * as driver from 'better-sqlite3';\nexport { driver };\n";

/** What the planted files import, so that every import resolves as it would in the house. */
const TARGETS = [
  'src/shared/contract/procedures.ts',
  'src/shared/words/index.ts',
  'src/main/store/lead.ts',
  'src/main/services/leads.ts',
  'src/main/rpc/leads.ts',
  'src/main/electron/window.ts',
  'src/main/cli/index.ts',
  'test/fixture.ts',
];

const outputSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

let folder: string;
let seen: z.infer<typeof outputSchema>['summary'];

function plant(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paceline-rules-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  plant('tsconfig.base.json', '{ "compilerOptions": { "moduleResolution": "bundler", "module": "ESNext" } }');
  for (const file of TARGETS) plant(file, 'export const value = 1;\n');
  for (const [file, imports] of PLANTED) plant(file, `import * as planted from '${imports}';\nexport { planted };\n`);
  plant('src/main/services/drives.ts', DETOUR);
  plant('src/main/store/cycle-two.ts', "import * as one from './cycle-one';\nexport { one };\n");
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'src',
      'test',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  seen = outputSchema.parse(JSON.parse(run.stdout)).summary;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the rules of the house', () => {
  it('looks at every file', () => {
    expect(seen.totalCruised).toBeGreaterThanOrEqual(PLANTED.length + TARGETS.length);
  });

  it.each(PLANTED)('%s importing %s breaks %s', (file, _imports, rule) => {
    expect(seen.violations.filter((one) => one.from === file).map((one) => one.rule.name)).toContain(rule);
  });
});
