import type { DealMapping, ImportAnswers, ImportPlan, ImportResult } from '@shared/contract/views/importing';
import type { AppContext } from '../../../src/main/services/context';
import { commitImport, planImport } from '../../../src/main/services/imports';
import { contentDigest } from '../../../src/main/store/digest';

export const ASK: ImportAnswers = { missingDate: 'ask', unreadable: 'ask', changed: 'update' };

export function receive(context: AppContext, content: string | Uint8Array, name = 'deals.csv'): string {
  return context.files.receive(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

interface Options {
  readonly mapping?: DealMapping;
  readonly answers?: Partial<ImportAnswers>;
}

export function plan(context: AppContext, content: string | Uint8Array, options: Options = {}): Promise<ImportPlan> {
  const fileId = receive(context, content);
  return planImport(context, { fileId, mapping: options.mapping ?? null, answers: { ...ASK, ...options.answers } });
}

export function commit(
  context: AppContext,
  content: string | Uint8Array,
  options: Options = {},
): Promise<ImportResult> {
  const fileId = receive(context, content);
  return commitImport(context, { fileId, mapping: options.mapping ?? null, answers: { ...ASK, ...options.answers } });
}

export function digest(context: AppContext): string {
  return contentDigest(context.workspace.store);
}

export function count(context: AppContext, table: 'lead' | 'sale' | 'customer' | 'employee' | 'channel'): number {
  const row = context.workspace.store
    .statement<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE deleted_at_ms IS NULL`)
    .get();
  return row?.n ?? 0;
}

export function sumSales(context: AppContext): number {
  const row = context.workspace.store
    .statement<{ total: number | null }>('SELECT SUM(amount_minor) AS total FROM sale WHERE deleted_at_ms IS NULL')
    .get();
  return row?.total ?? 0;
}
