import { z } from 'zod';
import { idField, labelField } from './fields';

/** What a KPI of one's own can be made of: language-neutral names, kept in definitions. */
export const MEASURE_IDS = [
  'revenue',
  'revenueGross',
  'returns',
  'grossProfit',
  'deals',
  'newCustomers',
  'leads',
  'assessedLeads',
  'qualifiedLeads',
  'unassessedLeads',
  'qualifiedWon',
  'leadsWon',
  'leadsLost',
  'calls',
  'meetings',
  'offers',
  'costTotal',
  'costMarketing',
  'costSales',
  'costSalary',
  'costOther',
  'fte',
  'workingDays',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/** Narrows one measure; `null`: all. What is not recorded for a measure must stay `null` (`shared/kpi/custom-measures`). */
const measureFilterSchema = z.object({
  employeeId: idField.nullable(),
  channelId: idField.nullable(),
  segment: labelField,
  campaign: labelField,
});
export type MeasureFilter = z.infer<typeof measureFilterSchema>;
export type MeasureDimension = keyof MeasureFilter;

export const MEASURE_DIMENSIONS = [
  'employeeId',
  'channelId',
  'segment',
  'campaign',
] as const satisfies readonly MeasureDimension[];

export const NO_FILTER: MeasureFilter = { employeeId: null, channelId: null, segment: null, campaign: null };

export const KPI_OPERATORS = ['+', '-', '*', '/'] as const;
export type KpiOperator = (typeof KPI_OPERATORS)[number];

/** A number, a measure, or one of four operations on two of them: nothing else can be written. */
export type KpiExpression = KpiNumber | KpiMeasure | KpiOperation;
export interface KpiNumber {
  readonly kind: 'number';
  readonly value: number;
}
export interface KpiMeasure {
  readonly kind: 'measure';
  readonly measure: MeasureId;
  readonly filter: MeasureFilter;
}
export interface KpiOperation {
  readonly kind: 'operation';
  readonly operator: KpiOperator;
  readonly left: KpiExpression;
  readonly right: KpiExpression;
}

export const LARGEST_NUMBER = 1e9;
/** Numbers, measures and operations together. */
export const MOST_NODES = 41;

const numberSchema = z.object({ kind: z.literal('number'), value: z.number().min(0).max(LARGEST_NUMBER) });
const measureSchema = z.object({
  kind: z.literal('measure'),
  measure: z.enum(MEASURE_IDS),
  filter: measureFilterSchema,
});
const operationSchema = z.object({
  kind: z.literal('operation'),
  operator: z.enum(KPI_OPERATORS),
  get left(): z.ZodType<KpiExpression> {
    return expressionSchema;
  },
  get right(): z.ZodType<KpiExpression> {
    return expressionSchema;
  },
});
const expressionSchema: z.ZodType<KpiExpression> = z.union([numberSchema, measureSchema, operationSchema]);

export function countNodes(expression: KpiExpression): number {
  return expression.kind === 'operation' ? 1 + countNodes(expression.left) + countNodes(expression.right) : 1;
}

const valueField = z.number().min(-1e15).max(1e15).nullable();

/**
 * A KPI that a person defined: a ratio or a sum over measures. `target` and `benchmark` are in the unit of the result:
 * minor units for money, 0–1 for what is shown in per cent.
 */
export const customKpiSchema = z.object({
  id: idField,
  name: z.string().trim().min(1).max(80),
  note: z.string().trim().max(300),
  expression: expressionSchema.refine((expression) => countNodes(expression) <= MOST_NODES),
  /** How a plain number is written; money is always written as money. */
  display: z.enum(['number', 'percent']),
  decimals: z.int().min(0).max(3),
  /** Stands behind the figure, in the person's own words: `calls a sale`. */
  unitLabel: z.string().trim().max(24),
  /** Which way is good. */
  direction: z.enum(['more', 'less', 'neutral']),
  /** `any`: of every period that has no target of its own kind. */
  targets: z.object({
    any: valueField,
    day: valueField,
    week: valueField,
    month: valueField,
    quarter: valueField,
    year: valueField,
  }),
  benchmark: valueField,
  /** With fewer cases there is no figure. */
  minCases: z.int().min(0).max(100_000),
});
export type CustomKpi = z.infer<typeof customKpiSchema>;

export const MOST_CUSTOM_KPIS = 50;

export const customKpiDraftSchema = customKpiSchema.extend({ id: idField.nullable() });
/** `null` id: new. */
export type CustomKpiDraft = z.infer<typeof customKpiDraftSchema>;
