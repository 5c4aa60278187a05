import { randomUUID } from 'node:crypto';
import { protocol, type Session } from 'electron';
import { PAGE_HEADERS } from '../page-policy';
import type { StaticFile } from '../static-files';
import { APP_ORIGIN, APP_SCHEME, type IsOurs } from './origin';

/** Makes `app://` behave like https: an origin of its own, storage, fetch. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export interface AppPages {
  /** Serves a page made at run time under an address nobody can guess; `withdraw` ends that. */
  readonly publish: (html: string) => { readonly url: string; readonly withdraw: () => void };
}

/** Serves the built window from its manifest, and pages made at run time, each with the policy as a header. */
export function serveAppPages(session: Session, files: ReadonlyMap<string, StaticFile>, isOurs: IsOurs): AppPages {
  const published = new Map<string, string>();
  session.protocol.handle(APP_SCHEME, (request) => {
    if (request.method !== 'GET' || !isOurs(request.url)) return notFound();
    const path = new URL(request.url).pathname;
    const page = published.get(path);
    if (page !== undefined) return found(page, 'text/html; charset=utf-8');
    const file = files.get(path === '/' ? '/index.html' : path);
    return file ? found(file.bytes, file.contentType) : notFound();
  });
  return {
    publish: (html) => {
      const path = `/made/${randomUUID()}.html`;
      published.set(path, html);
      return { url: `${APP_ORIGIN}${path}`, withdraw: () => published.delete(path) };
    },
  };
}

function found(body: string | Uint8Array<ArrayBuffer>, contentType: string): Response {
  return new Response(body, { headers: { ...PAGE_HEADERS, 'content-type': contentType } });
}

function notFound(): Response {
  return new Response('not found', {
    status: 404,
    headers: { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  });
}
