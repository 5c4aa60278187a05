import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { RestoreReceipt } from '@shared/contract/views/backups';
import { AppError, type ErrorKey } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import packageJson from '../../../../package.json' with { type: 'json' };
import { isAsMade, readCopy, type StoredCopy } from '../../store/backups/copies';
import { localDate } from '../../store/backups/local-time';
import { listAllCopies } from '../../store/backups/places';
import { stageRestore } from '../../store/backups/stage-restore';
import { runGradually } from '../../store/backups/steps';
import { decideRestore } from '../../store/backups/swap';
import { DATABASE_PARTS, type StoreFiles, storeFiles } from '../../store/files';
import { takeLock } from '../../store/lock';
import { newestVersion } from '../../store/migrate';
import { MIGRATIONS } from '../../store/migrations/index';
import { hasStore, openStore } from '../../store/open-store';
import { readRegistry } from '../../store/registry';
import { type Clock, createClock } from '../clock';
import { defaultDataFolder } from '../data-folder';
import { openWorkspace } from '../workspace';

/** Where a store that does not open can be helped by a copy. Another app's newer data, a lock or a full disk cannot. */
const HELPED_BY_COPY: readonly ErrorKey[] = ['store-damaged', 'store-foreign', 'store-empty-file', 'store-missing'];

export interface RescueOptions {
  readonly folder: string;
  readonly locale: Locale;
  readonly clock: Clock;
  readonly appVersion: string;
}

function isHelpedByCopy(error: unknown): boolean {
  return error instanceof AppError && HELPED_BY_COPY.includes(error.key);
}

/** The newest copy of the folder's firm that still is as it was made; `null`: there is none. */
export async function findRescue(folder: string): Promise<StoredCopy | null> {
  const files = storeFiles(folder);
  const registry = readRegistry(files.registry);
  const storeId = registry === 'none' || registry === 'unreadable' ? null : registry.storeId;
  for (const copy of listAllCopies(files)) {
    const { manifest } = copy;
    const fits = manifest !== null && (storeId === null || manifest.storeId === storeId);
    if (!fits || manifest.userVersion > newestVersion(MIGRATIONS)) continue;
    if (await runGradually(isAsMade(copy))) return copy;
  }
  return null;
}

/** The copy to offer to a person whose data do not open; `null`: none would help, or none is whole. */
export async function offerRescue(
  folder: string | null,
  error: unknown,
): Promise<Pick<StoredCopy, 'file' | 'atEpochMs'> | null> {
  if (!isHelpedByCopy(error)) return null;
  const copy = await findRescue(folder ?? defaultDataFolder());
  return copy && { file: copy.file, atEpochMs: copy.atEpochMs };
}

/** A file named by a person at a terminal. Throws `copy-not-found` or `copy-foreign`. */
export function copyAt(file: string): StoredCopy {
  if (!existsSync(file)) throw new AppError('not-found', 'copy-not-found', { file: basename(file) });
  const copy = readCopy(file, basename(file));
  if (copy === null) throw new AppError('storage', 'copy-foreign');
  return copy;
}

export type RestoreSource = { readonly kind: 'latest' } | { readonly kind: 'file'; readonly path: string };

/** As {@link restoreClosed}, from what a person named. Throws `copy-not-found` where there is no such copy. */
export async function restoreFrom(
  { folder, locale }: { readonly folder: string | null; readonly locale: Locale },
  source: RestoreSource,
): Promise<RestoreReceipt> {
  const dataFolder = folder ?? defaultDataFolder();
  const copy = source.kind === 'file' ? copyAt(source.path) : await findRescue(dataFolder);
  if (copy === null) throw new AppError('not-found', 'copy-not-found');
  const clock = createClock(process.env.PACELINE_NOW);
  return restoreClosed({ folder: dataFolder, locale, clock, appVersion: packageJson.version }, copy);
}

/**
 * Restores a copy while no door has the folder open. A store that opens is saved as a copy first; a damaged or foreign
 * file goes to the quarantine. Throws what `Workspace.restore` throws; nothing is then changed.
 */
export async function restoreClosed(options: RescueOptions, copy: StoredCopy): Promise<RestoreReceipt> {
  if (hasStore(options.folder)) {
    try {
      return await restoreOpened(options, copy);
    } catch (error) {
      if (!isHelpedByCopy(error)) throw error;
    }
  }
  return restoreUnopened(options, copy);
}

async function restoreOpened(options: RescueOptions, copy: StoredCopy): Promise<RestoreReceipt> {
  const workspace = openWorkspace(options);
  try {
    const { safety, quarantined } = await workspace.restore(copy);
    return { atEpochMs: copy.atEpochMs, safetyId: safety?.id ?? null, quarantined };
  } finally {
    workspace.close();
  }
}

async function restoreUnopened({ folder, locale, clock, appVersion }: RescueOptions, copy: StoredCopy) {
  const files = storeFiles(folder);
  const keepsAside = DATABASE_PARTS.some((part) => existsSync(`${files.database}${part}`));
  const aside = await stageAndDecide(files, copy, clock, keepsAside);
  openStore({ folder, locale, nowEpochMs: clock.nowEpochMs, appVersion }).close();
  return { atEpochMs: copy.atEpochMs, safetyId: null, quarantined: keepsAside ? aside : null };
}

async function stageAndDecide(files: StoreFiles, copy: StoredCopy, clock: Clock, keepsAside: boolean): Promise<string> {
  const atEpochMs = clock.nowEpochMs();
  mkdirSync(dirname(files.lock), { recursive: true, mode: 0o700 });
  const release = takeLock(files.lock);
  try {
    const examined = { newestVersion: newestVersion(MIGRATIONS), today: localDate(atEpochMs) };
    const { sha256 } = await runGradually(stageRestore(files, copy, examined));
    return decideRestore(files, { sha256, keepsAside, atEpochMs });
  } finally {
    release();
  }
}
