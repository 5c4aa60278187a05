import type { IsoDate } from '@shared/calendar/iso-date';
import { z } from 'zod';
import {
  basisPointsField,
  idField,
  isoDateField,
  labelField,
  nameField,
  noteField,
  positiveAmountMinorField,
  signedAmountMinorField,
  WHOLE_BP,
} from './fields';

/** Time in which a person is employed at one rate; `null` ends are open. FTE in basis points (5 000 = half time). */
const employmentSchema = z.object({
  from: isoDateField.nullable(),
  to: isoDateField.nullable(),
  fteBp: z.int().min(100).max(20_000),
});
export type Employment = z.infer<typeof employmentSchema>;

export const employeeSchema = z.object({
  id: idField,
  name: nameField,
  role: z.string().max(120),
  /** Own share of the salary that goes into acquisition; `null`: the firm's. */
  acquisitionShareBp: basisPointsField.nullable(),
  employment: z.array(employmentSchema).min(1).max(50),
});
export type Employee = z.infer<typeof employeeSchema>;

export const channelSchema = z.object({
  id: idField,
  name: nameField,
  /** Paid channels enter "paid CAC". */
  paid: z.boolean(),
});
export type Channel = z.infer<typeof channelSchema>;

export const customerSchema = z.object({ id: idField, name: nameField });
export type Customer = z.infer<typeof customerSchema>;

export const LEAD_QUALITIES = ['unassessed', 'qualified', 'disqualified'] as const;
export type LeadQuality = (typeof LEAD_QUALITIES)[number];
export const LEAD_STATUSES = ['open', 'won', 'lost'] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];

const leadStageSchema = z.object({ stageId: idField, enteredOn: isoDateField });
/** The day a lead reached a stage. */
export type LeadStage = z.infer<typeof leadStageSchema>;

const leadFields = {
  createdOn: isoDateField,
  /** A name or pseudonym; may be empty, no KPI needs it. */
  title: z.string().max(200),
  channelId: idField.nullable(),
  segment: labelField,
  campaign: labelField,
  ownerId: idField.nullable(),
  customerId: idField.nullable(),
  product: labelField,
  quality: z.enum(LEAD_QUALITIES),
  assessedOn: isoDateField.nullable(),
  status: z.enum(LEAD_STATUSES),
  /** The day it was won or lost; `null` while open. */
  closedOn: isoDateField.nullable(),
  lostReason: labelField,
  /** What the deal may bring, where known. */
  expectedMinor: positiveAmountMinorField.nullable(),
  /** Points out of 100, where the lead was scored; says nothing about {@link LeadQuality}. */
  score: z.int().min(0).max(100).nullable(),
  /** The way through the funnel's stages, oldest first; the last one is where it stands. */
  stages: z.array(leadStageSchema).max(100),
  note: noteField,
};

function withLeadRules<
  S extends z.ZodType<{ status: LeadStatus; createdOn: IsoDate; closedOn: IsoDate | null; stages: LeadStage[] }>,
>(schema: S): S {
  return schema
    .refine((lead) => (lead.status === 'open') === (lead.closedOn === null), {
      error: 'a closed lead has a closing date, an open one has none',
      path: ['closedOn'],
    })
    .refine((lead) => lead.closedOn === null || lead.closedOn >= lead.createdOn, {
      error: 'a lead closes on or after the day it was created',
      path: ['closedOn'],
    })
    .refine(
      ({ stages, createdOn }) =>
        stages.every(({ enteredOn }, index) => enteredOn >= (stages[index - 1]?.enteredOn ?? createdOn)),
      { error: 'stages follow one another from the day the lead was created', path: ['stages'] },
    );
}

export const leadSchema = withLeadRules(z.object({ id: idField, ...leadFields }));
/** As entered: `id: null` is a new record. */
export const leadDraftSchema = withLeadRules(z.object({ id: idField.nullable(), ...leadFields }));
export type LeadDraft = z.infer<typeof leadDraftSchema>;
export type Lead = z.infer<typeof leadSchema>;

const saleCreditSchema = z.object({ employeeId: idField, shareBp: z.int().min(1).max(WHOLE_BP) });
export type SaleCredit = z.infer<typeof saleCreditSchema>;

