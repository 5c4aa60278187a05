import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appFolder } from './electron-path.ts';

/** Whose data a test starts with: nobody's (the first run), a firm's without records, or the demo firm's. */
export type Seed = 'nothing' | 'empty-firm' | 'demo';

export interface SeedOptions {
  readonly seed: Seed;
  readonly now: string;
  readonly locale: 'ru' | 'en';
}

/** Demo folders are made once per worker by the command line, and copied for each test. */
export class Seeds {
  readonly #folder = mkdtempSync(join(tmpdir(), 'paceline-seeds-'));
  readonly #made = new Map<string, string>();

  plant({ seed, now, locale }: SeedOptions, folder: string): void {
    if (seed !== 'demo') return;
    cpSync(this.#demo(now, locale), folder, { recursive: true });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #demo(now: string, locale: string): string {
    const key = `demo-${locale}-${now.replaceAll(':', '')}`;
    const made = this.#made.get(key) ?? join(this.#folder, key);
    if (!this.#made.has(key)) runCli(['demo', '--locale', locale, '--data', made], now, locale);
    this.#made.set(key, made);
    return made;
  }
}

/** Runs the built command line; answers what it printed. */
export function runCli(args: readonly string[], now: string, locale: string): string {
  const env = { ...process.env, PACELINE_NOW: now, PACELINE_LOCALE: locale };
  return execFileSync(process.execPath, [join(appFolder, 'out/main/cli.js'), ...args], { env, encoding: 'utf8' });
}
