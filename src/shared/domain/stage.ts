import { z } from 'zod';
import { idField, nameField } from './fields';

/** A step of the firm's funnel. Won and lost are no stages: they are how a lead ends. */
export const stageSchema = z.object({
  id: idField,
  name: nameField,
  /** Order in the funnel, from 0. */
  position: z.int().min(0).max(1_000),
});
export type Stage = z.infer<typeof stageSchema>;
