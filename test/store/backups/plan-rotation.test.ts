import type { BackupReason } from '@shared/contract/views/backups';
import { expect, test } from 'vitest';
import { planRotation } from '../../../src/main/store/backups/plan-rotation';

const at = (local: string) => new Date(local).getTime();
const NOW = at('2026-11-23T18:00');

function copies(reason: BackupReason, ...times: readonly string[]) {
  return times.map((time) => ({ id: `${reason} ${time}`, reason, atEpochMs: at(time) }));
}

/** One copy a day, newest first, the last of them today. */
function daily(days: number) {
  return Array.from({ length: days }, (_, back) => {
    const day = new Date(2026, 10, 23 - back, 9, 2);
    return { id: String(back), reason: 'daily' as const, atEpochMs: day.getTime() };
  });
}

test('a year and a half of daily copies: 7 days, 4 weeks, 12 months', () => {
  const all = daily(540);
  const removed = new Set(planRotation(all, NOW));
  const kept = all.filter(({ id }) => !removed.has(id)).map(({ atEpochMs }) => new Date(atEpochMs).toDateString());
  expect(kept).toEqual([
    // Mon 23 Nov and the six days before it
    ...[23, 22, 21, 20, 19, 18, 17].map((day) => new Date(2026, 10, day).toDateString()),
    // the newest of the weeks before: Sundays (of this week it is today, of the last one the 22nd)
    ...[15, 8].map((day) => new Date(2026, 10, day).toDateString()),
    // the newest of each month before: of November it is today
    ...Array.from({ length: 11 }, (_, back) => new Date(2026, 10 - back, 0).toDateString()),
  ]);
});

test.each<[string, ReturnType<typeof copies>, readonly string[]]>([
  ['nothing', [], []],
  ['of one day the newest stays', copies('daily', '2026-11-23T09:02', '2026-11-23T12:00'), ['daily 2026-11-23T09:02']],
  ['a pause of years costs no copy', copies('daily', '2026-11-23T09:00', '2023-05-01T09:00', '2019-01-10T09:00'), []],
  [
    'midnight parts the days of this machine',
    copies('daily', '2026-11-22T23:59', '2026-11-23T00:01', '2026-11-22T00:01'),
    ['daily 2026-11-22T00:01'],
  ],
  [
    'before-import copies take part in the calendar, and the last five stay',
    copies('before-import', ...[10, 11, 12, 13, 14, 15, 16].map((hour) => `2026-11-23T${hour}:00`)),
    ['before-import 2026-11-23T11:00', 'before-import 2026-11-23T10:00'],
  ],
  [
    'of migrations the last five stay, however old',
    copies('before-migration', ...[1, 2, 3, 4, 5, 6].map((month) => `2020-0${month}-01T10:00`)),
    ['before-migration 2020-01-01T10:00'],
  ],
  ['a copy made by hand is never removed', copies('manual', ...Array(20).fill('2020-01-01T10:00')), []],
  ['a copy of the future is left alone', copies('daily', '2027-01-01T09:00', '2027-01-01T10:00'), []],
])('%s', (_name, given, removed) => {
  expect(planRotation(given, NOW)).toEqual(removed);
});
