import type { Bridge, BridgeAnswer } from '@shared/contract/bridge';
import { parseWire } from '@shared/contract/wire-json';

declare global {
  interface Window {
    readonly paceline?: Bridge;
  }
}

/** The window's way to the app: Electron's bridge where there is one, else HTTP to the browser host. */
export const transport: Bridge = window.paceline ?? browserTransport();

function browserTransport(): Bridge {
  return {
    call: async (path, input) => {
      const response = await fetch('rpc', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ path, input }),
      });
      return readAnswer(parseWire(await response.text()));
    },
    receiveFile: async (name, bytes) => {
      const response = await fetch(`files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Blob([new Uint8Array(bytes)]),
      });
      const answer: unknown = await response.json();
      if (isRecord(answer) && typeof answer.id === 'string') return answer.id;
      throw new Error('The app did not take the file');
    },
    onCommand: () => () => undefined,
  };
}

function readAnswer(answer: unknown): BridgeAnswer {
  if (isRecord(answer) && answer.ok === true) return { ok: true, output: answer.output };
  if (isRecord(answer) && answer.ok === false) return { ok: false, error: answer.error };
  throw new Error('An answer that is no envelope');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
