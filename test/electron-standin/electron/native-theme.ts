import type { NativeTheme as ElectronNativeTheme } from 'electron';
import type { DevToolsSession } from '../devtools.ts';
import { loudEmitter } from '../loud.ts';

type Source = ElectronNativeTheme['themeSource'];
const pages = new Set<DevToolsSession>();

class NativeTheme extends loudEmitter('nativeTheme') {
  #source: Source = 'system';

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    this.#source = source;
    for (const page of pages) void tell(page);
    this.emit('updated');
  }

  /** The machine of a test is light. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();

/** Keeps a page in the app's theme. */
export async function followTheme(page: DevToolsSession): Promise<void> {
  pages.add(page);
  if (nativeTheme.themeSource !== 'system') await tell(page);
}

async function tell(page: DevToolsSession): Promise<void> {
  const value = nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource;
  try {
    await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
  } catch {
    pages.delete(page);
  }
}
