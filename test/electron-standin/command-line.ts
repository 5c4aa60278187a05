import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What Electron reads from its command line: `[--switch[=value]]… [-r file]… <app> [arguments of the app]`. */
export interface CommandLine {
  readonly switches: ReadonlyMap<string, string>;
  readonly requires: readonly string[];
  readonly entry: string;
  readonly appPath: string;
  readonly appName: string;
  readonly appVersion: string;
  readonly appArguments: readonly string[];
}

export function readCommandLine(argv: readonly string[]): CommandLine {
  const rest = [...argv];
  const switches = new Map<string, string>();
  const requires: string[] = [];
  while (rest[0]?.startsWith('-')) {
    const argument = rest.shift() ?? '';
    if (argument === '-r' || argument === '--require') requires.push(rest.shift() ?? '');
    else {
      const [name = '', ...value] = argument.replace(/^--/, '').split('=');
      switches.set(name, value.join('='));
    }
  }
  const target = resolve(rest.shift() ?? '.');
  return { switches, requires, appArguments: rest, ...readApp(target) };
}

function readApp(target: string) {
  if (!statSync(target).isDirectory()) {
    return { entry: target, appPath: dirname(target), appName: 'Electron', appVersion: '0.0.0' };
  }
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  return {
    entry: join(target, manifest.main ?? 'index.js'),
    appPath: target,
    appName: manifest.productName ?? manifest.name,
    appVersion: manifest.version,
  };
}
