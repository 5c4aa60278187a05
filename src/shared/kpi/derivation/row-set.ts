import { EXPENSE_CATEGORIES, TARGET_METRICS } from '@shared/domain/entities';
import { idField, isoDateField } from '@shared/domain/fields';
import { z } from 'zod';

/**
 * Rows behind a number, described so exactly that the store lists the same ones again: whoever adds up what is listed
 * gets the number. Closed: a new kind needs its store function, its row type and its words.
 */

const range = z.object({ from: isoDateField, to: isoDateField });
/** Whose and from which channel; `null`: all. */
const scope = { employeeId: idField.nullable().default(null), channelId: idField.nullable().default(null) };
/** The other way round: what is not of that person and channel. */
const outside = z.boolean().default(false);

export const LEAD_GROUPS = ['channel', 'segment', 'campaign', 'owner'] as const;
export type LeadGroupBy = (typeof LEAD_GROUPS)[number];
/** One group of leads: an id or a text, `null`: not given. Without `by`: all of them. */
const group = {
  by: z.enum(LEAD_GROUPS).nullable().default(null),
  key: z.string().max(200).nullable().default(null),
};

export const LEAD_SETS = [
  /** By the day they were created, with the quality known on `seenOn`. */
  'created',
  'assessed',
  'qualified',
  'disqualified',
  'unassessed',
  /** By the day they were closed. */
  'won',
  'lost',
  /** Of the won ones those created before the range. */
  'won-older',
  /** Created in the range, and so far within the horizon. */
  'won-within',
  'assessed-within',
  'qualified-within',
  'qualified-won-within',
] as const;

export const leadRowsSchema = z.object({
  kind: z.literal('leads'),
  which: z.enum(LEAD_SETS),
  range,
  seenOn: isoDateField,
  /** Of the sets "within". */
  horizonDays: z.int().min(0).max(3_660).nullable().default(null),
  /** What a row is worth: one, or the days from creation to win. */
  measure: z.enum(['one', 'cycle-days']).default('one'),
  ...group,
  ...scope,
  outside,
});

export const SALE_SETS = [
  /** Sales and returns. */
  'all',
  'deals',
  'returns',
  /** Those that won their customer, and the other ones. */
  'first',
  'first-without-lead',
  'repeat',
  /** Sales and returns that came from a lead, or not. */
  'from-leads',
  'without-lead',
  /** Sales and returns that nobody is credited with. */
  'uncredited',
  /** Sales and returns whose margin is known. */
  'with-margin',
] as const;

/** With a person: sales with a credit of theirs, whose money is the part credited. */
export const saleRowsSchema = z.object({
  kind: z.literal('sales'),
  which: z.enum(SALE_SETS),
  range,
  /** What a row is worth: one, its money, that or its margin with returns taken off. */
  measure: z.enum(['one', 'amount', 'net', 'margin']),
  /** One channel (`null`: none), or all paid ones. */
  by: z.enum(['channel', 'paid']).nullable().default(null),
  key: idField.nullable().default(null),
  ...scope,
  outside,
});

/** Costs any of whose days lie in the range; a row is worth what of it falls into the range. */
export const costRowsSchema = z.object({
  kind: z.literal('costs'),
  range,
  category: z.enum(EXPENSE_CATEGORIES).nullable().default(null),
  /** On `any` channel or none, on `none`, on a `paid` one, or on this one. */
  channel: z.union([z.enum(['any', 'none', 'paid']), idField]).default('any'),
  /** Whose salary: `any`body's, `none` in particular, or this person's. */
  employee: z.union([z.enum(['any', 'none']), idField]).default('any'),
  /** Of salaries the share that goes into winning customers, what is left of it, or all. */
  measure: z.enum(['acquisition', 'rest', 'whole']).default('acquisition'),
  /** The firm's acquisition share, where the person has none. */
  firmShareBp: z.int().min(0).max(10_000),
});

export const TYPED_MEASURES = ['leads', 'qualified', 'sales', 'newCustomers', 'revenueMinor'] as const;
export type TypedMeasure = (typeof TYPED_MEASURES)[number];
/** Typed totals of a day: what they add to its records, or what records say already. */
const typed = z.object({
  kind: z.literal('typed'),
  which: z.enum(['added', 'covered']).default('added'),
  measure: z.enum(TYPED_MEASURES),
  range,
  by: z.enum(['channel', 'owner', 'paid']).nullable().default(null),
  key: z.string().max(200).nullable().default(null),
  ...scope,
});

/** Versions of targets in force; a row is worth what it gives to the target of the period asked for. */
const targets = z.object({
  kind: z.literal('targets'),
  metric: z.enum(TARGET_METRICS),
  employeeId: idField.nullable(),
});

/** Days of the period asked for, up to one of them; a row is worth its weight in the pace line, one, or what it brought. */
const days = z.object({
  kind: z.literal('days'),
  /** `recent`: the working days before, by which usual ones are known. */
  which: z.enum(['all', 'elapsed', 'remaining', 'off', 'recent']),
  until: isoDateField.nullable().default(null),
  /** `plain`: the weight without a season. */
  measure: z.enum(['weight', 'plain', 'one', ...TARGET_METRICS]),
  employeeId: idField.nullable(),
});

/** Stretches of employment in the known part of the period; a row is worth its part of a full-time person. */
const employments = z.object({
  kind: z.literal('employments'),
  employeeId: idField.nullable(),
  /** Without a person: of those whom the page of this metric lists. */
  metric: z.enum(TARGET_METRICS),
});

export const rowSetSchema = z.discriminatedUnion('kind', [
  leadRowsSchema,
  saleRowsSchema,
  costRowsSchema,
  typed,
  targets,
  days,
  employments,
]);
export type RowSet = z.output<typeof rowSetSchema>;
export type RowSetOf<Kind extends RowSet['kind']> = Extract<RowSet, { kind: Kind }>;

/** Sets of records that the journal can be narrowed to. */
export type RecordSet = RowSetOf<'leads' | 'sales' | 'costs'>;
export const recordSetSchema = z.discriminatedUnion('kind', [leadRowsSchema, saleRowsSchema, costRowsSchema]);
export function isRecordSet(set: RowSet): set is RecordSet {
  return set.kind === 'leads' || set.kind === 'sales' || set.kind === 'costs';
}
