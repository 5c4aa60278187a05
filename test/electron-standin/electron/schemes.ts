import type { CustomScheme, Protocol } from 'electron';
import { loud } from '../loud.ts';

type Handler = (request: Request) => Response | Promise<Response>;

/**
 * Chromium cannot be taught a scheme over its protocol, so that `app://host/x` travels as `https://host.app.localhost/x`
 * inside (a secure origin of its own, as a privileged scheme is) and is shown as `app://host/x` to the main process.
 */
const handlers = new Map<string, Handler>();
const privileged = new Set<string>();

export function toInner(url: string): string {
  const parts = /^([a-z][\w+.-]*):\/\/([^/]*)(.*)$/.exec(url);
  if (!parts?.[1] || !handlers.has(parts[1])) return url;
  return `https://${parts[2]}.${parts[1]}.localhost${parts[3]}`;
}

export function toOuter(url: string): string {
  const parts = /^https:\/\/([^/]*)\.([\w+-]+)\.localhost(.*)$/.exec(url);
  return parts?.[2] && handlers.has(parts[2]) ? `${parts[2]}://${parts[1]}${parts[3]}` : url;
}

/** The handler that serves this address, if its scheme has one. */
export function handlerOf(url: string): Handler | undefined {
  return handlers.get(url.slice(0, url.indexOf(':')));
}

export const protocol = loud('protocol', {
  registerSchemesAsPrivileged(schemes: CustomScheme[]) {
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure) {
        throw new Error('stand-in: only standard, secure schemes are served');
      }
      privileged.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler) {
    if (!privileged.has(scheme)) throw new Error(`stand-in: register ${scheme} as privileged first`);
    if (handlers.has(scheme)) throw new Error(`The scheme has been intercepted: ${scheme}`);
    handlers.set(scheme, handler);
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
} satisfies Partial<Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'isProtocolHandled'>>);
