import type { IpcMain as ElectronIpcMain } from 'electron';
import { loudEmitter } from '../loud.ts';

type Handler = Parameters<ElectronIpcMain['handle']>[1];

class IpcMain extends loudEmitter('ipcMain') {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Runs the handler of a channel for a message from a page. */
  async answer(channel: string, event: unknown, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return Reflect.apply(handler, undefined, [event, ...args]);
  }
}

export const ipcMain = new IpcMain();