const saleFields = {
  soldOn: isoDateField,
  /** A return carries the returned amount (positive) and the sale it belongs to, where known. */
  kind: z.enum(['sale', 'return']),
  returnOfId: idField.nullable(),
  amountMinor: positiveAmountMinorField,
  /** Gross profit of the sale, where known; may be a loss. Of a return: what is lost again, positive. */
  marginMinor: signedAmountMinorField.nullable(),
  customerId: idField.nullable(),
  /** Only where no customer is named: whether this sale won a new customer. */
  newCustomer: z.boolean(),
  leadId: idField.nullable(),
  channelId: idField.nullable(),
  product: labelField,
  credits: z.array(saleCreditSchema).max(20),
  note: noteField,
};

function withSaleRules<S extends z.ZodType<{ credits: SaleCredit[] }>>(schema: S): S {
  return schema
    .refine(
      (sale) => sale.credits.length === 0 || sale.credits.reduce((sum, credit) => sum + credit.shareBp, 0) === WHOLE_BP,
      { error: 'shares of a sale sum to 100 %', path: ['credits'] },
    )
    .refine((sale) => new Set(sale.credits.map((credit) => credit.employeeId)).size === sale.credits.length, {
      error: 'a person is credited once',
      path: ['credits'],
    });
}

export const saleSchema = withSaleRules(z.object({ id: idField, ...saleFields }));
/** As entered: `id: null` is a new record. */
export const saleDraftSchema = withSaleRules(z.object({ id: idField.nullable(), ...saleFields }));
export type SaleDraft = z.infer<typeof saleDraftSchema>;
export type Sale = z.infer<typeof saleSchema>;

export const EXPENSE_CATEGORIES = ['marketing', 'sales', 'salary', 'other'] as const;
export type ExpenseCategory = (typeof EXPENSE_CATEGORIES)[number];

/** A cost of a day (`from` = `to`) or of a period, over whose days it is spread evenly. */
const expenseFields = {
  from: isoDateField,
  to: isoDateField,
  category: z.enum(EXPENSE_CATEGORIES),
  amountMinor: positiveAmountMinorField,
  channelId: idField.nullable(),
  campaign: labelField,
  /** Whose salary; the person's acquisition share then applies. */
  employeeId: idField.nullable(),
  /** What costs that repeat have in common; `null`: it stands alone. */
  seriesId: idField.nullable(),
  note: noteField,
};

function withExpenseRules<S extends z.ZodType<{ from: IsoDate; to: IsoDate }>>(schema: S): S {
  return schema.refine((expense) => expense.from <= expense.to, {
    error: 'a period ends on or after its start',
    path: ['to'],
  });
}

export const expenseSchema = withExpenseRules(z.object({ id: idField, ...expenseFields }));
/** As entered: `id: null` is a new record. */
export const expenseDraftSchema = withExpenseRules(z.object({ id: idField.nullable(), ...expenseFields }));
export type ExpenseDraft = z.infer<typeof expenseDraftSchema>;
export type Expense = z.infer<typeof expenseSchema>;

export const TARGET_METRICS = ['revenue', 'sales', 'leads', 'customers'] as const;
/** `revenue` in minor units; the others are counts (`sales` = won deals, `customers` = newly won). */
export type TargetMetric = (typeof TARGET_METRICS)[number];

/** One version of one target. A change adds a version; nothing is ever overwritten. */
export const targetVersionSchema = z.object({
  id: idField,
  metric: z.enum(TARGET_METRICS),
  /** `null`: the firm. */
  employeeId: idField.nullable(),
  /** `2026`, `2026-Q4`, `2026-11` or `2026-W47`. */
  periodKey: z.string().regex(/^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])|-W(0[1-9]|[1-4]\d|5[0-3]))?$/),
  /** `null`: the target is withdrawn. */
  value: positiveAmountMinorField.nullable(),
  /** The day from which this version is the one in force. */
  validFrom: isoDateField,
  reason: z.string().max(500),
});
export type TargetVersion = z.infer<typeof targetVersionSchema>;

/** Names of everything the journal speaks about. */
export const ENTITY_NAMES = [
  'settings',
  'employee',
  'channel',
  'customer',
  'lead',
  'sale',
  'expense',
  'target',
  'import',
  'stage',
  'calendar-day',
  'leave',
  'day-total',
  'report',
] as const;
export type EntityName = (typeof ENTITY_NAMES)[number];
