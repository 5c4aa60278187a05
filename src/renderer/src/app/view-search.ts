import type { IsoDate } from '@shared/calendar/iso-date';
import { type Period, type PeriodRules, parsePeriod, periodContaining } from '@shared/calendar/period';
import { isoDateField } from '@shared/domain/fields';
import { z } from 'zod';

/** What is looked at, as it stands in the address: kept while pages change, by back and forward and by reload. */
export const viewSearchSchema = z.object({
  /** `2026-Q4`; absent: the current quarter. */
  period: z.string().max(40).optional().catch(undefined),
  /** Absent: the previous period. */
  compare: z.enum(['year-ago', 'none']).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  channel: z.uuid().optional().catch(undefined),
  /** The day on which figures are seen; absent: today. */
  on: isoDateField.optional().catch(undefined),
  /** With `on`: as the records were known then; absent: with all that was entered and corrected since. */
  known: z.literal('then').optional().catch(undefined),
  /** The figure whose derivation lies over the page; gone with the page. */
  figure: z.string().max(600).optional().catch(undefined),
});
export type ViewSearch = z.output<typeof viewSearchSchema>;

/** What the journal opens with, when a page sends the person there. */
export const journalSearchSchema = z.object({
  list: z.enum(['leads', 'sales', 'expenses', 'days']).optional().catch(undefined),
  quality: z.enum(['unassessed', 'qualified', 'disqualified']).optional().catch(undefined),
  status: z.enum(['open', 'won', 'lost']).optional().catch(undefined),
  stage: z.uuid().optional().catch(undefined),
  text: z.string().max(200).optional().catch(undefined),
  record: z.uuid().optional().catch(undefined),
  /** Rows behind a number, to which the list is narrowed. */
  rows: z.string().max(2_000).optional().catch(undefined),
  /** Of the totals: the day, and whose days where one person is looked at. */
  day: isoDateField.optional().catch(undefined),
  who: z.uuid().optional().catch(undefined),
});
/** `file`: the handle of a file that was dropped elsewhere. */
export const importSearchSchema = z.object({ file: z.string().max(100).optional().catch(undefined) });
export const plansSearchSchema = z.object({ year: z.coerce.number().int().optional().catch(undefined) });
export const settingsSearchSchema = z.object({ section: z.string().max(20).optional().catch(undefined) });
export const reportsSearchSchema = z.object({ date: z.string().max(10).optional().catch(undefined) });

/** The period of the address; the current quarter where there is none or it cannot be read. */
export function periodOfSearch(search: ViewSearch, today: IsoDate, rules: PeriodRules): Period {
  const read = search.period === undefined ? null : parsePeriod(search.period, rules);
  return read ?? periodContaining('quarter', today, rules);
}
