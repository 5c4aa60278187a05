import { request } from 'node:http';
import { parseWire } from '@shared/contract/wire-json';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type BrowserHost, startBrowserHost } from '../../../src/main/browser-host/server';
import { FileInbox } from '../../../src/main/services/file-inbox';

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

let host: BrowserHost;
let files: FileInbox;

beforeEach(async () => {
  files = new FileInbox();
  host = await startBrowserHost({
    link: {
      call: async (path, input) => ({
        ok: true,
        output: path[0] === 'kpi' ? { series: Float64Array.of(0.1, 2) } : { path, input },
      }),
      receiveFile: async (name, bytes) => files.receive(name, bytes),
    },
    pages: new Map([['/index.html', { bytes: new TextEncoder().encode('<p>page</p>'), contentType: 'text/html' }]]),
    port: 0,
  });
});
afterEach(() => host.close());

/** node:http and not fetch: fetch would not let us lie about Host and Origin. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Reply> {
  const url = new URL(host.origin);
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: url.port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    call.on('error', reject);
    call.end(body);
  });
}

async function signIn(): Promise<Record<string, string>> {
  const link = new URL(host.link);
  const reply = await ask('GET', link.pathname + link.search);
  const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
  return { cookie, origin: host.origin, 'content-type': 'application/json' };
}

describe('who may speak to the browser host', () => {
  it('exchanges the link once for a cookie that scripts and other sites cannot use', async () => {
    const link = new URL(host.link);
    const first = await ask('GET', link.pathname + link.search);
    expect(first.status).toBe(303);
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await ask('GET', link.pathname + link.search)).status).toBe(401);
  });

  it('refuses a wrong token, no cookie, and a forged cookie', async () => {
    expect((await ask('GET', '/?token=wrong')).status).toBe(401);
    expect((await ask('GET', '/')).status).toBe(401);
    expect((await ask('GET', '/', { cookie: 'paceline=forged' })).status).toBe(401);
  });

  it('refuses another host name, another origin, a cross-site request and a call without origin', async () => {
    const signedIn = await signIn();
    const body = JSON.stringify({ path: ['app', 'info'], input: {} });
    expect((await ask('POST', '/rpc', { ...signedIn, host: 'evil.example' }, body)).status).toBe(403);
    expect((await ask('POST', '/rpc', { ...signedIn, origin: 'https://evil.example' }, body)).status).toBe(403);
    expect((await ask('GET', '/', { ...signedIn, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const { origin: _, ...withoutOrigin } = signedIn;
    expect((await ask('POST', '/rpc', withoutOrigin, body)).status).toBe(403);
  });
});

describe('what the browser host answers', () => {
  it('passes a call on and answers with the envelope', async () => {
    const reply = await ask('POST', '/rpc', await signIn(), JSON.stringify({ path: ['app', 'info'], input: { a: 1 } }));
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toEqual({ ok: true, output: { path: ['app', 'info'], input: { a: 1 } } });
  });

  it('writes series so that the page has them as they were', async () => {
    const reply = await ask('POST', '/rpc', await signIn(), JSON.stringify({ path: ['kpi', 'today'], input: {} }));
    expect(parseWire(reply.body)).toMatchObject({ output: { series: Float64Array.of(0.1, 2) } });
  });

  it('takes JSON only, and only well-formed calls', async () => {
    const signedIn = await signIn();
    expect((await ask('POST', '/rpc', { ...signedIn, 'content-type': 'text/plain' }, '{}')).status).toBe(415);
    expect((await ask('POST', '/rpc', signedIn, '{')).status).toBe(400);
    expect((await ask('POST', '/rpc', signedIn, '{"path":"app"}')).status).toBe(400);
  });

  it('keeps a file under a handle and gives no path away', async () => {
    const signedIn = { ...(await signIn()), 'content-type': 'application/octet-stream' };
    const reply = await ask('POST', '/files?name=deals.csv', signedIn, 'a,b');
    const { id } = z.object({ id: z.string() }).parse(JSON.parse(reply.body));
    expect(new TextDecoder().decode(files.get(id).bytes)).toBe('a,b');
    expect(files.get(id).name).toBe('deals.csv');
  });

  it('serves its manifest and nothing beside it, with the headers that keep scripts out', async () => {
    const signedIn = await signIn();
    const page = await ask('GET', '/', signedIn);
    expect(page.body).toBe('<p>page</p>');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers['x-frame-options']).toBe('DENY');
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/index.html/..%2f..%2fpackage.json',
      '/etc/passwd',
    ]) {
      expect((await ask('GET', path, signedIn)).status).toBe(404);
    }
    expect((await ask('DELETE', '/', { ...signedIn })).status).toBe(405);
  });
});
