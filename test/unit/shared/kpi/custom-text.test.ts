import {
  countNodes,
  KPI_OPERATORS,
  type KpiExpression,
  LARGEST_NUMBER,
  MEASURE_IDS,
  type MeasureFilter,
  NO_FILTER,
} from '@shared/domain/custom-kpi';
import { formatExpression, LONGEST_FORMULA, type MeasureNames, parseExpression } from '@shared/kpi/custom/custom-text';
import { listMeasures } from '@shared/kpi/custom/custom-units';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDS, measure, operation, parsed } from './custom-support';

const RU: MeasureNames = (id) =>
  new Map([
    ['calls', 'звонки'],
    ['meetings', 'встречи'],
    ['deals', 'сделки'],
    ['unassessedLeads', 'неоценённые'],
  ]).get(id) ?? id;

describe('a formula is read', () => {
  it.each([
    ['calls / deals', operation(measure('calls'), '/', measure('deals'))],
    ['calls÷deals', operation(measure('calls'), '/', measure('deals'))],
    ['calls : deals', operation(measure('calls'), '/', measure('deals'))],
    ['calls − meetings', operation(measure('calls'), '-', measure('meetings'))],
    ['1,5 × calls', operation({ kind: 'number', value: 1.5 }, '*', measure('calls'))],
    [
      'calls + meetings * 2',
      operation(measure('calls'), '+', operation(measure('meetings'), '*', { kind: 'number', value: 2 })),
    ],
    [
      '(calls + meetings) / deals',
      operation(operation(measure('calls'), '+', measure('meetings')), '/', measure('deals')),
    ],
    [
      'calls - meetings - offers',
      operation(operation(measure('calls'), '-', measure('meetings')), '-', measure('offers')),
    ],
    ['calls / (deals / leads)', operation(measure('calls'), '/', operation(measure('deals'), '/', measure('leads')))],
  ] satisfies [string, KpiExpression][])('%s', (text, expression) => {
    expect(parseExpression(text, IDS)).toEqual({ status: 'ok', expression });
  });

  it('in the words of the person, in any case, with е for ё, and in the neutral ids', () => {
    const ratio = operation(operation(measure('calls'), '+', measure('unassessedLeads')), '/', measure('deals'));
    for (const text of ['(Звонки + НЕОЦЕНЕННЫЕ) / сделки', '(calls + неоценённые) ÷ Deals']) {
      expect(parseExpression(text, RU)).toEqual({ status: 'ok', expression: ratio });
    }
    expect(formatExpression(ratio, RU)).toBe('(звонки + неоценённые) ÷ сделки');
  });

  it('with the filters of its measures from left to right', () => {
    const ofSite: MeasureFilter = { ...NO_FILTER, channelId: '0198f000-0000-7000-8000-000000000001' };
    const expression = parsed('leads / leads', [ofSite]);
    expect(listMeasures(expression).map(({ filter }) => filter)).toEqual([ofSite, NO_FILTER]);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['calls /', 'unreadable'],
    ['(calls', 'unreadable'],
    ['/ calls', 'unreadable'],
    ['calls deals', 'not-allowed'],
    ['calls, deals', 'not-allowed'],
    ['-calls', 'not-allowed'],
    ['calls(1)', 'not-allowed'],
    ['calls.constructor', 'not-allowed'],
    ['calls["constructor"]', 'not-allowed'],
    ['calls ? deals : leads', 'unreadable'],
    ['"calls" / deals', 'not-allowed'],
    ['calls ** 2', 'not-allowed'],
    ['calls % deals', 'not-allowed'],
    ['calls == deals', 'not-allowed'],
    ['calls && deals', 'not-allowed'],
    ['[calls]', 'not-allowed'],
    ['true', 'not-allowed'],
    ['this', 'not-allowed'],
    ['process', 'unknown-name'],
    ['__proto__', 'unknown-name'],
    ['constructor / deals', 'unknown-name'],
    ['NaN', 'unknown-name'],
    ['calls * 1e300', 'bad-number'],
    ['x'.repeat(LONGEST_FORMULA + 1), 'too-long'],
  ])('%s is %s', (text, kind) => {
    expect(parseExpression(text, IDS)).toMatchObject({ status: 'error', error: { kind } });
  });

  it('names the word that it does not know', () => {
    expect(parseExpression('звонки / сделкы', RU)).toEqual({
      status: 'error',
      error: { kind: 'unknown-name', name: 'сделкы' },
    });
  });
});

const leaf: fc.Arbitrary<KpiExpression> = fc.oneof(
  fc.constantFrom(...MEASURE_IDS).map((id) => measure(id)),
  fc
    .double({ min: 0, max: LARGEST_NUMBER, noNaN: true })
    .map((value): KpiExpression => ({ kind: 'number', value: value + 0 })),
);
const { tree } = fc.letrec<{ tree: KpiExpression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'formula' },
    leaf,
    fc.record({
      kind: fc.constant('operation' as const),
      operator: fc.constantFrom(...KPI_OPERATORS),
      left: tie('tree'),
      right: tie('tree'),
    }),
  ),
}));

describe('any formula', () => {
  it('that is written out is read back as it was', () => {
    fc.assert(
      fc.property(
        tree.filter((expression) => formatExpression(expression, RU).length <= LONGEST_FORMULA),
        (expression) => {
          expect(parseExpression(formatExpression(expression, RU), RU)).toEqual({ status: 'ok', expression });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('of junk ends in an expression or in an error that has words, and runs nothing', () => {
    const pieces = fc.constantFrom(
      ...[
        'calls',
        'сделки',
        '(',
        ')',
        '[',
        ']',
        '+',
        '−',
        '×',
        '÷',
        '/',
        '.',
        ',',
        ';',
        '?',
        ':',
        '"',
        '`',
        '=>',
        '=',
        '1',
        '0x',
        '1e9',
        ' ',
      ],
      ...[
        'constructor',
        '__proto__',
        'globalThis',
        'throw',
        'new',
        'this',
        '...',
        '\\',
        '\u0000',
        '\u2028',
        '🙂',
        'function(){globalThis.hacked=1}()',
      ],
    );
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const result = parseExpression(text, RU);
        if (result.status === 'ok') expect(countNodes(result.expression)).toBeGreaterThan(0);
        else expect(result.error.kind).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 5_000 },
    );
    expect(Object.keys(globalThis)).not.toContain('hacked');
  });

  it('as deep as a text can be neither overflows nor hangs', () => {
    const deep = `${'('.repeat(140)}calls${')'.repeat(140)}`;
    expect(parseExpression(deep, IDS)).toEqual({ status: 'ok', expression: measure('calls') });
    expect(parseExpression('('.repeat(LONGEST_FORMULA), IDS).status).toBe('error');
  });
});
