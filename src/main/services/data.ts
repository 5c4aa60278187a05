import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { periodContaining } from '@shared/calendar/period';
import type {
  BackupFolder,
  BackupRow,
  BackupsView,
  DataCheck,
  RestorePreview,
  RestoreReceipt,
} from '@shared/contract/views/backups';
import { AppError } from '@shared/domain/errors';
import { compareWithCopy } from '../store/backups/compare';
import type { StoredCopy } from '../store/backups/copies';
import { runGradually } from '../store/backups/steps';
import { checkStore } from '../store/check';
import { countFacts, FACT_KINDS } from '../store/contents';
import { listQuarantine } from '../store/files';
import { lastChangeEpochMs } from '../store/journal';
import { newestVersion } from '../store/migrate';
import { MIGRATIONS } from '../store/migrations/index';
import { makeSumsAnew } from '../store/rollups/rebuild';
import { readSettings } from '../store/settings';
import { chosenFolder, describeFolder, setChosenFolder } from './backups/folder';
import type { AppContext } from './context';

/** Copies are reread for the list until this much was read; the data check rereads all. */
const REREAD_BYTES = 256 * 1024 * 1024;

/** The store is older than what was saved last, and that is right: nothing warns of it any more. */
export function acceptAsIs(context: AppContext): { readonly done: true } {
  context.workspace.store.acceptAsIs();
  return { done: true };
}

/** Where `check` finds sums that no longer say what the records say: the records are whole, the sums are made anew. */
export function sumAnew(context: AppContext): { readonly done: true } {
  makeSumsAnew(context.workspace.store);
  return { done: true };
}

/** Examines the open store and rereads every copy; changes nothing. */
export async function checkData(context: AppContext): Promise<DataCheck> {
  const begun = performance.now();
  const { workspace } = context;
  const report = checkStore(workspace.store);
  const copies = workspace.demo ? [] : workspace.backups.list();
  workspace.backups.forgetProofs();
  const damaged: BackupRow[] = [];
  for (const copy of copies) {
    if ((await workspace.backups.prove(copy)) === 'damaged') damaged.push(rowOf(context, copy));
  }
  const tookMs = Math.round(performance.now() - begun);
  return { ...report, tookMs, copies: { whole: copies.length - damaged.length, damaged } };
}

/** The copies and what they are of. Throws `store-busy` in the demo firm, which is never copied. */
export async function backupsView(context: AppContext): Promise<BackupsView> {
  const { workspace, desktop } = context;
  assertOwn(context);
  const { backups, store } = workspace;
  const copies = backups.list();
  let bytes = 0;
  for (const copy of copies) {
    bytes += copy.sizeBytes;
    if (bytes <= REREAD_BYTES) await backups.prove(copy);
  }
  return {
    rows: copies.map((copy) => rowOf(context, copy)),
    quarterKey: quarterOf(context),
    folder: describeFolder(backups.files),
    canChooseFolder: desktop.chooseFolder !== null,
    failure: backups.failure,
    file: {
      path: store.file,
      sizeBytes: statSync(store.file).size,
      records: countFacts(store),
      changedAtEpochMs: lastChangeEpochMs(store),
    },
    quarantine: listQuarantine(backups.files),
  };
}

/** Makes a copy now. Throws what `BackupKeeper.make` throws. */
export async function makeBackup(context: AppContext): Promise<BackupRow> {
  assertOwn(context);
  const { copy } = await context.workspace.backups.make('manual');
  return rowOf(context, copy);
}

export interface MadeBackup extends BackupRow {
  readonly folder: string;
  /** Whether the chosen folder could not be used and the copy lies beside the data. */
  readonly savedBeside: boolean;
}

/** As {@link makeBackup} for a terminal, which may name a folder of its own for this copy; `null`: the usual one. */
export async function makeBackupIn(context: AppContext, folder: string | null): Promise<MadeBackup> {
  assertOwn(context);
  const { backups } = context.workspace;
  const { copy, missed } = await (folder === null ? backups.make('manual') : backups.makeIn(folder));
  return { ...rowOf(context, copy), folder: dirname(copy.file), savedBeside: missed !== null };
}

/** What restoring would do; changes nothing. Throws `copy-not-found`, `copy-damaged` or `copy-newer`. */
export async function previewRestore(context: AppContext, { id }: { readonly id: string }): Promise<RestorePreview> {
  assertOwn(context);
  const { backups, store } = context.workspace;
  const copy = backups.find(id);
  const proof = await backups.prove(copy);
  if (proof === 'damaged') throw new AppError('storage', 'copy-damaged');
  if (proof === 'newer') throw new AppError('storage', 'copy-newer');
  const { manifest, atEpochMs } = copy;
  const isComparable = manifest !== null && manifest.userVersion === newestVersion(MIGRATIONS);
  const changes = isComparable ? await runGradually(compareWithCopy(store, copy.file)) : null;
  return { id, atEpochMs, reason: manifest?.reason ?? 'unknown', changes };
}

/** Puts the copy in place and answers the way back. Throws what `Workspace.restore` throws. */
export async function restoreBackup(context: AppContext, { id }: { readonly id: string }): Promise<RestoreReceipt> {
  assertOwn(context);
  const copy = context.workspace.backups.find(id);
  const { safety, quarantined } = await context.workspace.restore(copy);
  return { atEpochMs: copy.atEpochMs, safetyId: safety?.id ?? null, quarantined };
}

/** Asks where copies should go from now on. Throws `desktop-only` where the door has no dialog. */
export async function chooseBackupFolder(context: AppContext): Promise<BackupFolder | null> {
  const { desktop, workspace } = context;
  if (desktop.chooseFolder === null) throw new AppError('unsupported', 'desktop-only');
  const { files } = workspace.backups;
  const folder = await desktop.chooseFolder(chosenFolder(files));
  return folder === null ? null : pointBackupsTo(context, folder);
}

export function resetBackupFolder(context: AppContext): BackupFolder {
  return pointBackupsTo(context, null);
}

/** Where copies go from now on; `null`: beside the data. Throws `backup-folder-missing`. */
export function pointBackupsTo({ workspace }: AppContext, folder: string | null): BackupFolder {
  const { files } = workspace.backups;
  setChosenFolder(files, folder);
  return describeFolder(files);
}

function assertOwn({ workspace }: AppContext): void {
  if (workspace.demo) throw new AppError('unsupported', 'not-in-demo');
}

function quarterOf(context: AppContext): string {
  return periodContaining('quarter', context.clock.today(), readSettings(context.workspace.store)).key;
}

function rowOf(context: AppContext, copy: StoredCopy): BackupRow {
  const { manifest, file, id, atEpochMs, sizeBytes } = copy;
  const content = manifest?.content ?? null;
  const proof = context.workspace.backups.proofSoFar(copy);
  const isThisQuarter = content?.quarter.key === quarterOf(context);
  return {
    id,
    fileName: basename(file),
    atEpochMs,
    reason: manifest?.reason ?? 'unknown',
    sizeBytes,
    records: content && proof !== 'damaged' ? countIn(content.records) : null,
    quarterNetMinor: content && isThisQuarter && proof !== 'damaged' ? content.quarter.netSalesMinor : null,
    proof,
  };
}

function countIn(records: Readonly<Record<string, number>>): number {
  return FACT_KINDS.reduce((sum, kind) => sum + (records[kind] ?? 0), 0);
}
