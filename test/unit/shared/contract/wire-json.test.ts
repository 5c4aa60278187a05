import { parseWire, stringifyWire } from '@shared/contract/wire-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const overTheWire = (value: unknown) => parseWire(stringifyWire(value));

describe('the wire between a browser and its host', () => {
  it('carries series wherever they are in an answer, exactly', () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0));
    fc.assert(
      fc.property(numbers, fc.jsonValue(), (series, rest) => {
        const answer = {
          ok: true,
          output: { days: Float64Array.from(series), list: [{ again: Float64Array.of(1) }], rest },
        };
        expect(overTheWire(answer)).toEqual(
          JSON.parse(JSON.stringify(answer), (key, part) => {
            if (key === 'days') return Float64Array.from(series);
            return key === 'again' ? Float64Array.of(1) : part;
          }),
        );
      }),
    );
  });

  it('gives what JSON cannot say as not a number', () => {
    expect(overTheWire(Float64Array.of(1, Number.NaN))).toEqual(Float64Array.of(1, Number.NaN));
  });

  it.each([[{ $float64: 'won' }], [{ $float64: [1], other: [2] }], [{ text: 'says "$float64" somewhere' }]])(
    'leaves a word that a person chose what it is: %j',
    (value) => {
      expect(overTheWire(value)).toEqual(value);
    },
  );
});
