import { createCodec } from './codec.ts';
import { linkWorlds, preloadElectron, reportKeys } from './worlds.ts';

export const PRELOAD_WORLD = 'Electron Isolated Context';
export const BINDING = '__standInPost';
export const RECEIVER = '__standInReceive';

/** Functions go to the page as text; Node has already blanked their types. */
const HELPERS = [createCodec, linkWorlds, preloadElectron, reportKeys].map(String).join('\n');
const onlyInPages = (body: string) =>
  `if (self === top && location.href !== 'about:blank') (() => {\n${HELPERS}\n${body}\n})();`;

/** The scripts that run before any script of a page: one in its own world, one in the preload's. */
export function pageScripts(preload: string): { readonly ownWorld: string; readonly preloadWorld: string } {
  const [own, others] = [crypto.randomUUID(), crypto.randomUUID()].map((name) => JSON.stringify(name));
  return {
    ownWorld: onlyInPages(`
      linkWorlds(${own}, ${others}, (key, value) => {
        if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
        Object.defineProperty(window, key, { value, enumerable: true });
      });`),
    preloadWorld: onlyInPages(`
      const post = globalThis.${BINDING};
      delete globalThis.${BINDING};
      reportKeys(post);
      const require = preloadElectron(createCodec(), linkWorlds(${others}, ${own}, () => {}), post,
        (receive) => { globalThis.${RECEIVER} = receive; });
      const process = Object.freeze({ type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] });
      const module = { exports: {} };
      (function (require, process, module, exports) {\n${preload}\n})(require, process, module, module.exports);`),
  };
}
