import { type BridgeAnswer, IPC_CHANNELS } from '@shared/contract/bridge';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { AppLink } from '../link/app-link';
import type { IsOurs } from './origin';

const pathSchema = z.array(z.string().max(40)).min(1).max(4);
const fileSchema = z.tuple([z.string().min(1), z.instanceof(Uint8Array)]);
const MAX_NAME_LENGTH = 200;

export interface IpcOptions {
  readonly link: Pick<AppLink, 'call' | 'receiveFile'>;
  readonly isOurs: IsOurs;
  /** Told of every call that went well. */
  readonly onDone: (path: readonly string[]) => void;
}

/** Opens the page's two channels into the app. Each refuses whoever is not the top frame of a page of ours. */
export function openChannels(ipcMain: Pick<IpcMain, 'handle'>, options: IpcOptions): void {
  ipcMain.handle(IPC_CHANNELS.call, async (event, path: unknown, input: unknown): Promise<BridgeAnswer> => {
    refuseStrangers(event, options.isOurs);
    const known = pathSchema.parse(path);
    const answer = await options.link.call(known, input);
    if (answer.ok) options.onDone(known);
    return answer;
  });
  ipcMain.handle(IPC_CHANNELS.file, async (event, ...message: unknown[]): Promise<string> => {
    refuseStrangers(event, options.isOurs);
    const [name, bytes] = fileSchema.parse(message);
    return options.link.receiveFile(name.slice(0, MAX_NAME_LENGTH), bytes);
  });
}

function refuseStrangers(event: IpcMainInvokeEvent, isOurs: IsOurs): void {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !isOurs(frame.url)) throw new Error('Refused: not a page of this app');
}
