import { expect, it } from 'vitest';
import { rangeOf } from '../../../../src/renderer/src/pages/journal/use-selection';

it('a range reaches from one row to the other, whichever comes first; a row that is gone leaves the other alone', () => {
  const ids = ['a', 'b', 'c', 'd'];
  expect(rangeOf(ids, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(rangeOf(ids, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(rangeOf(ids, 'c', 'c')).toEqual(['c']);
  expect(rangeOf(ids, 'gone', 'b')).toEqual(['b']);
});
