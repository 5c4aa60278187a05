import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isIsoDate } from '@shared/calendar/iso-date';
import { DEAL_FIELDS, type DealMapping, type ImportAnswers, type ImportPlan } from '@shared/contract/views/importing';
import { AppError } from '@shared/domain/errors';
import { z } from 'zod';
import type { LocalClient } from '../../rpc/local-client';
import type { FileInbox } from '../../services/file-inbox';
import { type CliOptions, required } from '../arguments';
import type { Outcome } from '../outcome';
import { importText, planText } from '../text/import-text';

/** MAP.json: a field's column by header text or by position (from 0), and what the stages mean. */
const mapFileSchema = z.strictObject({
  columns: z.partialRecord(z.enum(DEAL_FIELDS), z.union([z.string(), z.int().min(0)]).nullable()).optional(),
  stages: z.record(z.string(), z.enum(['won', 'lost', 'open'])).optional(),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).optional(),
  decimal: z.enum(['point', 'comma']).optional(),
});

/** Imports, or shows what an import would do: the answer for machines, and the same in words. */
export async function importDeals(
  client: LocalClient,
  files: FileInbox,
  path: string,
  options: CliOptions,
): Promise<Outcome> {
  if (required(options, 'as') !== 'deals') throw new AppError('validation', 'invalid-input', { option: '--as' });
  const answers = readAnswers(options);
  const fileId = files.receive(basename(path), await readBytes(path));
  const mapping = options.map === undefined ? null : await readMapping(client, options.map, fileId, answers);
  const { currencyCode } = await client.settings.get({});
  if (options['dry-run']) {
    const plan = await client.imports.plan({ fileId, mapping, answers });
    return { answer: { dryRun: true, ...plan }, text: planText(plan, currencyCode) };
  }
  const result = await client.imports.commit({
    fileId,
    mapping,
    answers,
    withoutBackup: options['without-backup'] ?? false,
  });
  return { answer: result, text: importText(result, basename(path), currencyCode) };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new AppError('not-found', 'import-unknown-file', { file: basename(path) }, { cause: error });
  }
}

function readAnswers(options: CliOptions): ImportAnswers {
  const missing = options['missing-date'] ?? 'ask';
  if (missing !== 'ask' && missing !== 'skip' && !isIsoDate(missing)) {
    throw new AppError('validation', 'invalid-date', { text: missing });
  }
  const unreadable = z.enum(['ask', 'skip']).safeParse(options.unreadable ?? 'ask');
  const changed = z.enum(['update', 'skip']).safeParse(options.changed ?? 'update');
  if (!unreadable.success) throw new AppError('validation', 'invalid-input', { option: '--unreadable' });
  if (!changed.success) throw new AppError('validation', 'invalid-input', { option: '--changed' });
  return { missingDate: missing, unreadable: unreadable.data, changed: changed.data };
}

async function readMapping(
  client: LocalClient,
  path: string,
  fileId: string,
  answers: ImportAnswers,
): Promise<DealMapping> {
  const text = new TextDecoder().decode(await readBytes(path));
  const parsed = mapFileSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new AppError('validation', 'invalid-input', { option: '--map' });
  const plan = await client.imports.plan({ fileId, mapping: null, answers });
  const columns: Record<keyof DealMapping['columns'], number | null> = { ...plan.mapping.columns };
  for (const field of DEAL_FIELDS) {
    const wanted = parsed.data.columns?.[field];
    if (wanted !== undefined) columns[field] = position(wanted, plan);
  }
  return {
    columns,
    stages: { ...plan.mapping.stages, ...parsed.data.stages },
    dateOrder: parsed.data.dateOrder ?? plan.mapping.dateOrder,
    decimal: parsed.data.decimal ?? plan.mapping.decimal,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function position(wanted: string | number | null, plan: ImportPlan): number | null {
  if (wanted === null) return null;
  const column = plan.columns.find((one) => one.position === wanted || one.header === wanted);
  if (!column) throw new AppError('validation', 'import-no-mapping', { wanted });
  return column.position;
}
