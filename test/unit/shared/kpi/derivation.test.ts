import {
  difference,
  evaluateExpression,
  greatest,
  method,
  product,
  quotient,
  rounded,
  sum,
} from '@shared/kpi/derivation/expression';
import { type FigureInput, figureRefSchema, formatFigureRef, parseFigureRef } from '@shared/kpi/derivation/figure-ref';
import { describe, expect, it } from 'vitest';

const VALUES: Readonly<Record<string, number | null>> = { won: 48, leads: 1_649, cost: 1_649_700, none: 0, lost: null };
const valueById = (id: string) => VALUES[id] ?? null;

describe('a formula with its inputs put in', () => {
  it.each([
    ['a quotient', quotient('won', 'leads'), 48 / 1_649],
    ['money to whole minor units', rounded(quotient('cost', 'won')), 34_369],
    ['whole leads, rounded up', rounded(quotient('leads', 'won'), 'round-up'), 35],
    ['a sum of one', sum('won'), 48],
    ['brackets', product(2, sum('won', 'leads')), 3_394],
    ['a gap that is none', greatest(0, difference('won', 'leads')), 0],
  ])('%s', (_, expression, expected) => expect(evaluateExpression(expression, valueById)).toBe(expected));

  it.each([
    ['a division by nothing', quotient('won', 'none')],
    ['an input that is missing', sum('won', 'lost')],
    ['a method that nobody computes', method('median', 'won')],
  ])('%s gives nothing', (_, expression) => expect(evaluateExpression(expression, valueById)).toBeNull());
});

describe('how a figure is written', () => {
  it.each<[string, FigureInput]>([
    ['cohortConversion', { kpi: 'cohortConversion' }],
    ['leadCount:by=segment', { kpi: 'leadCount', by: 'segment' }],
    ['leadCount:by=campaign,key=a%2Cb%3D%C2%ABc%C2%BB', { kpi: 'leadCount', by: 'campaign', key: 'a,b=«c»' }],
    ['provable:customers=3,side=below', { kpi: 'provable', customers: 3, side: 'below' }],
    ['periodConversion:period=2026-09', { kpi: 'periodConversion', period: '2026-09' }],
  ])('%s', (text, figure) => {
    expect(formatFigureRef(figure)).toBe(text);
    expect(parseFigureRef(text)).toEqual(figureRefSchema.parse(figure));
  });

  it.each(['', 'luck', 'leadCount:by=moon', 'paceLine:metric=revenue,date=2026-02-30', 'leadCount:key=%E0%A4%A'])(
    'there is no %j',
    (text) => expect(parseFigureRef(text)).toBeNull(),
  );
});
