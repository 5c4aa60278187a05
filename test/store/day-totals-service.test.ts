import type { IsoDate } from '@shared/calendar/iso-date';
import { type DayTotalPatch, NO_CARDS, NOTHING_TYPED } from '@shared/domain/day-total';
import { describe, expect, test } from 'vitest';
import type { AppContext } from '../../src/main/services/context';
import { saveDayTotals } from '../../src/main/services/day-totals/save';
import { dayTotalsMonth, dayTotalsView, personTotalsView } from '../../src/main/services/day-totals/views';
import { deleteChannel, saveChannel, saveEmployee } from '../../src/main/services/directory';
import { redo, undo } from '../../src/main/services/history';
import { saveLead } from '../../src/main/services/leads';
import { saveSale } from '../../src/main/services/sales';
import { checkStore } from '../../src/main/store/check';
import { listDayTotals } from '../../src/main/store/day-totals';
import { listPersonCards } from '../../src/main/store/facts/day-cards';
import { insertLeave } from '../../src/main/store/leaves';
import { newId } from '../../src/main/store/new-id';
import { openTestContext } from './support/open-test-context';
import { openTestStore } from './support/open-test-store';
import { BARE_SCAN, planOf } from './support/plan-of';
import { channel, employee, lead, sale } from './support/records';

/** A Friday; the clock of the tests stands on Monday the 23rd. */
const DAY = '2026-11-20';

function withPeople(...names: string[]) {
  const context = openTestContext();
  const ids = names.map((name) => saveEmployee(context, { ...employee({ name }), id: null }).id);
  return { context, ids };
}

function type(context: AppContext, employeeId: string, patch: Partial<DayTotalPatch>) {
  return saveDayTotals(context, {
    entries: [{ date: DAY, employeeId, channelId: null, values: {}, ...patch }],
  });
}

const rowsOf = (context: AppContext, date: IsoDate = DAY) => dayTotalsView(context, { date }).rows;

function enterLead(context: AppContext, fields: Parameters<typeof lead>[0]) {
  return saveLead(context, { ...lead({ createdOn: DAY, ...fields }), id: null }).id;
}

function enterSale(context: AppContext, fields: Parameters<typeof sale>[0]) {
  return saveSale(context, { sale: { ...sale({ soldOn: DAY, ...fields }), id: null }, newCustomerName: null }).id;
}

