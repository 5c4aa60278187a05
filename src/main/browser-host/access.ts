import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const COOKIE = 'paceline';

/**
 * Who may speak to the host: the holder of the link printed at the start. The link's token is exchanged once for a
 * cookie that scripts cannot read and other sites cannot send.
 */
export class Access {
  readonly token = randomBytes(32).toString('base64url');
  readonly #session = randomBytes(32).toString('base64url');
  #exchanged = false;

  /** The cookie header for the first bearer of the token; `null` for a wrong or spent one. */
  exchange(token: string): string | null {
    if (this.#exchanged || !equal(token, this.token)) return null;
    this.#exchanged = true;
    return `${COOKIE}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  isSignedIn(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
    const value = cookies.find((part) => part.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
    return value !== undefined && equal(value, this.#session);
  }
}

/** Constant time whatever the lengths: both sides are hashed first. */
function equal(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/** Why a request is refused before it is routed; `null` where it may pass. `origin` is our own, with its port. */
export function refusal(request: IncomingMessage, origin: string): string | null {
  // Another name for this address (DNS rebinding) shows in Host.
  if (`http://${request.headers.host ?? ''}` !== origin) return 'wrong host';
  if (request.headers['sec-fetch-site'] === 'cross-site') return 'cross-site';
  const sent = request.headers.origin;
  if (sent !== undefined && sent !== origin) return 'wrong origin';
  if (request.method === 'POST' && sent === undefined) return 'no origin';
  return null;
}
