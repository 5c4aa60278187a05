import { resolve } from 'node:path';

export interface LaunchOptions {
  /** Absolute; `null`: the app's own folder. */
  readonly dataFolder: string | null;
  /** Vite's dev server while developing; never in a packaged app. */
  readonly devServer: string | null;
}

/** Reads `--data DIR`, else `PACELINE_DATA`, and the address of the dev server. */
export function readLaunchOptions(argv: readonly string[], env: NodeJS.ProcessEnv, packaged: boolean): LaunchOptions {
  const folder = argumentAfter(argv, '--data') ?? env.PACELINE_DATA ?? '';
  const devServer = packaged ? undefined : env.ELECTRON_RENDERER_URL;
  return { dataFolder: folder === '' ? null : resolve(folder), devServer: devServer || null };
}

/** Chromium's own switches share the command line, so that only the one option is looked for. */
function argumentAfter(argv: readonly string[], name: string): string | undefined {
  const joined = argv.find((argument) => argument.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at === -1 ? undefined : argv[at + 1];
}
