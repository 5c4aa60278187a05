import type { Session } from 'electron';
import { loud } from '../loud.ts';
import { protocol } from './schemes.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Session['setDevicePermissionHandler']>[0];
type BeforeRequest = (details: { readonly url: string }, answer: (response: { cancel?: boolean }) => void) => void;

let askRequest: RequestHandler = null;
let askCheck: CheckHandler = null;
let beforeRequest: { readonly patterns: readonly RegExp[]; readonly listener: BeforeRequest } | undefined;

export const defaultSession = loud('session', {
  protocol,
  setPermissionRequestHandler(handler: RequestHandler) {
    askRequest = handler;
  },
  setPermissionCheckHandler(handler: CheckHandler) {
    askCheck = handler;
  },
  setDevicePermissionHandler(_handler: DeviceHandler) {
    // Chromium without a window has no device to hand out.
  },
  webRequest: loud('session.webRequest', {
    onBeforeRequest(filter: { urls: string[] }, listener: BeforeRequest) {
      beforeRequest = { patterns: filter.urls.map(toPattern), listener };
    },
  }),
});
export const session = loud('session', { defaultSession });

function toPattern(glob: string): RegExp {
  return new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

/** Whether the app lets this request out. */
export async function mayRequest(url: string): Promise<boolean> {
  const rule = beforeRequest;
  if (!rule?.patterns.some((pattern) => pattern.test(url))) return true;
  return new Promise((resolve) => rule.listener({ url }, ({ cancel }) => resolve(cancel !== true)));
}

/** Electron's names of the permissions a page may ask for, with Chromium's. */
export const PERMISSIONS = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['midi', 'midi'],
  ['idle-detection', 'idle-detection'],
  ['local-fonts', 'local-fonts'],
  ['window-management', 'window-management'],
] as const;

/** As Electron: granted unless a handler denies. Both are asked, since a page may check first or simply use it. */
export async function isGranted(permission: (typeof PERMISSIONS)[number][0], origin: string): Promise<boolean> {
  const checked = askCheck === null || askCheck(null, permission, origin, { isMainFrame: true, requestingUrl: origin });
  if (!checked || askRequest === null) return checked;
  const request = askRequest;
  return new Promise((resolve) =>
    Reflect.apply(request, undefined, [null, permission, resolve, { requestingUrl: origin }]),
  );
}
