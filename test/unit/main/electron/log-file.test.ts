import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLog } from '../../../../src/main/electron/log-file';

describe('the log', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'paceline-log-'));
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const read = (name: string) => readFileSync(join(folder, 'logs', name), 'utf8');

  it('says when, what and why', () => {
    openLog(folder)('incident 7', new Error('outer', { cause: new Error('inner') }));
    expect(read('main.log')).toMatch(/^\d{4}-\d\d-\d\dT\S+ incident 7: Error: outer[\s\S]*caused by Error: inner/);
  });

  it('keeps one earlier file and never grows beyond its limit', () => {
    const log = openLog(folder, 200);
    for (let line = 0; line < 50; line += 1) log(`line ${line}`);
    expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['main.log', 'main.old.log']);
    expect(read('main.log').length).toBeLessThanOrEqual(200);
    expect(read('main.log')).toContain('line 49');
  });

  it('never stops the app', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
    expect(() => openLog(folder)('lost')).not.toThrow();
  });
});
