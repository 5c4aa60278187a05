import type { RegularKind } from '@shared/calendar/period';
import {
  type CustomKpi,
  type CustomKpiDraft,
  type KpiExpression,
  type MeasureFilter,
  type MeasureId,
  NO_FILTER,
} from '@shared/domain/custom-kpi';
import { isPercent } from '@shared/format/format-kpi';
import { formatExpression, type MeasureNames, parseExpression } from '@shared/kpi/custom/custom-text';
import {
  type ExpressionError,
  inferUnit,
  isMoneyUnit,
  type KpiUnit,
  listMeasures,
} from '@shared/kpi/custom/custom-units';
import { amountText, type ReadingContext, readAmount } from '../../forms/form-reading';

/** How the formula is made: two measures, a sum of some, or typed. */
export type FormulaMode = 'ratio' | 'sum' | 'formula';

export interface TermDraft {
  readonly measure: MeasureId;
  readonly filter: MeasureFilter;
}
export interface SignedTerm extends TermDraft {
  readonly sign: '+' | '-';
}

/** Kinds of periods with a target of their own; `any` is for KPIs that do not add up over time. */
export const TARGET_KINDS = ['day', 'week', 'month', 'quarter', 'year'] as const satisfies readonly RegularKind[];
export type TargetField = 'any' | (typeof TARGET_KINDS)[number];

/** The form as typed. */
export interface KpiForm {
  readonly id: string | null;
  readonly name: string;
  readonly mode: FormulaMode;
  readonly over: TermDraft;
  readonly under: TermDraft;
  readonly terms: readonly SignedTerm[];
  readonly text: string;
  /** Of the typed formula's measures, from left to right. */
  readonly filters: readonly MeasureFilter[];
  readonly display: CustomKpi['display'];
  readonly decimals: CustomKpi['decimals'];
  readonly unitLabel: string;
  readonly direction: CustomKpi['direction'];
  readonly targets: Readonly<Record<TargetField, string>>;
  readonly benchmark: string;
  readonly minCases: string;
  readonly note: string;
}

export type KpiField = 'name' | 'benchmark' | 'minCases' | TargetField;

export interface KpiReading {
  /** `null`: the formula or a number cannot be read; a missing name does not keep from a preview. */
  readonly draft: CustomKpiDraft | null;
  readonly unit: KpiUnit | null;
  readonly formulaError: ExpressionError | null;
  readonly errors: Partial<Record<KpiField, 'name' | 'number'>>;
}

const EMPTY_TARGETS: Readonly<Record<TargetField, string>> = {
  any: '',
  day: '',
  week: '',
  month: '',
  quarter: '',
  year: '',
};

export function emptyKpi(): KpiForm {
  return {
    id: null,
    name: '',
    mode: 'ratio',
    over: { measure: 'calls', filter: NO_FILTER },
    under: { measure: 'deals', filter: NO_FILTER },
    terms: [{ sign: '+', measure: 'calls', filter: NO_FILTER }],
    text: '',
    filters: [],
    display: 'number',
    decimals: 1,
    unitLabel: '',
    direction: 'more',
    targets: EMPTY_TARGETS,
    benchmark: '',
    minCases: '',
    note: '',
  };
}

/** The form of a saved KPI, in the simplest way that can show its formula. */
export function kpiToForm(kpi: CustomKpi, names: MeasureNames, context: ReadingContext): KpiForm {
  const checked = inferUnit(kpi.expression);
  const unit = checked.status === 'ok' ? checked.unit : 'ratio';
  const text = (value: number | null) => numberText(value, { unit, display: kpi.display }, context);
  const { any, day, week, month, quarter, year } = kpi.targets;
  return {
    ...kpi,
    ...formulaToForm(kpi.expression, names),
    targets: {
      any: text(any),
      day: text(day),
      week: text(week),
      month: text(month),
      quarter: text(quarter),
      year: text(year),
    },
    benchmark: text(kpi.benchmark),
    minCases: kpi.minCases === 0 ? '' : String(kpi.minCases),
  };
}

type FormulaPart = Pick<KpiForm, 'mode' | 'over' | 'under' | 'terms' | 'text' | 'filters'>;

function formulaToForm(expression: KpiExpression, names: MeasureNames): FormulaPart {
  const measures = listMeasures(expression);
  const blank = emptyKpi();
  const typed = {
    over: measures[0] ?? blank.over,
    under: measures[1] ?? blank.under,
    text: formatExpression(expression, names),
    filters: measures.map(({ filter }) => filter),
  };
  const terms = sumTerms(expression);
  if (terms) return { ...typed, mode: 'sum', terms };
  const isRatio =
    expression.kind === 'operation' &&
    expression.operator === '/' &&
    expression.left.kind === 'measure' &&
    expression.right.kind === 'measure';
  return { ...typed, mode: isRatio ? 'ratio' : 'formula', terms: blank.terms };
}

