import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The app's own folder, the same for every door (Electron calls it `userData`), so that the command line sees what the
 * window wrote.
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Paceline');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Paceline');
    default:
      return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Paceline');
  }
}
