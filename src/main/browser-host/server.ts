import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { stringifyWire } from '@shared/contract/wire-json';
import { z } from 'zod';
import type { AppLink } from '../link/app-link';
import { PAGE_HEADERS } from '../page-policy';
import { MAX_FILE_BYTES } from '../services/file-inbox';
import type { StaticFile } from '../static-files';
import { Access, refusal } from './access';

const MAX_CALL_BYTES = 8 * 1024 * 1024;
const REQUEST_TIMEOUT_MS = 120_000;

const callSchema = z.object({ path: z.array(z.string().max(40)).min(1).max(4), input: z.unknown() });

export interface BrowserHostOptions {
  readonly link: Pick<AppLink, 'call' | 'receiveFile'>;
  readonly pages: ReadonlyMap<string, StaticFile>;
  /** 0: any free port. */
  readonly port: number;
}

export interface BrowserHost {
  /** The link with its token; works once. */
  readonly link: string;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The same app in a browser: one address, one person, this machine only. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const access = new Access();
  let origin = '';
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: 10_000 }, (request, response) => {
    answer(request, response, { ...options, access, origin }).catch((error: unknown) => {
      const status = error instanceof HttpError ? error.status : 500;
      send(response, status, 'text/plain; charset=utf-8', error instanceof HttpError ? error.message : 'error');
    });
  });
  const port = await listen(server, options.port);
  origin = `http://127.0.0.1:${port}`;
  return {
    link: `${origin}/?token=${access.token}`,
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The host has no port'));
      else resolve(address.port);
    });
  });
}

type Room = BrowserHostOptions & { readonly access: Access; readonly origin: string };

async function answer(request: IncomingMessage, response: ServerResponse, room: Room): Promise<void> {
  const refused = refusal(request, room.origin);
  if (refused) throw new HttpError(403, refused);
  const url = new URL(request.url ?? '/', room.origin);
  const token = url.searchParams.get('token');
  if (request.method === 'GET' && url.pathname === '/' && token !== null) return signIn(request, response, room, token);
  if (!room.access.isSignedIn(request)) throw new HttpError(401, 'Open the link that the start of Paceline printed.');
  if (request.method === 'POST' && url.pathname === '/rpc') return answerCall(request, response, room);
  if (request.method === 'POST' && url.pathname === '/files') return receiveFile(request, response, room, url);
  if (request.method !== 'GET') throw new HttpError(405, 'method not allowed');
  const page = room.pages.get(url.pathname === '/' ? '/index.html' : url.pathname);
  if (!page) throw new HttpError(404, 'not found');
  send(response, 200, page.contentType, page.bytes);
}

function signIn(request: IncomingMessage, response: ServerResponse, room: Room, token: string): void {
  const cookie = room.access.exchange(token);
  if (cookie === null && !room.access.isSignedIn(request)) {
    throw new HttpError(401, 'This link was used already. Start Paceline again for a new one.');
  }
  response
    .writeHead(303, { ...PAGE_HEADERS, location: '/', ...(cookie === null ? {} : { 'set-cookie': cookie }) })
    .end();
}

async function answerCall(request: IncomingMessage, response: ServerResponse, room: Room): Promise<void> {
  needType(request, 'application/json');
  const body = await readBody(request, MAX_CALL_BYTES);
  const message = callSchema.safeParse(parseJson(body));
  if (!message.success) throw new HttpError(400, 'not a call');
  const result = await room.link.call(message.data.path, message.data.input);
  send(response, 200, 'application/json', stringifyWire(result));
}

async function receiveFile(request: IncomingMessage, response: ServerResponse, room: Room, url: URL): Promise<void> {
  needType(request, 'application/octet-stream');
  const bytes = await readBody(request, MAX_FILE_BYTES);
  const name = (url.searchParams.get('name') ?? 'file').slice(0, 200);
  send(response, 200, 'application/json', JSON.stringify({ id: await room.link.receiveFile(name, bytes) }));
}

function needType(request: IncomingMessage, type: string): void {
  if (request.headers['content-type']?.split(';')[0]?.trim() !== type) throw new HttpError(415, `needs ${type}`);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new HttpError(400, 'not JSON');
  }
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) throw new HttpError(413, 'too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, contentType: string, body: string | Uint8Array): void {
  if (response.headersSent) return;
  response.writeHead(status, { ...PAGE_HEADERS, 'content-type': contentType }).end(body);
}
