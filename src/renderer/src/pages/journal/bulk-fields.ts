import { EXPENSE_CATEGORIES, LEAD_QUALITIES } from '@shared/domain/entities';
import {
  type ExpensePatch,
  expensePatchSchema,
  type LeadPatch,
  leadPatchSchema,
  type SalePatch,
  salePatchSchema,
} from '@shared/domain/patches';
import type { JournalList } from '../../api/journal-queries';
import type { JournalPatch } from './use-journal-writes';

type PatchField = keyof LeadPatch | keyof SalePatch | keyof ExpensePatch;

/** How the new value of a field is given: one of the directory, one of the program's words, or free text. */
export type BulkField = { readonly field: PatchField } & (
  | { readonly by: 'employee' | 'channel' | 'text' }
  | { readonly by: 'choice'; readonly values: readonly string[]; readonly words: string }
);

/** What can be set in many rows at once, the most wanted first. */
export const BULK_FIELDS: Readonly<Record<JournalList, readonly BulkField[]>> = {
  leads: [
    { field: 'ownerId', by: 'employee' },
    { field: 'channelId', by: 'channel' },
    { field: 'segment', by: 'text' },
    { field: 'campaign', by: 'text' },
    { field: 'product', by: 'text' },
    { field: 'quality', by: 'choice', values: LEAD_QUALITIES, words: 'entry.quality' },
  ],
  sales: [
    { field: 'sellerId', by: 'employee' },
    { field: 'channelId', by: 'channel' },
    { field: 'product', by: 'text' },
  ],
  expenses: [
    { field: 'category', by: 'choice', values: EXPENSE_CATEGORIES, words: 'entry.category' },
    { field: 'channelId', by: 'channel' },
    { field: 'campaign', by: 'text' },
  ],
};

/** The patch that sets one field; `null` where the value is none that the field takes. */
export function patchOf(list: JournalList, field: PatchField, value: string | null): JournalPatch | null {
  const given = { [field]: value };
  if (list === 'leads') {
    const read = leadPatchSchema.strict().safeParse(given);
    return read.success ? { list, patch: read.data } : null;
  }
  if (list === 'sales') {
    const read = salePatchSchema.strict().safeParse(given);
    return read.success ? { list, patch: read.data } : null;
  }
  const read = expensePatchSchema.strict().safeParse(given);
  return read.success ? { list, patch: read.data } : null;
}
