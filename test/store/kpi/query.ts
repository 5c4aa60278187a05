import { kpiQuerySchema } from '@shared/contract/inputs';

/** A query as a door would send it: what a test does not name takes its default. */
export function query(period: string, fields: Partial<Parameters<typeof kpiQuerySchema.parse>[0] & object> = {}) {
  return kpiQuerySchema.parse({ period, ...fields });
}
