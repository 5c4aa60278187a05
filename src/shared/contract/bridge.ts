/** What the preload exposes to the page as `window.paceline`, and nothing else. */
export interface Bridge {
  /** Calls one procedure of the contract. Answers with an envelope; never throws for an expected failure. */
  readonly call: (path: readonly string[], input: unknown) => Promise<BridgeAnswer>;
  /** Hands a dropped or chosen file to the app; the answer is an opaque handle. */
  readonly receiveFile: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Commands from the application menu. Returns how to stop listening. */
  readonly onCommand: (listener: (command: MenuCommand) => void) => () => void;
}

export type BridgeAnswer =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly error: unknown };

export const MENU_COMMANDS = ['undo', 'redo', 'history', 'new', 'search', 'settings', 'import', 'shortcuts'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** The three channels of the bridge. */
export const IPC_CHANNELS = { call: 'paceline:call', file: 'paceline:file', command: 'paceline:command' } as const;
