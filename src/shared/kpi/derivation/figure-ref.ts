import { EXPENSE_CATEGORIES, TARGET_METRICS } from '@shared/domain/entities';
import { idField, isoDateField } from '@shared/domain/fields';
import { BANDS } from '@shared/kpi/leads/lead-score';
import type { KpiId } from '@shared/kpi/registry';
import { z } from 'zod';
import { LEAD_GROUPS, TYPED_MEASURES } from './row-set';

/** Fields by which a figure of a KPI is told from the others of it. */
const metric = z.enum(TARGET_METRICS);
/** A person's line; `null`: the firm's, or that of the person to whom the question is narrowed. */
const employeeId = idField.nullable().default(null);
/** One group of a breakdown; `by: null`: all of them. */
const group = {
  by: z.enum(LEAD_GROUPS).nullable().default(null),
  key: z.string().max(200).nullable().default(null),
};
/** A channel's row; `by: null`: all channels, `key: null` with it: no channel. */
const channel = { by: z.enum(['channel']).nullable().default(null), key: idField.nullable().default(null) };
/** What was spent and earned on a channel or a campaign; `by: null`: on all. */
const part = {
  by: z.enum(['channel', 'campaign']).nullable().default(null),
  key: z.string().max(200).nullable().default(null),
};
const side = z.enum(['low', 'high']);
const rate = z.coerce.number().min(0).max(1);
const amount = z.coerce.number().min(0).max(Number.MAX_SAFE_INTEGER);

/** `period`: another than the question's, for the figures of months, weeks and of the period compared with. */
function figure<Kpi extends KpiId, Shape extends z.ZodRawShape>(kpi: Kpi, shape: Shape) {
  return z.object({ kpi: z.literal(kpi), period: z.string().max(40).nullable().default(null), ...shape });
}

/** Any figure that the app shows: which KPI, and of whom or what. The rest is the question (period, person, channel, day). */
export const figureRefSchema = z.discriminatedUnion('kpi', [
  figure('actual', { metric, employeeId }),
  figure('target', { metric, employeeId }),
  figure('attainment', { metric, employeeId }),
  figure('planToDate', { metric, employeeId }),
  figure('paceIndex', { metric, employeeId }),
  figure('deviation', { metric, employeeId }),
  figure('deviationDays', { metric, employeeId }),
  figure('requiredPerDay', { metric, employeeId }),
  figure('paceLine', { metric, date: isoDateField }),
  figure('forecast', { metric, employeeId }),
  figure('seasonalForecast', { metric }),
  figure('pipelineForecast', { metric }),
  figure('stageChance', { stageId: idField.nullable().default(null) }),
  figure('targetProbability', { metric, employeeId }),
  figure('neededToday', { metric: z.enum(['revenue', 'sales', 'leads']) }),
  figure('usualDay', { metric, which: z.enum(['usual', 'best']).default('usual') }),
  figure('evening', { scenario: z.enum(['without-sales', 'after-usual-day', 'with-need-met']) }),
  figure('reverseFunnel', {
    stage: z.enum(['leads', 'qualified', 'customers', 'first-sales-minor', 'repeat-sales-minor', 'already-minor']),
    side: z.enum(['expected', 'needed']),
  }),
  figure('attention', {}),
  figure('whatIf', { conversion: rate, firstDealMinor: amount, leadsPerDay: amount }),

  figure('leadCount', group),
  figure('qualifiedRate', group),
  figure('qualifiedBounds', { side }),
  figure('leadsByWeek', { date: isoDateField, ...group }),
  figure('leadRealism', {}),
  figure('typedDay', { date: isoDateField, measure: z.enum(TYPED_MEASURES), employeeId: idField }),
  figure('leadsNeeded', {}),

  figure('periodConversion', group),
  figure('cohortConversion', {}),
  figure('provable', { customers: z.coerce.number().int().min(0).max(1_000), side: z.enum(['below', 'above']) }),
  figure('medianCycle', {}),
  figure('averageDeal', {}),
  figure('winCurve', {}),
  figure('stageConversion', { step: z.coerce.number().int().min(1).max(200) }),
  figure('winRate', {}),
  figure('losses', { reason: z.string().max(200).nullable().default(null) }),
  figure('cycle', {}),
  figure('answerTime', {}),
  figure('dealSizes', {}),
  figure('velocity', {}),

  figure('fte', { employeeId }),
  figure('salesPerFte', { metric, employeeId }),
  figure('ranking', { metric, employeeId: idField }),
  figure('share', { metric, employeeId: idField }),
  figure('moneyInterval', { employeeId: idField }),
  figure('countInterval', { metric, employeeId: idField }),

  figure('acquisitionCost', { category: z.enum(EXPENSE_CATEGORIES).nullable().default(null), ...channel }),
  figure('costOfADay', { expenseId: idField }),
  figure('cac', {
    ...channel,
    variant: z.enum(['full', 'without-salary', 'paid-channels', 'lagged']).default('full'),
  }),
  figure('cpl', channel),
  figure('marginalCac', {}),
  figure('campaignCost', { key: z.string().max(200).nullable().default(null) }),
  figure('payroll', { employeeId }),
  figure('grossMargin', {}),
  figure('firstSaleProfit', part),
  figure('monthlyRevenue', {}),
  figure('paybackInSales', part),
  figure('paybackInMonths', part),
  figure('romi', part),

  figure('custom', { id: idField }),
  figure('customAttainment', { id: idField }),
  figure('score', { leadId: idField }),
  figure('bandConversion', { band: z.enum(BANDS) }),
  figure('bandOrder', {}),
  figure('leadPlan', { employeeId }),
]);
export type FigureRef = z.output<typeof figureRefSchema>;
/** As a caller writes it: fields that are not given are those of the whole. */
export type FigureInput = z.input<typeof figureRefSchema>;
export type FigureKpi = FigureRef['kpi'];
export type FigureOf<Kpi extends FigureKpi> = Extract<FigureRef, { kpi: Kpi }>;

/** `periodConversion:by=channel,key=…`: what stands in an address and on the command line. */
export function formatFigureRef({ kpi, ...subject }: FigureInput): string {
  const fields = Object.entries(subject)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return fields.length === 0 ? kpi : `${kpi}:${fields.join(',')}`;
}

/** `null`: there is no such figure. */
export function parseFigureRef(text: string): FigureRef | null {
  const [, kpi, fields] = /^(\w+)(?::(.*))?$/.exec(text) ?? [];
  try {
    const subject = (fields ?? '').split(',').flatMap((field) => {
      const [, name, value] = /^(\w+)=(.*)$/.exec(field) ?? [];
      return name === undefined ? [] : [[name, decodeURIComponent(value ?? '')]];
    });
    const read = figureRefSchema.safeParse({ ...Object.fromEntries(subject), kpi });
    return read.success ? read.data : null;
  } catch (error) {
    // A percent sign that escapes nothing.
    if (error instanceof URIError) return null;
    throw error;
  }
}
