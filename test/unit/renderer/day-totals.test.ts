import type { DayTotalsRow } from '@shared/contract/views/day-totals';
import { type DayMeasure, NO_CARDS, NOTHING_TYPED } from '@shared/domain/day-total';
import { totalOfDay } from '@shared/kpi/days/typed-day';
import { describe, expect, it } from 'vitest';
import { parsePasted, pastedEntries } from '../../../src/renderer/src/pages/journal/day-totals/parse-pasted';
import { measureText, readMeasure } from '../../../src/renderer/src/pages/journal/day-totals/read-count';
import {
  applyPatches,
  buildLines,
  figureOf,
  oneMore,
  rowKey,
} from '../../../src/renderer/src/pages/journal/day-totals/totals-lines';

const SITE = '0198f000-0000-7000-8000-000000000009';

function rowOf(name: string, fields: Partial<DayTotalsRow> = {}): DayTotalsRow {
  const parts = { typed: NOTHING_TYPED, cards: NO_CARDS, channels: [], ...fields };
  return {
    date: '2026-11-20',
    employeeId: `id of ${name}`,
    employeeName: name,
    fteBp: 10_000,
    rampUp: false,
    state: 'missing',
    leave: null,
    absent: false,
    note: '',
    recordId: null,
    total: totalOfDay(parts),
    ...parts,
  };
}

const figure = (row: DayTotalsRow, measure: DayMeasure) => {
  const [line] = buildLines([row], new Map());
  return line && figureOf(line, measure);
};

describe('a cell', () => {
  it('tells not entered from zero, and cards from what was typed beyond them', () => {
    const typed = { ...NOTHING_TYPED, meetings: 0, leads: 5, sales: 3, qualified: 1 };
    const row = rowOf('Анна', { typed, cards: { ...NO_CARDS, leads: 2, qualified: 4 } });
    expect(figure(row, 'calls')).toEqual({ value: null, fromCards: null, cardsOnly: false });
    expect(figure(row, 'meetings')).toEqual({ value: 0, fromCards: null, cardsOnly: false });
    expect(figure(row, 'leads')).toEqual({ value: 5, fromCards: 2, cardsOnly: false });
    expect(figure(row, 'sales')).toEqual({ value: 3, fromCards: null, cardsOnly: false });
    expect(figure(row, 'qualified')).toEqual({ value: 4, fromCards: null, cardsOnly: true });
  });

  it('adds one to what it shows', () => {
    const [line] = buildLines([rowOf('Анна', { cards: { ...NO_CARDS, leads: 2 } })], new Map());
    expect(line && [oneMore(line, 'leads'), oneMore(line, 'calls')]).toEqual([3, 1]);
  });

  it('reads counts, sums of counts and money, and says what it cannot read', () => {
    const read = (text: string, measure: DayMeasure = 'calls') => readMeasure(text, measure, 'RUB', 'ru');
    expect(['14', ' 1 200 ', '12+3', '=2+2', '', '—'].map((text) => read(text))).toEqual([14, 1200, 15, 4, null, null]);
    expect(['много', '1,5', '-3', '999999'].map((text) => read(text))).toEqual(Array(4).fill(undefined));
    expect(read('12,5т', 'revenueMinor')).toBe(1_250_000);
    expect(read('x', 'revenueMinor')).toBeUndefined();
    expect(measureText(1_250_050, 'revenueMinor', 'RUB', 'ru')).toBe('12500,5');
  });
});

describe('lines', () => {
  const site = { channelId: SITE, channelName: 'Сайт', typed: { ...NOTHING_TYPED, leads: 3 }, cards: NO_CARDS };

  it('show channels where a person is opened, typed ones first, chosen ones empty', () => {
    const row = rowOf('Анна', { channels: [site] });
    expect(buildLines([row], new Map())).toHaveLength(1);
    const lines = buildLines([row], new Map([[rowKey(row), [{ id: 'fair', name: 'Выставка' }]]]));
    expect(lines.map((line) => line.channel?.channelName)).toEqual([undefined, 'Сайт', 'Выставка']);
    expect(lines.map((line) => figureOf(line, 'leads').value)).toEqual([3, 3, 0]);
  });

  it('have what was saved a moment ago, emptied cells among it', () => {
    const row = rowOf('Анна', { typed: { ...NOTHING_TYPED, calls: 9, offers: 1 }, channels: [site] });
    const other = rowOf('Борис');
    const { date, employeeId } = row;
    const whole = { date, employeeId, channelId: null, values: { calls: null, leads: 7 }, note: 'до обеда' };
    const part = { date, employeeId, channelId: SITE, values: { leads: 4 } };
    const [patched, same] = applyPatches([row, other], [whole, part]);
    expect(patched).toMatchObject({
      typed: { calls: null, offers: 1, leads: 7 },
      note: 'до обеда',
      channels: [{ typed: { leads: 4 } }],
      total: { calls: null, leads: 7 },
    });
    expect(same).toBe(other);
  });
});

describe('rows from a spreadsheet', () => {
  const rows = [rowOf('Анна Соколова'), rowOf('Пётр Орлов'), rowOf('Анна Ким')];
  const parse = (text: string) => parsePasted(text, rows, ['calls', 'revenueMinor'], 'RUB', 'ru');

  it('find people by name or by the one word that is theirs, and leave out a heading', () => {
    const pasted = parse('Имя\tЗвонки\tВыручка\nпетр орлов\t12\t1 500,50\nКим\t0\t\nАнна\t5\t1\n');
    expect(pasted.map(({ row }) => row?.employeeName ?? null)).toEqual(['Пётр Орлов', 'Анна Ким', null]);
    expect(pastedEntries(pasted)).toEqual([
      {
        date: '2026-11-20',
        employeeId: 'id of Пётр Орлов',
        channelId: null,
        values: { calls: 12, revenueMinor: 150_050 },
      },
      { date: '2026-11-20', employeeId: 'id of Анна Ким', channelId: null, values: { calls: 0 } },
    ]);
  });

  it('say which cells they cannot read and save the others', () => {
    const [row] = parse('Ким;много;7');
    expect(row).toMatchObject({ unreadable: ['много'], values: { calls: undefined, revenueMinor: 700 } });
    expect(pastedEntries(row ? [row] : [])).toMatchObject([{ values: { revenueMinor: 700 } }]);
    expect(pastedEntries(parse('Кто-то\t5'))).toEqual([]);
    expect(pastedEntries(parse('Ким\tмного'))).toEqual([]);
  });
});
