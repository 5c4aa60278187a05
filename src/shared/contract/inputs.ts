import { EXPENSE_CATEGORIES, LEAD_QUALITIES, LEAD_STATUSES, targetVersionSchema } from '@shared/domain/entities';
import { idField, isoDateField } from '@shared/domain/fields';
import { scoreFromAField, scoreFromBField, scoreRulesField } from '@shared/domain/score';
import { calendarDaySchema, leaveDaysSchema } from '@shared/domain/working-time';
import { figureRefSchema } from '@shared/kpi/derivation/figure-ref';
import { costRowsSchema, leadRowsSchema, rowSetSchema, saleRowsSchema } from '@shared/kpi/derivation/row-set';
import { z } from 'zod';
import { DEAL_FIELDS } from './views/importing';

/** What procedures take, where it is more than a field or two: the list of procedures reads better without. */

/**
 * Which figures, for whom, seen when. `today` absent: the clock of the machine. `knownOn`: as the records were known at
 * the end of that day; what was entered, corrected or removed later does not exist.
 */
export const kpiQuerySchema = z.object({
  period: z.string().max(40),
  compare: z.enum(['previous', 'year-ago', 'none']).default('previous'),
  employeeId: idField.nullable().default(null),
  channelId: idField.nullable().default(null),
  today: isoDateField.optional(),
  knownOn: isoDateField.optional(),
});
export type KpiQuery = z.output<typeof kpiQuerySchema>;

export const scorePreviewSchema = z.object({
  rules: scoreRulesField,
  fromA: scoreFromAField,
  fromB: scoreFromBField,
  today: isoDateField.optional(),
});
export type ScorePreviewQuery = z.output<typeof scorePreviewSchema>;

export const pageFields = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(2_000).default(200),
};
const rangeFields = { from: isoDateField.nullable().default(null), to: isoDateField.nullable().default(null) };
const peopleAndChannels = { employeeId: idField.nullable().default(null), channelId: idField.nullable().default(null) };
const textFilter = { text: z.string().max(200).default('') };

/** Where a figure of that question comes from. */
export const explainSchema = kpiQuerySchema.extend({ figure: figureRefSchema });
/** Rows that a derivation named; `figure`: the one that named them. */
export const factRowsSchema = kpiQuerySchema.extend({
  figure: figureRefSchema.nullable().default(null),
  set: rowSetSchema,
  ...pageFields,
});

export const leadListSchema = z.object({
  ...rangeFields,
  ...peopleAndChannels,
  ...textFilter,
  ...pageFields,
  quality: z.enum(LEAD_QUALITIES).nullable().default(null),
  status: z.enum(LEAD_STATUSES).nullable().default(null),
  /** Leads that stand there now. */
  stageId: idField.nullable().default(null),
  /** Only the rows behind a number. */
  rows: leadRowsSchema.nullable().default(null),
  sort: z.enum(['newest', 'oldest']).default('newest'),
});
export const saleListSchema = z.object({
  ...rangeFields,
  ...peopleAndChannels,
  ...textFilter,
  ...pageFields,
  rows: saleRowsSchema.nullable().default(null),
  sort: z.enum(['newest', 'oldest', 'largest', 'smallest']).default('newest'),
});
export const expenseListSchema = z.object({
  ...rangeFields,
  ...textFilter,
  ...pageFields,
  channelId: idField.nullable().default(null),
  category: z.enum(EXPENSE_CATEGORIES).nullable().default(null),
  rows: costRowsSchema.nullable().default(null),
  sort: z.enum(['newest', 'oldest', 'largest', 'smallest']).default('newest'),
});

export const targetSetSchema = z.object({
  changes: z
    .array(targetVersionSchema.omit({ id: true, validFrom: true, reason: true }))
    .min(1)
    .max(500),
  reason: z.string().max(500),
});

const dealMappingSchema = z.object({
  columns: z.record(z.enum(DEAL_FIELDS), z.int().min(0).max(10_000).nullable()),
  stages: z.record(z.string().max(200), z.enum(['won', 'lost', 'open'])),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
  decimal: z.enum(['point', 'comma']),
});
const importAnswersSchema = z.object({
  missingDate: z.union([z.enum(['ask', 'skip']), isoDateField]).default('ask'),
  unreadable: z.enum(['ask', 'skip']).default('ask'),
  changed: z.enum(['update', 'skip']).default('update'),
});
/** `fileId`: the opaque handle that the door gave when it received the file. */
export const importInput = z.object({
  fileId: z.string().max(100),
  mapping: dealMappingSchema.nullable().default(null),
  answers: importAnswersSchema.default({ missingDate: 'ask', unreadable: 'ask', changed: 'update' }),
});

export const backupInput = z.object({ id: z.string().max(64) });
export const dayChangeSchema = calendarDaySchema.extend({ kind: calendarDaySchema.shape.kind.nullable() });
export const leavePreviewSchema = z.object({
  employeeId: idField,
  id: idField.nullable(),
  days: leaveDaysSchema.nullable(),
  today: isoDateField.optional(),
});

export const byId = z.object({ id: idField });
export const byIds = z.object({ ids: z.array(idField).min(1).max(5_000) });
export const actionIdField = z.int().min(1);
export const nothing = z.object({});
