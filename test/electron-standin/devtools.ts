import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Answers, Commands, Events } from './protocol.ts';

type Parsed = ReturnType<typeof JSON.parse>;

/** Speaks Chromium's DevTools protocol over a pair of pipes: messages are JSON, each closed by a NUL. */
export class DevTools {
  readonly #pending = new Map<number, { resolve: (result: Parsed) => void; reject: (error: Error) => void }>();
  readonly #sessions = new Map<string, EventEmitter>();
  readonly #out: Writable;
  #lastId = 0;
  #rest = '';

  constructor(out: Writable, input: Readable) {
    this.#out = out;
    out.on('error', () => {});
    input.setEncoding('utf8').on('data', (chunk: string) => this.#receive(chunk));
  }

  /** One target's end of the line; `''` is the browser itself. */
  session(id: string): DevToolsSession {
    const events = this.#sessions.get(id) ?? new EventEmitter().setMaxListeners(0);
    this.#sessions.set(id, events);
    return new DevToolsSession(events, (method, params) => this.#request(id, method, params));
  }

  #request(sessionId: string, method: string, params: object): Promise<Parsed> {
    const id = ++this.#lastId;
    const message = sessionId === '' ? { id, method, params } : { id, method, params, sessionId };
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
      this.#out.write(`${JSON.stringify(message)}\0`);
    });
  }

  #receive(chunk: string): void {
    const messages = (this.#rest + chunk).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const text of messages) this.#dispatch(JSON.parse(text));
  }

  #dispatch(message: Parsed): void {
    const waiting = this.#pending.get(message.id);
    if (waiting) {
      this.#pending.delete(message.id);
      if (message.error) waiting.reject(new Error(message.error.message));
      else waiting.resolve(message.result);
    } else if (message.method) {
      this.#sessions.get(message.sessionId ?? '')?.emit(message.method, message.params);
    }
  }
}

/** Commands and events of one target, typed by Chromium's own protocol. */
export class DevToolsSession {
  readonly #events: EventEmitter;
  readonly #request: (method: string, params: object) => Promise<Parsed>;

  constructor(events: EventEmitter, request: (method: string, params: object) => Promise<Parsed>) {
    this.#events = events;
    this.#request = request;
  }

  send<Name extends keyof Commands & keyof Answers>(name: Name, params?: Commands[Name]): Promise<Answers[Name]> {
    return this.#request(name, params ?? {});
  }

  on<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): void {
    this.#events.on(name, listener);
  }
}