/** The parts of a plain sum of measures; `null`: it is something else. */
function sumTerms(expression: KpiExpression): SignedTerm[] | null {
  if (expression.kind === 'measure') {
    return [{ sign: '+', measure: expression.measure, filter: expression.filter }];
  }
  if (expression.kind === 'number' || expression.right.kind !== 'measure') return null;
  const { operator, left, right } = expression;
  if (operator !== '+' && operator !== '-') return null;
  const before = sumTerms(left);
  return before && [...before, { sign: operator, measure: right.measure, filter: right.filter }];
}

/** Another way to make the formula takes over what was made so far, as far as it can show it. */
export function changeMode(form: KpiForm, mode: FormulaMode, names: MeasureNames): KpiForm {
  const made = buildFormula(form, names);
  if (made.status === 'error') return { ...form, mode };
  const shown = formulaToForm(made.expression, names);
  if (mode === 'formula') return { ...form, mode, text: shown.text, filters: shown.filters };
  return { ...form, ...shown, mode, terms: shown.mode === 'sum' ? shown.terms : [{ sign: '+', ...shown.over }] };
}

function buildFormula(form: KpiForm, names: MeasureNames): ReturnType<typeof parseExpression> {
  switch (form.mode) {
    case 'ratio':
      return {
        status: 'ok',
        expression: { kind: 'operation', operator: '/', left: leafOf(form.over), right: leafOf(form.under) },
      };
    case 'sum': {
      const [first, ...others] = form.terms;
      if (first === undefined) return { status: 'error', error: { kind: 'empty' } };
      const expression = others.reduce<KpiExpression>(
        (left, term) => ({ kind: 'operation', operator: term.sign, left, right: leafOf(term) }),
        leafOf(first),
      );
      return { status: 'ok', expression };
    }
    case 'formula':
      return parseExpression(form.text, names, form.filters);
  }
}

function leafOf({ measure, filter }: TermDraft): KpiExpression {
  return { kind: 'measure', measure, filter };
}

export function readKpiForm(form: KpiForm, names: MeasureNames, context: ReadingContext): KpiReading {
  const formula = buildFormula(form, names);
  const checked = formula.status === 'ok' ? inferUnit(formula.expression) : formula;
  if (formula.status === 'error' || checked.status === 'error') {
    const error = formula.status === 'error' ? formula.error : checked.status === 'error' ? checked.error : null;
    return { draft: null, unit: null, formulaError: error, errors: form.name.trim() === '' ? { name: 'name' } : {} };
  }
  const { unit } = checked;
  const errors: { -readonly [Field in KpiField]?: 'name' | 'number' } = form.name.trim() === '' ? { name: 'name' } : {};
  const read = (field: KpiField, text: string): number | null => {
    const value = readNumber(text, { unit, display: form.display }, context);
    if (value === undefined) errors[field] = 'number';
    return value ?? null;
  };
  const { targets } = form;
  const minCases = form.minCases.trim() === '' ? 0 : Number(form.minCases.trim());
  if (!Number.isInteger(minCases) || minCases < 0 || minCases > 100_000) errors.minCases = 'number';
  const draft: CustomKpiDraft = {
    id: form.id,
    name: form.name.trim(),
    note: form.note.trim(),
    expression: formula.expression,
    display: form.display,
    decimals: form.decimals,
    unitLabel: form.unitLabel.trim(),
    direction: form.direction,
    targets: {
      any: read('any', targets.any),
      day: read('day', targets.day),
      week: read('week', targets.week),
      month: read('month', targets.month),
      quarter: read('quarter', targets.quarter),
      year: read('year', targets.year),
    },
    benchmark: read('benchmark', form.benchmark),
    minCases,
  };
  const isReadable = Object.keys(errors).every((field) => field === 'name');
  return { draft: isReadable ? draft : null, unit, formulaError: null, errors };
}

interface NumberShape {
  readonly unit: KpiUnit;
  readonly display: CustomKpi['display'];
}

/** In the unit of the result: minor units, 0–1 for per cent; `null`: nothing typed, `undefined`: unreadable. */
function readNumber(text: string, shape: NumberShape, context: ReadingContext): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (isMoneyUnit(shape.unit)) return readAmount(trimmed, context) ?? undefined;
  const digits = trimmed
    .replace(/[\s%\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return undefined;
  // Divided as a decimal would be: 2.9 % is 0.029, not 0.028999….
  return isPercent(shape) ? Number((Number(digits) / 100).toPrecision(15)) : Number(digits);
}

function numberText(value: number | null, shape: NumberShape, context: ReadingContext): string {
  if (value === null) return '';
  if (isMoneyUnit(shape.unit)) return amountText(value, context);
  const plain = String(isPercent(shape) ? Number((value * 100).toPrecision(15)) : value);
  return context.locale === 'ru' ? plain.replace('.', ',') : plain;
}
