import { assertNever } from '@shared/domain/assert-never';
import {
  countNodes,
  type KpiExpression,
  type KpiMeasure,
  type KpiOperator,
  MEASURE_DIMENSIONS,
  type MeasureDimension,
  type MeasureId,
  MOST_NODES,
} from '@shared/domain/custom-kpi';
import { MEASURES, type MeasureUnit } from './custom-measures';

/** What a result is measured in. `case`: one of whatever is counted below the line. */
const KPI_UNITS = [
  'ratio',
  'money',
  'count',
  'fte',
  'days',
  'money-per-case',
  'money-per-fte',
  'money-per-day',
  'money-per-fte-day',
  'count-per-fte',
  'count-per-day',
  'count-per-fte-day',
  'days-per-case',
] as const;
export type KpiUnit = (typeof KPI_UNITS)[number];

/** Powers: money ÷ count is { money: 1, count: −1 }; a plain number has none. */
export type UnitPowers = Readonly<Record<MeasureUnit, number>>;

/** Why an expression cannot be computed; the words are chosen where a person reads them. */
export type ExpressionError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown-name'; readonly name: string }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'bad-number' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'no-measure' }
  | {
      readonly kind: 'unlike-units';
      readonly operator: KpiOperator;
      readonly left: UnitPowers;
      readonly right: UnitPowers;
    }
  | { readonly kind: 'unnamed-unit'; readonly unit: UnitPowers }
  | { readonly kind: 'filter-not-applicable'; readonly measure: MeasureId; readonly dimension: MeasureDimension };

export type CheckedUnit =
  | { readonly status: 'ok'; readonly unit: KpiUnit }
  | { readonly status: 'error'; readonly error: ExpressionError };

/**
 * The unit of a result: adding and subtracting need the same unit on both sides, multiplying and dividing combine them,
 * and what comes out must be one that people can read ({@link KPI_UNITS}). Money × money is not.
 */
export function inferUnit(expression: KpiExpression): CheckedUnit {
  if (countNodes(expression) > MOST_NODES) return failed({ kind: 'too-long' });
  const measures = listMeasures(expression);
  if (measures.length === 0) return failed({ kind: 'no-measure' });
  for (const { measure, filter } of measures) {
    const dimension = MEASURE_DIMENSIONS.find(
      (name) => filter[name] !== null && !MEASURES[measure].dimensions.includes(name),
    );
    if (dimension !== undefined) return failed({ kind: 'filter-not-applicable', measure, dimension });
  }
  const powers = powersOf(expression);
  if ('kind' in powers) return failed(powers);
  const unit = NAMED.get(keyOf(powers));
  return unit === undefined ? failed({ kind: 'unnamed-unit', unit: powers }) : { status: 'ok', unit };
}

/** Every measure as it stands in the expression, from left to right; the same one may come twice. */
export function listMeasures(expression: KpiExpression): KpiMeasure[] {
  if (expression.kind === 'measure') return [expression];
  return expression.kind === 'number' ? [] : [...listMeasures(expression.left), ...listMeasures(expression.right)];
}

export function isMoneyUnit(unit: KpiUnit): boolean {
  return unit.startsWith('money');
}

/** Whether the figure of a whole is the sum of those of its parts: only then is a part of the time owed a part of the target. */
export function isAdditive(expression: KpiExpression): boolean {
  switch (expression.kind) {
    case 'number':
      return false;
    case 'measure':
      return expression.measure !== 'fte';
    case 'operation': {
      const { operator, left, right } = expression;
      if (operator === '+' || operator === '-') return isAdditive(left) && isAdditive(right);
      if (operator === '*' && left.kind === 'number') return isAdditive(right);
      return right.kind === 'number' && isAdditive(left);
    }
    default:
      return assertNever(expression);
  }
}

const NONE: UnitPowers = { money: 0, count: 0, fte: 0, days: 0 };

const POWERS: Readonly<Record<KpiUnit, Partial<UnitPowers>>> = {
  ratio: {},
  money: { money: 1 },
  count: { count: 1 },
  fte: { fte: 1 },
  days: { days: 1 },
  'money-per-case': { money: 1, count: -1 },
  'money-per-fte': { money: 1, fte: -1 },
  'money-per-day': { money: 1, days: -1 },
  'money-per-fte-day': { money: 1, fte: -1, days: -1 },
  'count-per-fte': { count: 1, fte: -1 },
  'count-per-day': { count: 1, days: -1 },
  'count-per-fte-day': { count: 1, fte: -1, days: -1 },
  'days-per-case': { days: 1, count: -1 },
};
const NAMED: ReadonlyMap<string, KpiUnit> = new Map(
  KPI_UNITS.map((unit) => [keyOf({ ...NONE, ...POWERS[unit] }), unit]),
);

function powersOf(expression: KpiExpression): UnitPowers | ExpressionError {
  switch (expression.kind) {
    case 'number':
      return NONE;
    case 'measure':
      return { ...NONE, [MEASURES[expression.measure].unit]: 1 };
    case 'operation': {
      const { operator } = expression;
      const left = powersOf(expression.left);
      if ('kind' in left) return left;
      const right = powersOf(expression.right);
      if ('kind' in right) return right;
      if (operator === '*' || operator === '/') return combine(left, right, operator === '*' ? 1 : -1);
      return keyOf(left) === keyOf(right) ? left : { kind: 'unlike-units', operator, left, right };
    }
    default:
      return assertNever(expression);
  }
}

function combine(left: UnitPowers, right: UnitPowers, sign: 1 | -1): UnitPowers {
  return {
    money: left.money + sign * right.money,
    count: left.count + sign * right.count,
    fte: left.fte + sign * right.fte,
    days: left.days + sign * right.days,
  };
}

function keyOf({ money, count, fte, days }: UnitPowers): string {
  return [money, count, fte, days].join();
}

function failed(error: ExpressionError): CheckedUnit {
  return { status: 'error', error };
}
