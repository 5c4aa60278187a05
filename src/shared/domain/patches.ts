import { z } from 'zod';
import { EXPENSE_CATEGORIES, LEAD_QUALITIES } from './entities';
import { idField, labelField } from './fields';

/**
 * What may be set alike in many records at once; a field that is absent stays as it is, `null` clears it. Days and
 * amounts are not among them: those are facts of one record.
 */
export const leadPatchSchema = z
  .object({
    ownerId: idField.nullable(),
    channelId: idField.nullable(),
    segment: labelField,
    campaign: labelField,
    product: labelField,
    quality: z.enum(LEAD_QUALITIES),
  })
  .partial();
export type LeadPatch = z.infer<typeof leadPatchSchema>;

export const salePatchSchema = z
  .object({
    /** Who sold, the whole of it; `null`: nobody is credited. */
    sellerId: idField.nullable(),
    channelId: idField.nullable(),
    product: labelField,
  })
  .partial();
export type SalePatch = z.infer<typeof salePatchSchema>;

export const expensePatchSchema = z
  .object({
    category: z.enum(EXPENSE_CATEGORIES),
    channelId: idField.nullable(),
    campaign: labelField,
  })
  .partial();
export type ExpensePatch = z.infer<typeof expensePatchSchema>;
