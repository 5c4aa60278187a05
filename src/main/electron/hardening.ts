import type { App, Session, WebContents, WebPreferences } from 'electron';
import type { IsOurs } from './origin';

/** What every window of ours gets. The page is a guest: it sees the preload's bridge and nothing else. */
export const GUEST_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The checker would fetch its dictionaries from the network; this app makes no request, ever.
  spellcheck: false,
} as const satisfies WebPreferences;

/** A page inside a frame of ours: written into it by the page itself, hence under its policy. */
const MADE_IN_PLACE = new Set(['about:srcdoc', 'about:blank']);

/** Keeps every page of the app where it is: no foreign address, no second window, no embedded browser. */
export function confinePages(app: App, isOurs: IsOurs): void {
  app.on('web-contents-created', (_event, contents) => confine(contents, isOurs));
}

function confine(contents: WebContents, isOurs: IsOurs): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    const inPlace = !event.isMainFrame && MADE_IN_PLACE.has(event.url);
    if (!inPlace && !isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
}

/** Denies every permission and every request that would leave the machine. */
export function confineSession(session: Session, isOurs: IsOurs): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  const network = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] };
  session.webRequest.onBeforeRequest(network, ({ url }, answer) => {
    // While developing, the page speaks to Vite over http and its socket.
    answer({ cancel: !isOurs(url.replace(/^ws/, 'http')) });
  });
}
