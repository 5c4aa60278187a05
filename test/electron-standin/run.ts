/** The stand-in's entry: gives the app's main process a shim where it asks for Electron, and starts it. */
import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCommandLine } from './command-line.ts';

const SHIM = new URL('./electron/index.ts', import.meta.url).href;
const EVALUATION_LIMIT_MS = 10_000;

registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier)
      ? { url: SHIM, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

const commandLine = readCommandLine(process.argv.slice(2));
const require = createRequire(import.meta.url);
const electronManifest = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8'));
Object.defineProperty(process.versions, 'electron', { value: electronManifest.version, enumerable: true });
Object.assign(process, { type: 'browser', resourcesPath: dirname(commandLine.appPath) });
process.argv = [process.execPath, commandLine.appPath, ...commandLine.appArguments];

const { startStandIn } = await import('./electron/index.ts');
const begin = startStandIn(commandLine);
// Playwright waits for the address that this prints.
const inspect = commandLine.switches.get('inspect');
if (inspect !== undefined) inspector.open(Number(inspect.split(':').at(-1)), '127.0.0.1');
for (const file of commandLine.requires) require(file);

// As in Electron: `ready` comes once the main module has been evaluated, so that one that awaits it never ends.
const stuck = setTimeout(() => {
  console.error('stand-in: the main module is still being evaluated; does it await app.whenReady() at its top level?');
  process.exit(13);
}, EVALUATION_LIMIT_MS);
await import(pathToFileURL(commandLine.entry).href);
clearTimeout(stuck);
begin();
