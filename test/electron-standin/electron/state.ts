import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from '../browser.ts';
import type { CommandLine } from '../command-line.ts';

/** What the shim's parts share: the command line, and the one browser, launched when first needed. */
let commandLine: CommandLine | undefined;
let launched: Promise<Browser> | undefined;
let profile = join(tmpdir(), `paceline-standin-${process.pid}`);

export function setCommandLine(value: CommandLine): void {
  commandLine = value;
}

export function theCommandLine(): CommandLine {
  if (!commandLine) throw new Error('stand-in: started without its command line');
  return commandLine;
}

/** Where Chromium keeps its files: Electron's `sessionData`. */
export function setProfile(folder: string): void {
  if (launched) throw new Error('stand-in: sessionData is set after the browser has started');
  profile = folder;
}

export function theBrowser(): Promise<Browser> {
  launched ??= Browser.launch({
    profile,
    debuggingPort: theCommandLine().switches.get('remote-debugging-port'),
    headless: !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.env.PACELINE_HEADED !== '1',
  });
  return launched;
}

export async function closeBrowser(): Promise<void> {
  await (await launched)?.close();
}
