import { z } from 'zod';
import { customKpiSchema, MOST_CUSTOM_KPIS } from './custom-kpi';
import { DAY_MEASURES } from './day-total';
import { basisPointsField } from './fields';
import { CURRENCY_CODES } from './money';
import { type ScoreScheme, scoreFromAField, scoreFromBField, scoreRulesField } from './score';

export const LOCALES = ['ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const PACE_WEIGHTS = ['working', 'calendar', 'seasonal'] as const;
export type PaceWeights = (typeof PACE_WEIGHTS)[number];

/** Of which days a line counts: a season has its own weights, on working days. */
export function daysCounted(paceWeights: PaceWeights): 'working' | 'calendar' {
  return paceWeights === 'calendar' ? 'calendar' : 'working';
}

export const lostReasonField = z.string().trim().min(1).max(120);

/** What the firm decided about its figures, and what the person decided about the window. */
export const settingsSchema = z.object({
  firmName: z.string().trim().max(200),
  currencyCode: z.enum(CURRENCY_CODES),
  /** `ru`: the Russian production calendar; `weekdays`: Monday to Friday, no holidays. */
  calendarId: z.enum(['ru', 'weekdays']),
  /** Which days carry the pace line: by working time, all alike, or working time as the own earlier years were. */
  paceWeights: z.enum(PACE_WEIGHTS),
  /** Whether the running day is already part of the elapsed time. */
  todayCounts: z.enum(['after-close', 'always', 'never']),
  /** Hour of the local day (1–24) at which a day is closed. */
  dayCloseHour: z.int().min(1).max(24),
  weekStart: z.enum(['monday', 'sunday']),
  /** 1–12 */
  fiscalYearStartMonth: z.int().min(1).max(12),
  /** Leads that should become customers, basis points; the house benchmark is 300 (3 %). */
  conversionBenchmarkBp: basisPointsField,
  /** Days a cohort of leads is given; `null`: the median cycle rounded up to 30, 60, 90 or 180. */
  cohortHorizonDays: z.union([z.literal(30), z.literal(60), z.literal(90), z.literal(180)]).nullable(),
  /** Share of a salary that goes into winning new customers where a person has none of their own. */
  acquisitionShareBp: basisPointsField,
  /** Months after the start in which a person is shown apart. */
  rampUpMonths: z.int().min(0).max(24),
  /** By what unallocated cost is spread over channels. */
  costAllocation: z.enum(['leads', 'customers', 'revenue', 'none']),
  /** Gross profit of a sale where margins of sales are not known, basis points of its amount; `null`: not known either. */
  grossMarginBp: basisPointsField.nullable(),
  /** In what the cost of a customer pays back: first sales, or months of what customers buy later. */
  paybackBy: z.enum(['first-sales', 'months']),
  /** Days by which costs run ahead of the customers they win; `null`: the median cycle. */
  cacLagDays: z.int().min(0).max(730).nullable(),
  /** Why leads are lost, as offered when one is; a lead keeps the words it was given. */
  lostReasons: z.array(lostReasonField).max(50),
  /** What people type into the totals of a day; the measures' own order, not this one, is that of the columns. */
  dayMeasures: z.array(z.enum(DAY_MEASURES)).min(1).max(DAY_MEASURES.length),
  /** KPIs of the firm's own, in their order. Saved one by one: only what can be computed gets in. */
  customKpis: z.array(customKpiSchema).max(MOST_CUSTOM_KPIS),
  /** How leads earn points; none: only what is typed. */
  scoreRules: scoreRulesField,
  /** From so many points on a lead is of band A, of band B; what is below is C. */
  scoreFromA: scoreFromAField,
  scoreFromB: scoreFromBField,
  locale: z.enum(LOCALES),
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether the person has passed one of the three doors of the first run. */
  onboarded: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsPatchSchema = settingsSchema.omit({ customKpis: true }).partial();
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;
/** What the app itself may change of them. */
export type SettingsChange = SettingsPatch & Partial<Pick<Settings, 'customKpis'>>;

export function defaultSettings(locale: Locale): Settings {
  return {
    firmName: '',
    currencyCode: locale === 'ru' ? 'RUB' : 'USD',
    calendarId: 'ru',
    paceWeights: 'working',
    todayCounts: 'after-close',
    dayCloseHour: 18,
    weekStart: 'monday',
    fiscalYearStartMonth: 1,
    conversionBenchmarkBp: 300,
    cohortHorizonDays: null,
    acquisitionShareBp: 10_000,
    rampUpMonths: 3,
    costAllocation: 'leads',
    grossMarginBp: null,
    paybackBy: 'first-sales',
    cacLagDays: null,
    lostReasons: [],
    dayMeasures: ['calls', 'meetings', 'offers', 'leads', 'qualified', 'sales', 'revenueMinor'],
    customKpis: [],
    scoreRules: [],
    scoreFromA: 70,
    scoreFromB: 42,
    locale,
    theme: 'system',
    onboarded: false,
  };
}

/** How the firm scores its leads. */
export function scoreSchemeOf({ scoreRules, scoreFromA, scoreFromB }: Settings): ScoreScheme {
  return { rules: scoreRules, limits: { a: scoreFromA, b: Math.min(scoreFromB, scoreFromA - 1) } };
}
