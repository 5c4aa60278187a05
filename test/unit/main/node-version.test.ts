import { afterEach, describe, expect, it, vi } from 'vitest';
import { requireSupportedNode } from '../../../src/main/node-version';

afterEach(() => vi.restoreAllMocks());

function start(version: string): { readonly exitCode: number | null; readonly said: string } {
  let said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  try {
    requireSupportedNode(version);
    return { exitCode: null, said };
  } catch (error) {
    return { exitCode: Number(/exit (\d+)/.exec(String(error))?.[1]), said };
  }
}

describe('an entry on a Node that cannot run the database driver', () => {
  it('stops, and says what happened, what is safe and what to do', () => {
    const { exitCode, said } = start('20.20.2');
    expect(exitCode).toBe(1);
    expect(said).toContain('20.20.2');
    expect(said).toContain('Nothing was opened or changed');
    expect(said).toContain('npm ci');
  });

  it('goes on where Node is new enough', () => {
    expect(start('22.0.0')).toEqual({ exitCode: null, said: '' });
    expect(start('24.21.0')).toEqual({ exitCode: null, said: '' });
  });
});
