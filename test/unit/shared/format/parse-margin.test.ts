import { marginOfPart, parseMargin } from '@shared/format/parse-margin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('parseMargin', () => {
  it.each<[string, number | null, number | null]>([
    ['30 %', 1_250_000, 375_000],
    ['30%', 1_250_000, 375_000],
    ['33,33 %', 100, 33],
    ['12.5%', 100, 13],
    ['-12,5 %', 100, -13],
    ['−5%', 1_000, -50],
    ['0 %', 1_000, 0],
    ['3 750', 1_250_000, 375_000],
    ['−1200', 1_250_000, -120_000],
    ['-0', 1_000, 0],
    ['1,2т', null, 120_000],
    ['30 %', null, null],
    ['тридцать', 1_000, null],
    ['%', 1_000, null],
    ['30 % и ещё', 1_000, null],
  ])('«%s» of %s is %s', (text, amount, margin) => {
    expect(parseMargin(text, amount, 'RUB', 'ru')).toBe(margin);
  });

  it('is exact where floating point is not', () => {
    expect(parseMargin('0,1 %', 9_007_199_254_740_991, 'RUB', 'ru')).toBe(9_007_199_254_741);
  });
});

describe('marginOfPart', () => {
  it.each<[number, number, number, number | null]>([
    [375_000, 1_250_000, 1_250_000, 375_000],
    [375_000, 1_250_000, 625_000, 187_500],
    [-100, 300, 100, -33],
    [5, 0, 0, null],
  ])('%i of %i, for %i of it, is %s', (margin, whole, part, expected) => {
    expect(marginOfPart(margin, whole, part)).toBe(expected);
  });

  it('is the margin itself for the whole', () => {
    const minor = fc.integer({ min: 1, max: 2_000_000_000 });
    fc.assert(fc.property(minor, minor, (margin, whole) => marginOfPart(margin, whole, whole) === margin));
  });
});
