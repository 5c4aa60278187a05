import { assertNever } from '@shared/domain/assert-never';
import { type KpiExpression, type KpiMeasure, MEASURE_DIMENSIONS, type MeasureFilter } from '@shared/domain/custom-kpi';
import { MEASURES } from './custom-measures';

/** How a figure may vary by chance, by what stands above and below the line. */
export type FractionKind =
  /** Cases of the lower side that have something: Wilson. */
  | 'part'
  /** The other way round: leads for one fit lead. */
  | 'whole-by-part'
  /** Two counts of different things: both are chance. */
  | 'two-counts'
  /** A count over people or days, which are given. */
  | 'count-by-time'
  /** A cost, which is given, over a count. */
  | 'cost-by-count';

/** factor · Σ over ÷ Σ under (÷ time), where chance has a known form. */
export interface Fraction {
  readonly kind: FractionKind;
  readonly factor: number;
  readonly over: readonly KpiMeasure[];
  readonly under: readonly KpiMeasure[];
  readonly time: readonly KpiMeasure[];
}

type Group = readonly KpiMeasure[];
interface Product {
  readonly factor: number;
  readonly over: readonly Group[];
  readonly under: readonly Group[];
}

/**
 * Sees an expression as such a fraction; `null` where how it varies cannot be told from sums: money of deals (their sizes
 * are not in their sum), differences, the same cases twice on a side, or sides that share some of their cases only.
 */
export function findFraction(expression: KpiExpression): Fraction | null {
  const product = productOf(expression);
  if (product === null || !(product.factor > 0)) return null;
  const over = product.over[0];
  if (over === undefined || product.over.length > 1 || !isDisjoint(over)) return null;
  const time = product.under.filter((group) => group.length === 1 && group.every(isTime)).flat();
  const rest = product.under.filter((group) => !group.every(isTime));
  const under = rest[0] ?? [];
  const rests = { factor: product.factor, over, under, time };
  if (over.every(isCount) && time.length > 0 && time.length === product.under.length)
    return { kind: 'count-by-time', ...rests };
  if (rest.length !== 1 || time.length > 0 || !under.every(isCount) || !isDisjoint(under)) return null;
  if (over.every(isCost)) return { kind: 'cost-by-count', ...rests };
  if (!over.every(isCount)) return null;
  const kind = kindOfCounts(over, under);
  return kind && { kind, ...rests };
}

function kindOfCounts(over: Group, under: Group): FractionKind | null {
  if (isPart(over, under)) return 'part';
  if (isPart(under, over)) return 'whole-by-part';
  return over.some((one) => under.some((other) => mayShare(one, other))) ? null : 'two-counts';
}

/** Every measure of the part is one of the whole's, or a subset of it; no two of them of the same one. */
function isPart(part: Group, whole: Group): boolean {
  const left = [...whole];
  return part.every((one) => {
    const at = left.findIndex((other) => contains(other, one));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

/** Whether every case of `part` is one of `whole`. */
function contains(whole: KpiMeasure, part: KpiMeasure): boolean {
  const within = MEASURE_DIMENSIONS.every(
    (name) => whole.filter[name] === null || whole.filter[name] === part.filter[name],
  );
  return within && (whole.measure === part.measure || MEASURES[part.measure].partOf.includes(whole.measure));
}

/** Whether some cases may count under both. */
function mayShare(one: KpiMeasure, other: KpiMeasure): boolean {
  return isRelated(one, other) && !isApart(one.filter, other.filter);
}

function isRelated(one: KpiMeasure, other: KpiMeasure): boolean {
  if (one.measure === other.measure) return true;
  const [a, b] = [lineOf(one), lineOf(other)];
  // Assessed and unassessed are both leads, yet no lead is both.
  const names = [one.measure, other.measure];
  if (names.includes('unassessedLeads') && !names.includes('leads')) return false;
  return a.some((name) => b.includes(name));
}

function lineOf({ measure }: KpiMeasure): readonly string[] {
  return [measure, ...MEASURES[measure].partOf];
}

function isApart(one: MeasureFilter, other: MeasureFilter): boolean {
  return MEASURE_DIMENSIONS.some((name) => one[name] !== null && other[name] !== null && one[name] !== other[name]);
}

function isDisjoint(group: Group): boolean {
  return group.every((one, index) => group.slice(index + 1).every((other) => !mayShare(one, other)));
}

function isCount({ measure }: KpiMeasure): boolean {
  return MEASURES[measure].unit === 'count';
}
function isCost({ measure }: KpiMeasure): boolean {
  return MEASURES[measure].source === 'costs';
}
function isTime({ measure }: KpiMeasure): boolean {
  return MEASURES[measure].source === 'time';
}

function productOf(expression: KpiExpression): Product | null {
  switch (expression.kind) {
    case 'number':
      return { factor: expression.value, over: [], under: [] };
    case 'measure':
      return { factor: 1, over: [[expression]], under: [] };
    case 'operation': {
      const left = productOf(expression.left);
      const right = productOf(expression.right);
      if (left === null || right === null) return null;
      switch (expression.operator) {
        case '+':
          return sumOf(left, right);
        case '-':
          return null;
        case '*':
          return multiply(left, right);
        case '/':
          return multiply(left, { factor: 1 / right.factor, over: right.under, under: right.over });
        default:
          return assertNever(expression.operator);
      }
    }
    default:
      return assertNever(expression);
  }
}

function multiply(left: Product, right: Product): Product {
  return {
    factor: left.factor * right.factor,
    over: [...left.over, ...right.over],
    under: [...left.under, ...right.under],
  };
}

/** Two plain sums of measures become one. */
function sumOf(left: Product, right: Product): Product | null {
  const [one, other] = [left.over[0], right.over[0]];
  const plain = [left, right].every(
    ({ factor, over, under }) => factor === 1 && over.length === 1 && under.length === 0,
  );
  return plain && one && other ? { factor: 1, over: [[...one, ...other]], under: [] } : null;
}
