/** Chromium's own protocol, as Playwright's types describe it; the package does not export them by name. */
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

export type { Protocol };
export type Commands = Protocol.CommandParameters;
export type Answers = Protocol.CommandReturnValues;
export type Events = Protocol.Events;
