import type { DevToolsSession } from '../devtools.ts';
import type { Protocol } from '../protocol.ts';
import { handlerOf, toOuter } from './schemes.ts';
import { mayRequest } from './session.ts';

/** Whether the app lets a frame go to an address. */
export type NavigationGuard = (navigation: { url: string; frameId: string; redirect: boolean }) => boolean;

/** Decides about a page's requests, in Electron's order: navigation guards, the session's filter, the scheme's handler. */
export class Requests {
  readonly #session: DevToolsSession;
  readonly #mayNavigate: NavigationGuard;

  constructor(session: DevToolsSession, mayNavigate: NavigationGuard) {
    this.#session = session;
    this.#mayNavigate = mayNavigate;
    session.on('Fetch.requestPaused', (paused) => void this.#decide(paused));
  }

  async start(): Promise<void> {
    await this.#session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  }

  async #decide(paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const { requestId, frameId, resourceType, redirectedRequestId } = paused;
    const url = toOuter(paused.request.url);
    const abort = (errorReason: Protocol.Network.ErrorReason) =>
      this.#session.send('Fetch.failRequest', { requestId, errorReason });
    try {
      const redirect = redirectedRequestId !== undefined;
      if (resourceType === 'Document' && !this.#mayNavigate({ url, frameId, redirect }))
        return void (await abort('Aborted'));
      if (!(await mayRequest(url))) return void (await abort('BlockedByClient'));
      const handler = handlerOf(url);
      if (!handler) return void (await this.#session.send('Fetch.continueRequest', { requestId }));
      await this.#fulfill(requestId, await handler(toRequest(url, paused.request)));
    } catch (error) {
      process.stderr.write(`stand-in: ${url}: ${error}\n`);
      // The page may be gone by now, and its request with it.
      await abort('Failed').catch(() => {});
    }
  }

  async #fulfill(requestId: string, response: Response): Promise<void> {
    await this.#session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: Array.from(response.headers, ([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }
}

function toRequest(url: string, { method, headers, postData }: Protocol.Network.Request): Request {
  return new Request(url, { method, headers, ...(postData === undefined ? {} : { body: postData }) });
}
