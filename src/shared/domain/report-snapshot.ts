import { z } from 'zod';
import { idField, isoDateField, noteField } from './fields';

/** A report as it was made: its figures never change again, whatever is corrected later. */
export const reportSnapshotSchema = z.object({
  id: idField,
  kind: z.enum(['week']),
  from: isoDateField,
  to: isoDateField,
  /** The day from which its figures are seen. */
  asOf: isoDateField,
  madeAtEpochMs: z.int(),
  /** The report's model, as JSON: figures, no words. */
  modelJson: z.string().max(2_000_000),
  /** What the author says about it. */
  note: noteField,
});
export type ReportSnapshot = z.infer<typeof reportSnapshotSchema>;