describe('saving', () => {
  test('one cell after the other fills one record; not entered and zero stay apart', () => {
    const { context, ids } = withPeople('Анна');
    const [anna = ''] = ids;
    const first = type(context, anna, { values: { calls: 23 } });
    const second = type(context, anna, { values: { meetings: 0 } });
    expect(second.id).toBe(first.id);
    expect(rowsOf(context)[0]?.typed).toEqual({ ...NOTHING_TYPED, calls: 23, meetings: 0 });
    expect(second.action).toMatchObject({ kind: 'day-total.save', subject: 'Анна', records: 1 });
  });

  test('a record of which nothing is left is removed, and undo brings it back', () => {
    const { context, ids } = withPeople('Анна');
    const [anna = ''] = ids;
    type(context, anna, { values: { calls: 14 } });
    type(context, anna, { values: { calls: null } });
    const all = { from: DAY, to: DAY } as const;
    expect(listDayTotals(context.workspace.store, all)).toEqual([]);
    undo(context);
    expect(rowsOf(context)[0]?.typed.calls).toBe(14);
    expect(checkStore(context.workspace.store).problems).toEqual([]);
    undo(context);
    expect(rowsOf(context)[0]).toMatchObject({ state: 'missing', recordId: null });
    redo(context);
    redo(context);
    expect(rowsOf(context)[0]?.recordId).toBeNull();
    expect(checkStore(context.workspace.store).problems).toEqual([]);
  });

  test('saving what is there already leaves no step', () => {
    const { context, ids } = withPeople('Анна');
    const [anna = ''] = ids;
    type(context, anna, { values: { calls: 14 } });
    expect(type(context, anna, { values: { calls: 14 } }).action).toMatchObject({ id: 0, records: 0 });
    expect(type(context, anna, { channelId: null, values: {} }).action.id).toBe(0);
  });

  test('many rows are one step', () => {
    const { context, ids } = withPeople('Анна', 'Борис', 'Вера', 'Глеб');
    const { action } = saveDayTotals(context, {
      entries: ids.map((employeeId, at) => ({ date: DAY, employeeId, channelId: null, values: { calls: at } })),
    });
    expect(action).toMatchObject({ records: 4, subject: 'Анна, Борис, Вера…' });
    undo(context);
    expect(rowsOf(context).map((row) => row.state)).toEqual(['missing', 'missing', 'missing', 'missing']);
  });

  test('who was absent is not missing; a number says that the person was there', () => {
    const { context, ids } = withPeople('Анна');
    const [anna = ''] = ids;
    type(context, anna, { absent: true });
    expect(dayTotalsView(context, { date: DAY })).toMatchObject({ expected: 0, entered: 0 });
    expect(rowsOf(context)[0]?.state).toBe('absent');
    type(context, anna, { values: { calls: 5 } });
    expect(rowsOf(context)[0]).toMatchObject({ state: 'entered', absent: false });
  });

  test('refuses numbers of a day to come, unknown people and channels', () => {
    const { context, ids } = withPeople('Анна');
    const [anna = ''] = ids;
    const key = (name: string) => expect.objectContaining({ key: name });
    expect(() => type(context, anna, { date: '2026-11-24', values: { calls: 1 } })).toThrow(key('day-not-come'));
    expect(() => type(context, newId(), { values: { calls: 1 } })).toThrow(key('record-not-found'));
    expect(() => type(context, anna, { channelId: newId(), values: { calls: 1 } })).toThrow(key('record-not-found'));
    expect(type(context, anna, { date: '2026-11-24', absent: true }).action.records).toBe(1);
  });

  test('parts never exceed their whole; in one step whole and part may come together', () => {
    const { context, ids } = withPeople('Анна');
    const [anna = ''] = ids;
    const site = saveChannel(context, { ...channel({ name: 'Сайт' }), id: null }).id;
    const tooMuch = expect.objectContaining({ key: 'day-parts-exceed-whole' });
    type(context, anna, { values: { leads: 5 } });
    expect(() => type(context, anna, { channelId: site, values: { leads: 6 } })).toThrow(tooMuch);
    expect(() => type(context, anna, { values: { qualified: 6 } })).toThrow(tooMuch);
    expect(() => type(context, anna, { values: { sales: 1, newCustomers: 2 } })).toThrow(tooMuch);
    expect(rowsOf(context)[0]).toMatchObject({ typed: { leads: 5, qualified: null, sales: null }, channels: [] });
    const both = { date: DAY, employeeId: anna } as const;
    saveDayTotals(context, {
      entries: [
        { ...both, channelId: site, values: { leads: 6 } },
        { ...both, channelId: null, values: { leads: 8 } },
      ],
    });
    deleteChannel(context, site);
    expect(rowsOf(context)[0]).toMatchObject({ total: { leads: 8 }, channels: [{ channelName: 'Сайт' }] });
  });
});

