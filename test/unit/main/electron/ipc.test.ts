import { IPC_CHANNELS } from '@shared/contract/bridge';
import type { IpcMain } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { openChannels } from '../../../../src/main/electron/ipc';
import { ownPages } from '../../../../src/main/electron/origin';

const OUR_PAGE = { url: 'app://paceline/index.html', parent: null };

function channels() {
  const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>();
  const handle: IpcMain['handle'] = (channel, handler) => void handlers.set(channel, handler);
  const call = vi.fn(async () => ({ ok: true as const, output: 'answer' }));
  const onDone = vi.fn();
  const receiveFile = vi.fn(async () => 'handle');
  openChannels({ handle }, { link: { call, receiveFile }, isOurs: ownPages(null), onDone });
  const send = async (channel: string, frame: unknown, ...args: unknown[]) =>
    Reflect.apply(handlers.get(channel) ?? vi.fn(), undefined, [{ senderFrame: frame }, ...args]);
  return { call, receiveFile, onDone, send };
}

describe('the channels of the page', () => {
  it('answer the top frame of our page', async () => {
    const { call, onDone, send } = channels();
    expect(await send(IPC_CHANNELS.call, OUR_PAGE, ['app', 'info'], {})).toEqual({ ok: true, output: 'answer' });
    expect(call).toHaveBeenCalledWith(['app', 'info'], {});
    expect(onDone).toHaveBeenCalledWith(['app', 'info']);
  });

  it.each([
    ['a foreign page', { url: 'https://example.com/', parent: null }],
    ['a file', { url: 'file:///tmp/page.html', parent: null }],
    ['a frame inside our page', { url: 'app://paceline/index.html', parent: OUR_PAGE }],
    ['a page that is gone', null],
  ])('refuse %s, for calls and for files', async (_who, frame) => {
    const { call, receiveFile, send } = channels();
    await expect(send(IPC_CHANNELS.call, frame, ['app', 'info'], {})).rejects.toThrow('Refused');
    await expect(send(IPC_CHANNELS.file, frame, 'deals.csv', new Uint8Array([1]))).rejects.toThrow('Refused');
    expect(call).not.toHaveBeenCalled();
    expect(receiveFile).not.toHaveBeenCalled();
  });

  it.each([
    ['no path', undefined],
    ['an empty path', []],
    ['a path of objects', [{ toString: () => 'app' }]],
    ['a path too deep', ['a', 'b', 'c', 'd', 'e']],
    ['a text', 'app.info'],
  ])('refuse %s', async (_what, path) => {
    const { call, send } = channels();
    await expect(send(IPC_CHANNELS.call, OUR_PAGE, path, {})).rejects.toThrow();
    expect(call).not.toHaveBeenCalled();
  });

  it('take a file as bytes with a name, and nothing else', async () => {
    const { receiveFile, send } = channels();
    const bytes = new Uint8Array([1, 2]);
    expect(await send(IPC_CHANNELS.file, OUR_PAGE, 'сделки.csv', bytes)).toBe('handle');
    expect(receiveFile).toHaveBeenCalledExactlyOnceWith('сделки.csv', bytes);
    await expect(send(IPC_CHANNELS.file, OUR_PAGE, '/etc/passwd')).rejects.toThrow();
    await expect(send(IPC_CHANNELS.file, OUR_PAGE, 'a.csv', '/etc/passwd')).rejects.toThrow();
    await expect(send(IPC_CHANNELS.file, OUR_PAGE, '', new Uint8Array())).rejects.toThrow();
  });
});
