import type { Codec, Wire } from './codec.ts';

/** One message between a page's own world and the preload's. */
interface LinkMessage {
  readonly expose?: string;
  readonly value?: unknown;
  readonly call?: number;
  readonly id?: number;
  readonly args?: unknown;
  readonly reply?: { readonly value?: unknown; readonly error?: string; readonly promised?: boolean };
  readonly settle?: number;
  readonly error?: string;
}

export interface WorldLink {
  readonly expose: (key: string, value: unknown) => void;
}

/**
 * Electron's contextBridge: the two worlds share only the document, so each speaks by synchronous events on `window`.
 * Functions cross as numbers, promises as later events. Runs in the page by its source text: no outside references.
 */
export function linkWorlds(mine: string, others: string, onExpose: (key: string, value: unknown) => void): WorldLink {
  const given: ((...args: unknown[]) => unknown)[] = [];
  const numbers = new Map<unknown, number>();
  const taken = new Map<number, (...args: unknown[]) => unknown>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const replies: NonNullable<LinkMessage['reply']>[] = [];
  let lastId = 0;
  const send = (detail: LinkMessage) => window.dispatchEvent(new CustomEvent(others, { detail }));
  const isPlain = (value: object) => Object.getPrototypeOf(value)?.constructor?.name === 'Object';
  const mapParts = (value: object, change: (part: unknown) => unknown) =>
    Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]));

  function out(value: unknown): unknown {
    if (typeof value === 'function') {
      const known = numbers.get(value) ?? given.push((...args) => Reflect.apply(value, undefined, args)) - 1;
      numbers.set(value, known);
      return { $function: known };
    }
    if (Array.isArray(value)) return value.map(out);
    return typeof value === 'object' && value !== null && isPlain(value) ? mapParts(value, out) : value;
  }

  function into(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if ('$function' in value) return callable(Number(value.$function));
    if (Array.isArray(value)) return value.map(into);
    return isPlain(value) ? Object.freeze(mapParts(value, into)) : value;
  }

  function callable(index: number): (...args: unknown[]) => unknown {
    const made = taken.get(index) ?? ((...args: unknown[]) => callAcross(index, args));
    taken.set(index, made);
    return made;
  }

  function callAcross(index: number, args: unknown[]): unknown {
    lastId += 1;
    const id = lastId;
    send({ call: index, id, args: out(args) });
    const reply = replies.pop();
    if (!reply) throw new Error('stand-in: the other world did not answer');
    if (reply.error !== undefined) throw new Error(reply.error);
    if (reply.promised) return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    return into(reply.value);
  }

  function answerCall(index: number, id: number, args: unknown): void {
    const fail = (error: unknown) => (error instanceof Error ? error.message : String(error));
    try {
      const received = into(args);
      const result = given[index]?.(...(Array.isArray(received) ? received : []));
      if (!(result instanceof Promise)) return void send({ reply: { value: out(result) } });
      send({ reply: { promised: true } });
      result.then(
        (value) => send({ settle: id, value: out(value) }),
        (error: unknown) => send({ settle: id, error: fail(error) }),
      );
    } catch (error) {
      send({ reply: { error: fail(error) } });
    }
  }

  function settle(id: number, message: LinkMessage): void {
    const promise = waiting.get(id);
    waiting.delete(id);
    if (message.error === undefined) promise?.resolve(into(message.value));
    else promise?.reject(new Error(message.error));
  }

  window.addEventListener(mine, (event) => {
    if (!(event instanceof CustomEvent)) return;
    const message: LinkMessage = event.detail;
    if (message.expose !== undefined) onExpose(message.expose, into(message.value));
    else if (message.reply !== undefined) replies.push(message.reply);
    else if (message.settle !== undefined) settle(message.settle, message);
    else if (message.call !== undefined) answerCall(message.call, message.id ?? 0, message.args);
  });
  return { expose: (key, value) => void send({ expose: key, value: out(value) }) };
}

/** What the preload sends to the main process. */
export interface ToMain {
  readonly kind: 'invoke' | 'send';
  readonly id: number;
  readonly channel: string;
  readonly args: Wire;
}

/** A key that the page left unhandled: the menu's accelerators get it. */
export interface PressedKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What the main process sends to the preload: an answer to an `invoke`, or a message of its own. */
export interface ToPage {
  readonly id?: number;
  readonly error?: string;
  readonly channel?: string;
  readonly value: Wire;
}

type Listener = (event: unknown, ...args: unknown[]) => void;

/** Tells of every key that no script of the page claimed. Runs in the page by its source text. */
export function reportKeys(post: (message: string) => void): void {
  window.addEventListener('keydown', (event) => {
    // Later, so that every listener of the page has had its say.
    setTimeout(() => {
      if (event.defaultPrevented) return;
      const key: PressedKey = {
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
      };
      post(JSON.stringify({ kind: 'key', key }));
    });
  });
}

/**
 * What a sandboxed preload gets from `require('electron')`. Runs in the page by its source text: no outside references.
 * Calls `listen` with the function that takes messages from the main process.
 */
export function preloadElectron(
  codec: Codec,
  link: WorldLink,
  post: (message: string) => void,
  listen: (receive: (message: ToPage) => void) => void,
) {
  const pending = new Map<
    number,
    { channel: string; resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  const listeners = new Map<string, Set<Listener>>();
  let lastId = 0;

  const send = (kind: ToMain['kind'], channel: string, args: unknown[]): number => {
    lastId += 1;
    const message: ToMain = { kind, id: lastId, channel, args: codec.encode(args) };
    post(JSON.stringify(message));
    return lastId;
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => pending.set(send('invoke', channel, args), { channel, resolve, reject })),
    send: (channel: string, ...args: unknown[]) => void send('send', channel, args),
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  listen((message) => {
    if (message.id === undefined) {
      const args = codec.decode(message.value);
      for (const listener of listeners.get(message.channel ?? '') ?? []) {
        listener({ sender: ipcRenderer }, ...(Array.isArray(args) ? args : []));
      }
      return;
    }
    const call = pending.get(message.id);
    pending.delete(message.id);
    if (message.error === undefined) call?.resolve(codec.decode(message.value));
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.error}`));
  });

  const electron = { ipcRenderer, contextBridge: { exposeInMainWorld: link.expose } };
  return (id: string) => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  };
}
