import { isIsoDate } from '@shared/calendar/iso-date';
import type {
  DealMapping,
  ImportAnswers,
  ImportPlan,
  ImportProgress,
  ImportResult,
} from '@shared/contract/views/importing';
import { AppError } from '@shared/domain/errors';
import { type CheckedDeal, type CheckedFile, checkDeals, type KnownDeals } from '../importing/check-deals';
import { type DealFile, readDealFile } from '../importing/deal-file';
import { completeMapping, guessMapping } from '../importing/guess-mapping';
import { ImportJob } from '../importing/import-job';
import { buildPlan, isWritten } from '../importing/plan';
import { type DealRow, type ReadingRules, readRow } from '../importing/read-row';
import { findExternalRef, insertImportBatch } from '../store/imports';
import { findLead } from '../store/leads';
import { newId } from '../store/new-id';
import { readSettings } from '../store/settings';
import type { Store } from '../store/store';
import { backUpBeforeImport } from './backups/before-import';
import type { AppContext } from './context';
import type { ReceivedFile } from './file-inbox';
import { knownNames } from './imports/names';
import { DealWriter, type WrittenDeal } from './imports/write-deal';

interface ImportRequest {
  readonly fileId: string;
  readonly mapping: DealMapping | null;
  readonly answers: ImportAnswers;
}

interface Prepared {
  readonly name: string;
  readonly file: DealFile;
  readonly mapping: DealMapping;
  readonly checked: CheckedFile;
  readonly plan: ImportPlan;
}

/** The import under way, or the last one, of each open app. */
const jobs = new WeakMap<AppContext, { readonly job: ImportJob; readonly writes: boolean }>();
/** A file is read once, however often its mapping changes. */
const readFiles = new WeakMap<ReceivedFile, DealFile>();

/**
 * The dry run: what committing would write. Changes nothing. Throws `import-…` where the file cannot be read,
 * `import-cancelled`, and `store-busy` while another import is being written.
 */
export async function planImport(context: AppContext, request: ImportRequest): Promise<ImportPlan> {
  return runJob(context, false, async (job) => (await prepare(context, request, job)).plan);
}

/**
 * Writes what the dry run showed, in one transaction and one undo step. Throws as {@link planImport}, and
 * `import-no-mapping` or `import-unanswered-question` where something is still open, `backup-needed` where no copy of
 * the data can be made before and nobody said to go on without; nothing is then written.
 */
export async function commitImport(
  context: AppContext,
  { withoutBackup = false, ...request }: ImportRequest & { readonly withoutBackup?: boolean },
): Promise<ImportResult> {
  return runJob(context, true, async (job) => {
    const prepared = await prepare(context, request, job);
    assertReady(prepared.plan);
    await backUpBeforeImport(context, withoutBackup);
    return write(context, prepared, job);
  });
}

export function importProgress(context: AppContext): ImportProgress {
  return jobs.get(context)?.job.progress ?? { phase: 'idle', done: 0, total: 0 };
}

/** The running import ends with `import-cancelled`; what it had written is taken back. */
export function cancelImport(context: AppContext): ImportProgress {
  jobs.get(context)?.job.cancel();
  return importProgress(context);
}

async function runJob<T>(context: AppContext, writes: boolean, work: (job: ImportJob) => Promise<T>): Promise<T> {
  const running = jobs.get(context);
  const busy = running?.writes === true && running.job.progress.phase !== 'done';
  if (busy) throw new AppError('conflict', 'store-busy');
  // A newer look at the file makes the older one pointless.
  running?.job.cancel();
  const job = new ImportJob();
  jobs.set(context, { job, writes });
  try {
    return await work(job);
  } finally {
    job.finish();
  }
}

async function prepare(context: AppContext, request: ImportRequest, job: ImportJob): Promise<Prepared> {
  const { store } = context.workspace;
  const received = context.files.get(request.fileId);
  const file = readFiles.get(received) ?? (await readDealFile(received.bytes, job));
  readFiles.set(received, file);
  const { currencyCode } = readSettings(store);
  const mapping = request.mapping ? completeMapping(file, request.mapping) : guessMapping(file, currencyCode);
  const { missingDate } = request.answers;
  const rows = await readRows(file, job, {
    mapping,
    currency: currencyCode,
    columnCount: file.headers.length,
    missingDate: isIsoDate(missingDate) ? missingDate : null,
  });
  const checked = checkDeals(rows, file.source, knownDeals(store, file.source), request.answers);
  const names = knownNames(store);
  const plan = buildPlan({ fileName: received.name, file, mapping, checked, answers: request.answers, names });
  return { name: received.name, file, mapping, checked, plan };
}

async function readRows(file: DealFile, job: ImportJob, rules: ReadingRules): Promise<DealRow[]> {
  job.begin('checking', file.rows.length);
  const rows: DealRow[] = [];
  for (const row of file.rows) {
    rows.push(readRow(row, rules));
    await job.advance(rows.length);
  }
  return rows;
}

function knownDeals(store: Store, source: string): KnownDeals {
  return {
    compare: (key, hash) => {
      const ref = findExternalRef(store, source, key);
      if (!ref) return 'new';
      const lives = ref.leadId !== null && findLead(store, ref.leadId) !== null;
      return ref.rowHash === hash || !lives ? 'same' : 'changed';
    },
  };
}

function assertReady(plan: ImportPlan): void {
  const [field] = plan.missingFields;
  if (field !== undefined) throw new AppError('validation', 'import-no-mapping', { column: field });
  const question = plan.problems.find(({ blocking }) => blocking);
  if (!question) return;
  const { kind, count } = question;
  throw new AppError('validation', 'import-unanswered-question', { kind, count });
}

async function write(context: AppContext, prepared: Prepared, job: ImportJob): Promise<ImportResult> {
  const { plan, checked } = prepared;
  const deals = checked.deals.filter(isWritten);
  const batchId = newId(context.clock.nowEpochMs());
  const counts = {
    batchId,
    duplicates: plan.totals.duplicate.rows,
    skipped: plan.totals.skipped.rows,
    firstSale: plan.saleRange?.from ?? null,
    lastSale: plan.saleRange?.to ?? null,
  };
  if (deals.length === 0) return { ...counts, leads: 0, sales: 0, salesMinor: 0, updated: 0, action: null };
  job.begin('writing', deals.length);
  const { result, action } = await context.workspace.actGradually('import.commit', prepared.name, async (writer) => {
    insertImportBatch(writer, {
      id: batchId,
      source: prepared.file.source,
      fileName: prepared.name,
      fileSha256: prepared.file.sha256,
      atEpochMs: context.clock.nowEpochMs(),
      mappingJson: JSON.stringify(prepared.mapping),
      rowCount: prepared.file.rows.length,
    });
    return writeAll(deals, job, new DealWriter(writer, prepared.file.source, batchId));
  });
  return { ...counts, ...result, action };
}

async function writeAll(deals: readonly CheckedDeal[], job: ImportJob, writer: DealWriter): Promise<WrittenDeal> {
  const sums = { leads: 0, sales: 0, salesMinor: 0, updated: 0 };
  for (const [index, deal] of deals.entries()) {
    const written = writer.write(deal);
    sums.leads += written.leads;
    sums.sales += written.sales;
    sums.salesMinor += written.salesMinor;
    sums.updated += written.updated;
    await job.advance(index + 1);
  }
  writer.flush();
  job.assertWanted();
  return sums;
}
