import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { confinePages, confineSession } from '../../../../src/main/electron/hardening';
import { ownPages } from '../../../../src/main/electron/origin';

const isOurs = ownPages(null);

/** A page as far as the guards see it: an emitter that takes a window handler. */
function confinedPage() {
  const app = new EventEmitter();
  const page = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  confinePages(Object.assign(app) as unknown as App, isOurs);
  app.emit('web-contents-created', {}, page);
  const prevents = (event: string, details: object = {}) => {
    const preventDefault = vi.fn();
    page.emit(event, { ...details, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return { page, prevents };
}

describe('confinePages', () => {
  it('keeps the main frame on our pages', () => {
    const { prevents } = confinedPage();
    const main = { isMainFrame: true };
    expect(prevents('will-frame-navigate', { ...main, url: 'app://paceline/index.html' })).toBe(false);
    expect(prevents('will-frame-navigate', { ...main, url: 'https://example.com/' })).toBe(true);
    expect(prevents('will-frame-navigate', { ...main, url: 'file:///etc/passwd' })).toBe(true);
    expect(prevents('will-frame-navigate', { ...main, url: 'about:blank' })).toBe(true);
  });

  it('lets a frame show only what our page wrote into it', () => {
    const { prevents } = confinedPage();
    const inner = { isMainFrame: false };
    expect(prevents('will-frame-navigate', { ...inner, url: 'about:srcdoc' })).toBe(false);
    expect(prevents('will-frame-navigate', { ...inner, url: 'https://example.com/' })).toBe(true);
    expect(prevents('will-frame-navigate', { ...inner, url: 'data:text/html,x' })).toBe(true);
  });

  it('refuses redirects to foreign addresses, embedded browsers and new windows', () => {
    const { page, prevents } = confinedPage();
    expect(prevents('will-redirect', { url: 'https://example.com/' })).toBe(true);
    expect(prevents('will-redirect', { url: 'app://paceline/index.html' })).toBe(false);
    expect(prevents('will-attach-webview')).toBe(true);
    const [handler] = page.setWindowOpenHandler.mock.calls[0] ?? [];
    expect(handler()).toEqual({ action: 'deny' });
  });
});

describe('confineSession', () => {
  it('denies every permission, and every request that is not ours', () => {
    const session = {
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
      webRequest: { onBeforeRequest: vi.fn() },
    };
    confineSession(session as unknown as Session, isOurs);
    const answer = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, 'media', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]({}, 'geolocation')).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false);

    const [filter, listener] = session.webRequest.onBeforeRequest.mock.calls[0] ?? [];
    expect(filter.urls).toEqual(expect.arrayContaining(['https://*/*', 'wss://*/*', 'file://*/*']));
    const cancels = (url: string) => {
      const reply = vi.fn();
      listener({ url }, reply);
      return reply.mock.calls[0]?.[0].cancel;
    };
    expect(cancels('https://example.com/')).toBe(true);
    expect(cancels('wss://example.com/')).toBe(true);
    expect(cancels('file:///etc/passwd')).toBe(true);
  });
});