describe('a day', () => {
  test('cards are counted once, and a larger total adds only the remainder', () => {
    const { context, ids } = withPeople('Анна', 'Борис');
    const [anna = '', boris = ''] = ids;
    enterLead(context, { ownerId: anna, quality: 'qualified', assessedOn: DAY });
    enterLead(context, { ownerId: anna });
    enterLead(context, { ownerId: null });
    const shared = [
      { employeeId: anna, shareBp: 5_000 },
      { employeeId: boris, shareBp: 5_000 },
    ];
    enterSale(context, { credits: shared, amountMinor: 100_00, newCustomer: true });
    enterSale(context, { credits: [{ employeeId: boris, shareBp: 10_000 }], kind: 'return', amountMinor: 20_00 });
    enterSale(context, { amountMinor: 7_00 });

    expect(rowsOf(context).map((row) => row.cards)).toEqual([
      { leads: 2, qualified: 1, sales: 1, newCustomers: 1, revenueMinor: 50_00, returnedMinor: 0 },
      { leads: 0, qualified: 0, sales: 1, newCustomers: 1, revenueMinor: 30_00, returnedMinor: 20_00 },
    ]);
    const before = dayTotalsView(context, { date: DAY });
    expect(before.firm).toMatchObject({
      leads: { value: 3, complete: true },
      sales: { value: 2, complete: true },
      newCustomers: { value: 1, complete: true },
      revenueMinor: { value: 87_00, complete: true },
      calls: { value: null, complete: false },
    });
    expect(before.nobodysCards).toEqual({ ...NO_CARDS, leads: 1, sales: 1, revenueMinor: 7_00 });

    type(context, anna, { values: { leads: 5, sales: 1, revenueMinor: 40_00 } });
    type(context, boris, { values: { leads: 0, sales: 3, calls: 9 } });
    const { firm, rows } = dayTotalsView(context, { date: DAY });
    expect(rows.map((row) => row.total)).toMatchObject([
      { leads: 5, sales: 1, revenueMinor: 50_00, calls: null },
      { leads: 0, sales: 3, revenueMinor: 30_00, calls: 9 },
    ]);
    // 3 cards and 3 of Anna's without one; 2 sales and 2 of Boris's; nobody's revenue exceeds the cards.
    expect(firm).toMatchObject({
      leads: { value: 6, complete: true },
      sales: { value: 4, complete: true },
      revenueMinor: { value: 87_00 },
      calls: { value: 9, complete: false },
    });
  });

  test('a typed revenue is what was sold: returns stay taken off', () => {
    const { context, ids } = withPeople('Анна');
    const [anna = ''] = ids;
    const credits = [{ employeeId: anna, shareBp: 10_000 }];
    enterSale(context, { credits, amountMinor: 100_00 });
    enterSale(context, { credits, kind: 'return', amountMinor: 30_00 });
    type(context, anna, { values: { revenueMinor: 100_00 } });
    expect(rowsOf(context)[0]?.total.revenueMinor).toBe(70_00);
    type(context, anna, { values: { revenueMinor: 120_00 } });
    expect(dayTotalsView(context, { date: DAY }).firm.revenueMinor).toEqual({ value: 90_00, complete: true });
  });

  test('channels are parts of the day, whole or not', () => {
    const { context, ids } = withPeople('Анна');
    const [anna = ''] = ids;
    const site = saveChannel(context, { ...channel({ name: 'Сайт' }), id: null }).id;
    const fair = saveChannel(context, { ...channel({ name: 'Выставка' }), id: null }).id;
    enterLead(context, { ownerId: anna, channelId: site });
    enterLead(context, { ownerId: anna, channelId: fair });
    enterLead(context, { ownerId: anna, channelId: fair });
    type(context, anna, { channelId: site, values: { leads: 4, calls: 3 } });
    // 3 cards, and the 3 that the site had beyond its card.
    expect(rowsOf(context)[0]).toMatchObject({ state: 'entered', total: { leads: 6, calls: 3 }, typed: NOTHING_TYPED });
    expect(rowsOf(context)[0]?.channels).toMatchObject([{ channelId: site, cards: { leads: 1 }, typed: { leads: 4 } }]);
    type(context, anna, { values: { leads: 5, calls: 7 } });
    expect(rowsOf(context)[0]?.total).toMatchObject({ leads: 6, calls: 7 });
    type(context, anna, { values: { leads: 9 } });
    expect(checkStore(context.workspace.store).problems).toEqual([]);
    expect(dayTotalsView(context, { date: DAY }).firm.leads).toEqual({ value: 9, complete: true });
  });

  test('shows who was employed or did something, with rate, leave and note', () => {
    const { context, ids } = withPeople('Анна');
    const [anna = ''] = ids;
    const left = employee({ name: 'Бывший', employment: [{ from: null, to: '2026-10-31', fteBp: 10_000 }] });
    const half = employee({ name: 'Вера', employment: [{ from: '2026-11-02', to: null, fteBp: 5_000 }] });
    saveEmployee(context, { ...left, id: null });
    const vera = saveEmployee(context, { ...half, id: null }).id;
    context.workspace.store.act('employee.save', '', (writer) =>
      insertLeave(writer, { id: newId(), employeeId: anna, from: DAY, to: DAY, kind: 'sick', note: '' }),
    );
    type(context, vera, { note: 'до обеда' });
    expect(rowsOf(context)).toMatchObject([
      { employeeName: 'Анна', state: 'leave', leave: 'sick', fteBp: 10_000, rampUp: false },
      { employeeName: 'Вера', state: 'missing', note: 'до обеда', fteBp: 5_000, rampUp: true },
    ]);
    expect(rowsOf(context, '2026-10-30').map((row) => row.employeeName)).toEqual(['Анна', 'Бывший']);
  });

  test('arrows step over days off without totals, and not beyond today', () => {
    const { context, ids } = withPeople('Анна');
    const [anna = ''] = ids;
    const step = (date: IsoDate) => {
      const { previousDay, nextDay } = dayTotalsView(context, { date });
      return [previousDay, nextDay];
    };
    expect(step('2026-11-23')).toEqual(['2026-11-20', null]);
    expect(step(DAY)).toEqual(['2026-11-19', '2026-11-23']);
    type(context, anna, { date: '2026-11-21', values: { calls: 2 } });
    expect(step(DAY)).toEqual(['2026-11-19', '2026-11-21']);
    expect(dayTotalsView(context, { date: '2026-11-21' })).toMatchObject({ working: false, expected: 1, entered: 1 });
  });

  test('the usual day is the median of complete days; days somebody did not enter stay out', () => {
    const { context, ids } = withPeople('Анна', 'Борис');
    const [anna = '', boris = ''] = ids;
    const days: [IsoDate, number | null, number | null][] = [
      ['2026-11-19', 10, 4],
      ['2026-11-18', 20, null],
      ['2026-11-17', 6, 2],
      ['2026-11-16', 0, 1],
    ];
    for (const [date, a, b] of days) {
      type(context, anna, { date, values: { calls: a } });
      type(context, boris, { date, values: { calls: b } });
    }
    enterLead(context, { ownerId: anna, createdOn: '2026-11-18' });
    const { usual, earlier } = dayTotalsView(context, { date: DAY });
    expect(usual.calls).toEqual({ value: 8, days: 3 });
    // From the first record on: the 18th with one lead and the 19th with none.
    expect(usual.leads).toEqual({ value: 0.5, days: 2 });
    expect(usual.meetings).toEqual({ value: null, days: 0 });
    expect(earlier.map((day) => [day.date, day.firm.calls.value, day.firm.calls.complete])).toEqual([
      ['2026-11-19', 14, true],
      ['2026-11-18', 20, false],
      ['2026-11-17', 8, true],
      ['2026-11-16', 1, true],
      ['2026-11-13', null, false],
      ['2026-11-12', null, false],
    ]);
  });
});

