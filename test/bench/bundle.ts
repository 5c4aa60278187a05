import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { reportAtMost, skip } from './measure';

const FIGURE = 'renderer bundle, initial load, gzip kB';

/** What the window loads before it shows anything: the page's scripts with all they import at once, and its styles. */
export function measureBundle(root: string): void {
  const folder = join(root, 'out/renderer');
  const page = join(folder, 'index.html');
  if (!existsSync(page)) {
    skip(FIGURE, 'the app is not built; npm run build makes it');
    return;
  }
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    if (!file.endsWith('.js')) return;
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g))
      load(join(file, '..', name));
  };
  for (const [, name = ''] of readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g))
    load(join(folder, name));
  const bytes = [...loaded].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).byteLength, 0);
  reportAtMost(FIGURE, bytes / 1_000, 450);
}
