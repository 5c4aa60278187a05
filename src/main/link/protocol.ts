import type { BridgeAnswer } from '@shared/contract/bridge';
import type { Locale } from '@shared/domain/settings';
import type { Desktop } from '../services/desktop';
import type { WireError } from './wire-error';

/** What a worker is started with. */
export interface WorkerStart {
  /** `null`: the app's own folder. */
  readonly folder: string | null;
  /** Language of a store that is made now; an existing one keeps its own. */
  readonly locale: Locale;
  readonly host: Desktop['host'];
  readonly canSavePdf: boolean;
  readonly canChooseFolder: boolean;
  /** A copy to put in the place of the data before they are opened; `null`: open what is there. */
  readonly restoreFrom: string | null;
}

/** A good copy for data that do not open. */
export interface RescueOffer {
  readonly file: string;
  readonly atEpochMs: number;
}

/** What the worker may ask of the door's desktop; the answer is what the method of {@link Desktop} answers. */
export type DesktopAsk =
  | { readonly what: 'save-pdf'; readonly html: string; readonly suggestedName: string }
  | { readonly what: 'choose-folder'; readonly current: string | null };
export type DesktopAnswer = boolean | string | null;

/** From a door to its worker. Every `id` is answered once, unless the worker ends first. */
export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly path: readonly string[]; readonly input: unknown }
  | { readonly kind: 'file'; readonly id: number; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'desktop-done'; readonly id: number; readonly answer: DesktopAnswer }
  | { readonly kind: 'desktop-failed'; readonly id: number; readonly error: WireError }
  /** The last message: the worker closes the data and ends by itself. */
  | { readonly kind: 'close' };

/** From the worker to its door. The first is `opened` or `not-opened`; after the latter the worker ends. */
export type FromWorker =
  | { readonly kind: 'opened' }
  | { readonly kind: 'not-opened'; readonly error: WireError; readonly rescue: RescueOffer | null }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: BridgeAnswer }
  | { readonly kind: 'desktop'; readonly id: number; readonly ask: DesktopAsk }
  /** For the log of the door: there is one log, and one writer of it. */
  | { readonly kind: 'incident'; readonly incident: string; readonly details: string };