test('a month says on which days all, some or none have entered', () => {
  const { context, ids } = withPeople('Анна', 'Борис');
  const [anna = '', boris = ''] = ids;
  type(context, anna, { date: '2026-11-19', values: { calls: 1 } });
  type(context, boris, { date: '2026-11-19', absent: true });
  type(context, boris, { date: '2026-11-20', values: { offers: 0 } });
  const month = dayTotalsMonth(context, { month: '2026-11' });
  const state = (date: IsoDate) => month.days.find((day) => day.date === date)?.state;
  expect([state('2026-11-18'), state('2026-11-19'), state('2026-11-20'), state('2026-11-21')]).toEqual([
    'none',
    'all',
    'some',
    'off',
  ]);
  // 4 November is a holiday; today has begun but is not over.
  expect([state('2026-11-04'), state('2026-11-23'), state('2026-11-24')]).toEqual(['off', 'none', 'ahead']);
  expect(month).toMatchObject({ month: '2026-11', fullDays: 1, workedDays: 14 });
});

test('one person, day by day, up to today', () => {
  const { context, ids } = withPeople('Анна');
  const [anna = ''] = ids;
  type(context, anna, { date: '2026-11-19', values: { calls: 11, leads: 2 } });
  type(context, anna, { date: '2026-11-21', values: { calls: 3 } });
  enterLead(context, { ownerId: anna, createdOn: '2026-11-20' });
  const view = personTotalsView(context, { employeeId: anna, from: '2026-11-18', to: '2026-11-30' });
  expect(view.rows.map((row) => [row.date, row.state, row.total.calls, row.total.leads])).toEqual([
    ['2026-11-18', 'missing', null, 0],
    ['2026-11-19', 'entered', 11, 2],
    ['2026-11-20', 'missing', null, 1],
    ['2026-11-21', 'entered', 3, 0],
    ['2026-11-23', 'missing', null, 0],
  ]);
  expect(view).toMatchObject({ expected: 5, entered: 2, sum: { calls: { value: 14, complete: false } } });
  expect(() => personTotalsView(context, { employeeId: newId(), from: DAY, to: DAY })).toThrow(
    expect.objectContaining({ key: 'record-not-found' }),
  );
  expect(() => personTotalsView(context, { employeeId: anna, from: DAY, to: '2026-11-19' })).toThrow(
    expect.objectContaining({ key: 'invalid-period' }),
  );
});

test('cards and totals of a day are found by the day', () => {
  const store = openTestStore();
  const range = { from: DAY, to: DAY } as const;
  const plan = planOf(store, () => [listPersonCards(store, range), listDayTotals(store, range)]);
  expect(plan).toMatch(/SEARCH lead USING COVERING INDEX lead_by_created \(created_day>\? AND created_day<\?/);
  expect(plan).toMatch(/SEARCH sale USING INDEX sale_by_day \(sold_day>\? AND sold_day<\?/);
  expect(plan).toMatch(/SEARCH sale_credit USING PRIMARY KEY \(sale_id=\?\)/);
  expect(plan).toMatch(/SEARCH day_total USING INDEX day_total_by_day \(day>\? AND day<\?/);
  expect(plan).not.toMatch(BARE_SCAN);
});
