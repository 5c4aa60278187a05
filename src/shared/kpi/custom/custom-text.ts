import { assertNever } from '@shared/domain/assert-never';
import {
  type KpiExpression,
  type KpiMeasure,
  type KpiOperator,
  LARGEST_NUMBER,
  MEASURE_IDS,
  type MeasureFilter,
  type MeasureId,
  NO_FILTER,
} from '@shared/domain/custom-kpi';
import jsep from 'jsep';
import type { ExpressionError } from './custom-units';

/** How measures are called in a formula: one word each, in the person's language. */
export type MeasureNames = (measure: MeasureId) => string;

export type ParsedExpression =
  | { readonly status: 'ok'; readonly expression: KpiExpression }
  | { readonly status: 'error'; readonly error: ExpressionError };

export const LONGEST_FORMULA = 300;

/**
 * Reads `(calls + meetings) / deals`: numbers (`1.5` or `1,5`), names of measures, `+ − × ÷` in any of their signs, and
 * parentheses. The text is taken apart by jsep, which evaluates nothing; of its tree only these kinds of node are taken
 * over, so that calls, properties, strings and whatever else it can read are `not-allowed`. Names may be those given or
 * the language-neutral ids, in any case, with е for ё. Never throws; units are checked by `inferUnit`.
 *
 * @param filters of the measures from left to right; those missing narrow nothing
 */
export function parseExpression(
  text: string,
  names: MeasureNames,
  filters: readonly MeasureFilter[] = [],
): ParsedExpression {
  if (text.trim() === '') return failed({ kind: 'empty' });
  if (text.length > LONGEST_FORMULA) return failed({ kind: 'too-long' });
  const tree = parseTree(asciiSigns(text));
  if (tree === null) return failed({ kind: 'unreadable' });
  const reading: Reading = { byName: idsByName(names), filters, measures: 0 };
  const read = readNode(tree, reading);
  return read.kind === 'error' ? failed(read.error) : { status: 'ok', expression: read };
}

/**
 * The expression as {@link parseExpression} reads it, with as few parentheses as keep its shape. Filters have no text:
 * `listMeasures` gives them in the same order. Numbers are written with a point.
 */
export function formatExpression(expression: KpiExpression, names: MeasureNames): string {
  return writeExpression(expression, ({ measure }) => names(measure));
}

/** The same with any names for its measures: for reading only. */
export function writeExpression(expression: KpiExpression, nameOf: (leaf: KpiMeasure) => string): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'measure':
      return nameOf(expression);
    case 'operation': {
      const { operator, left, right } = expression;
      const rank = RANKS[operator];
      const leftText = wrapped(left, nameOf, rankOf(left) < rank);
      return `${leftText} ${SIGNS[operator]} ${wrapped(right, nameOf, rankOf(right) <= rank)}`;
    }
    default:
      return assertNever(expression);
  }
}

/** What a person would write. */
const SIGNS: Readonly<Record<KpiOperator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };
const RANKS: Readonly<Record<KpiOperator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
const ATOM_RANK = 3;

function rankOf(expression: KpiExpression): number {
  return expression.kind === 'operation' ? RANKS[expression.operator] : ATOM_RANK;
}

function wrapped(expression: KpiExpression, nameOf: (leaf: KpiMeasure) => string, inParentheses: boolean): string {
  const text = writeExpression(expression, nameOf);
  return inParentheses ? `(${text})` : text;
}

interface Reading {
  readonly byName: ReadonlyMap<string, MeasureId>;
  readonly filters: readonly MeasureFilter[];
  /** Read so far. */
  measures: number;
}

type Failure = { readonly kind: 'error'; readonly error: ExpressionError };

function readNode(node: jsep.Expression, reading: Reading): KpiExpression | Failure {
  if (isLiteral(node)) return readNumber(node.value);
  if (isIdentifier(node)) return readName(node.name, reading);
  if (!isBinary(node) || !isOperator(node.operator)) return failure({ kind: 'not-allowed' });
  const left = readNode(node.left, reading);
  if (left.kind === 'error') return left;
  const right = readNode(node.right, reading);
  return right.kind === 'error' ? right : { kind: 'operation', operator: node.operator, left, right };
}

function readNumber(value: unknown): KpiExpression | Failure {
  if (typeof value !== 'number') return failure({ kind: 'not-allowed' });
  // Written so that what is no number at all fails too.
  return value >= 0 && value <= LARGEST_NUMBER ? { kind: 'number', value } : failure({ kind: 'bad-number' });
}

function readName(name: string, reading: Reading): KpiExpression | Failure {
  const measure = reading.byName.get(folded(name));
  if (measure === undefined) return failure({ kind: 'unknown-name', name });
  const filter = reading.filters[reading.measures] ?? NO_FILTER;
  reading.measures += 1;
  return { kind: 'measure', measure, filter };
}

function idsByName(names: MeasureNames): ReadonlyMap<string, MeasureId> {
  const byName = new Map<string, MeasureId>();
  for (const id of MEASURE_IDS) byName.set(folded(id), id);
  for (const id of MEASURE_IDS) byName.set(folded(names(id)), id);
  return byName;
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е');
}

/** The signs and spaces that people type or copy, as the parser knows them; a comma between digits is a decimal one. */
function asciiSigns(text: string): string {
  return text
    .replace(/[×·∙⋅∗]/g, '*')
    .replace(/[÷∶:∕]/g, '/')
    .replace(/[−–—]/g, '-')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\s/g, ' ');
}

/** `null`: no expression at all. */
function parseTree(text: string): jsep.Expression | null {
  try {
    return jsep(text);
  } catch {
    return null;
  }
}

function isLiteral(node: jsep.Expression): node is jsep.Literal {
  return node.type === 'Literal';
}
function isIdentifier(node: jsep.Expression): node is jsep.Identifier {
  return node.type === 'Identifier';
}
function isBinary(node: jsep.Expression): node is jsep.BinaryExpression {
  return node.type === 'BinaryExpression';
}
function isOperator(text: string): text is KpiOperator {
  return Object.hasOwn(RANKS, text);
}

function failure(error: ExpressionError): Failure {
  return { kind: 'error', error };
}
function failed(error: ExpressionError): ParsedExpression {
  return { status: 'error', error };
}
