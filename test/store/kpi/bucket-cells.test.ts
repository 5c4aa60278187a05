import { addDays, type DateRange, toDayNumber } from '@shared/calendar/iso-date';
import { expect, test } from 'vitest';
import { openDemo } from '../../../src/main/services/demo';
import { bucketStart } from '../../../src/main/store/rollups/buckets';
import { NOT_GIVEN } from '../../../src/main/store/rollups/measures';
import { listDayCellsByKey, sumCells } from '../../../src/main/store/rollups/read';
import { type BucketGrain, listBucketCells } from '../../../src/main/store/rollups/read-buckets';
import { openTestContext } from '../support/open-test-context';

const GRAINS: readonly BucketGrain[] = ['week', 'month'];
const MEASURES = ['leads', 'deals', 'net_minor'] as const;

/** Ranges that begin and end inside, on and across the borders of weeks and months. */
function ranges(): DateRange[] {
  return Array.from({ length: 40 }, (_, at) => {
    const from = addDays('2025-11-20', at * 5);
    return { from, to: addDays(from, [0, 3, 9, 40, 200][at % 5] ?? 0) };
  });
}

test('the sums of each week and month are those of its days', () => {
  const context = openTestContext();
  openDemo(context, { locale: 'en' });
  const { store } = context.workspace;
  for (const [grain, range] of GRAINS.flatMap((grain) => ranges().map((range) => [grain, range] as const))) {
    const expected = new Map<string, number[]>();
    for (const row of listDayCellsByKey(store, 'channel', MEASURES, range)) {
      const name = `${bucketStart(grain, row.day)} ${row.key}`;
      const sums = expected.get(name) ?? [0, 0, 0];
      expected.set(
        name,
        [sums[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0].map((sum, at) => sum + row[MEASURES[at] ?? 'leads']),
      );
    }
    const found = listBucketCells(store, 'channel', null, grain, MEASURES, range)
      .map((row): [string, number[]] => [`${row.bucket} ${row.key}`, MEASURES.map((measure) => row[measure])])
      .filter(([, sums]) => sums.some((sum) => sum !== 0));
    expect(new Map(found)).toEqual(expected);
    const all = listBucketCells(store, 'all', NOT_GIVEN, grain, MEASURES, range);
    const buckets = all.map(({ bucket }) => bucket);
    expect(buckets).toEqual([...new Set(buckets)].sort((left, right) => left - right));
    expect(all.reduce((sum, row) => sum + row.net_minor, 0)).toBe(
      sumCells(store, 'all', NOT_GIVEN, MEASURES, range).net_minor,
    );
    expect(buckets.every((bucket) => bucket <= toDayNumber(range.to))).toBe(true);
  }
});
