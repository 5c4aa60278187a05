import type { WebFrameMain } from 'electron';
import type { DevToolsSession } from '../devtools.ts';
import type { Protocol } from '../protocol.ts';
import { toOuter } from './schemes.ts';

/** What handlers read of the frame a message or a navigation comes from. */
export type Frame = Pick<WebFrameMain, 'url' | 'parent'>;

interface Known {
  url: string;
  readonly parentId: string | undefined;
}

/** The frames of one page, as Chromium reports them. */
export class Frames {
  readonly #frames = new Map<string, Known>();
  #mainId = '';

  follow(session: DevToolsSession): void {
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.#frames.set(frameId, { url: 'about:blank', parentId: parentFrameId });
    });
    session.on('Page.frameNavigated', ({ frame }) => this.#note(frame));
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const known = this.#frames.get(frameId);
      if (known) known.url = toOuter(url);
    });
    session.on('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId));
  }

  start(tree: Protocol.Page.FrameTree): void {
    this.#note(tree.frame);
  }

  get mainUrl(): string {
    return this.#frames.get(this.#mainId)?.url ?? '';
  }

  isMain(frameId: string): boolean {
    return frameId === this.#mainId;
  }

  /** `null` for a frame that is gone. */
  get(frameId: string): Frame | null {
    const known = this.#frames.get(frameId);
    if (!known) return null;
    const { url, parentId } = known;
    // Handlers ask only whether there is a parent, and what its address is.
    return Object.freeze({ url, parent: parentId === undefined ? null : (this.get(parentId) as WebFrameMain | null) });
  }

  #note({ id, parentId, url }: Protocol.Page.Frame): void {
    if (parentId === undefined) this.#mainId = id;
    this.#frames.set(id, { url: toOuter(url), parentId });
  }
}
