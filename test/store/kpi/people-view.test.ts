import type { IsoDate } from '@shared/calendar/iso-date';
import { splitByShares } from '@shared/domain/money';
import { describe, expect, it } from 'vitest';
import { peopleView } from '../../../src/main/services/kpi/people';
import { insertEmployee, removeEmployee } from '../../../src/main/store/employees';
import { newId } from '../../../src/main/store/new-id';
import { insertSale } from '../../../src/main/store/sales';
import { insertTargetVersion } from '../../../src/main/store/targets';
import { openTestContext } from '../support/open-test-context';
import { employee, sale } from '../support/records';
import { fteOf, within, wonIn } from './naive';
import { query } from './query';
import { randomFirm } from './random-firm';

const TODAY: IsoDate = '2026-10-20';
const KNOWN = { from: '2026-10-01', to: TODAY } as const;

describe('people against a naive count of random facts', () => {
  const firm = randomFirm(3);

  it('persons and the uncredited sum to the firm, to the minor unit', () => {
    const { context, sales } = firm.open();
    const view = peopleView(context, { ...query('2026-Q4', { today: TODAY }), metric: 'revenue' });
    const known = sales.filter((each) => within(each.soldOn, KNOWN));
    const signed = (each: (typeof sales)[number], amount: number) => (each.kind === 'sale' ? amount : -amount);
    expect(view.total).toBe(known.reduce((sum, each) => sum + signed(each, each.amountMinor), 0));
    expect(view.rows.reduce((sum, row) => sum + row.progress.actual, view.uncredited)).toBe(view.total);
    for (const row of view.rows) {
      const parts = known.flatMap((each) => {
        const amounts = splitByShares(
          each.amountMinor,
          each.credits.map((credit) => credit.shareBp),
        );
        return each.credits.flatMap((credit, index) =>
          credit.employeeId === row.employeeId ? [{ kind: each.kind, amount: signed(each, amounts[index] ?? 0) }] : [],
        );
      });
      const wins = parts.filter((part) => part.kind === 'sale').map((part) => part.amount);
      expect(row.progress.actual).toBe(parts.reduce((sum, part) => sum + part.amount, 0));
      expect(row.deals).toBe(wins.length);
      const gross = wins.reduce((sum, amount) => sum + amount, 0);
      expect(row.largestDealShare).toMatchObject({ value: Math.max(...wins) / gross, n: wins.length });
      if (row.actualInterval) {
        expect(row.actualInterval.low).toBeLessThan(row.progress.actual);
        expect(row.actualInterval.high).toBeGreaterThan(row.progress.actual);
      }
    }
  });

  it('FTE goes day by day, sales per FTE by their sum', () => {
    const { context } = firm.open();
    const view = peopleView(context, { ...query('2026-Q4', { today: '2026-11-20' }), metric: 'revenue' });
    const known = { from: '2026-10-01', to: '2026-11-20' } as const;
    for (const row of view.rows) {
      const person = firm.employees.find((each) => each.id === row.employeeId);
      expect(row.fte).toBeCloseTo(person ? fteOf(person, known) : -1, 12);
    }
    expect(view.fte).toBeCloseTo(1 + 0.5 + (0.75 * 32) / 51, 12);
    expect(view.perFte).toMatchObject({ value: Math.round(view.total / view.fte) });
  });

  it('leads of persons and of nobody sum to the firm; conversion is that of the owner', () => {
    const { context, leads } = firm.open();
    const view = peopleView(context, { ...query('2026-Q4', { today: TODAY }), metric: 'leads' });
    const created = leads.filter((each) => within(each.createdOn, KNOWN));
    expect(view.total).toBe(created.length);
    expect(view.uncredited).toBe(created.filter((each) => each.ownerId === null).length);
    expect(view.rows.reduce((sum, row) => sum + row.progress.actual, view.uncredited)).toBe(view.total);
    for (const row of view.rows) {
      expect(row.conversion).toMatchObject({
        trials: created.filter((each) => each.ownerId === row.employeeId).length,
        successes: leads.filter((each) => each.ownerId === row.employeeId && wonIn(each, KNOWN)).length,
      });
    }
  });

  it('does not narrow to the filtered person', () => {
    const { context } = firm.open();
    const ask = (employeeId: string | null) =>
      peopleView(context, { ...query('2026-Q4', { today: TODAY, employeeId }), metric: 'revenue' });
    expect(ask(firm.employees[0].id)).toEqual(ask(null));
  });
});

describe('people by hand', () => {
  const QUARTER = query('2026-Q4', { today: '2026-11-20' });

  function firmOf(
    targetOf: readonly (number | null)[],
    deals: readonly (readonly number[])[],
    from: IsoDate | null = null,
  ) {
    const context = openTestContext();
    const people = targetOf.map((_, index) =>
      employee({ name: ['Анна', 'Борис', 'Вера'][index] ?? '', employment: [{ from, to: null, fteBp: 10_000 }] }),
    );
    context.workspace.store.act('sale.save', '', (writer) => {
      people.forEach((person, index) => {
        insertEmployee(writer, person);
        const value = targetOf[index] ?? null;
        if (value !== null) {
          insertTargetVersion(writer, {
            id: newId(),
            metric: 'revenue',
            employeeId: person.id,
            periodKey: '2026-Q4',
            value,
            validFrom: '2026-10-01',
            reason: '',
          });
        }
        for (const amountMinor of deals[index] ?? []) {
          const credits = [{ employeeId: person.id, shareBp: 10_000 }];
          insertSale(writer, sale({ soldOn: '2026-10-15', amountMinor, credits }));
        }
      });
    });
    return { context, people };
  }

  it('gives no ranks where nothing is proven: alphabetical, with one verdict', () => {
    const { context } = firmOf([1_000_000, 1_000_000, null], [[100_000, 200_000, 400_000], [900_000], [5_000]]);
    const view = peopleView(context, { ...QUARTER, metric: 'revenue' });
    expect(view.rows.map((row) => [row.name, row.verdict])).toEqual([
      ['Анна', 'not-proven'],
      ['Борис', 'not-proven'],
      ['Вера', null],
    ]);
    expect(view.differenceProven).toBe(false);
    expect(view.rows[1]?.actualInterval).toBeNull();
    expect(view.personalTargetsSum).toBe(2_000_000);
  });

  it('puts who is proven ahead first and who is proven behind last', () => {
    const many = Array.from({ length: 100 }, () => 10_000);
    const { context } = firmOf([10_000_000, 1_000_000, 100_000], [many, many, many]);
    const view = peopleView(context, { ...QUARTER, metric: 'revenue' });
    expect(view.rows.map((row) => [row.name, row.verdict])).toEqual([
      ['Борис', 'ahead'],
      ['Вера', 'ahead'],
      ['Анна', 'braking'],
    ]);
    expect(view.differenceProven).toBe(true);
  });

  it('gives places where intervals lie apart, and none to who is still ramping up', () => {
    const many = Array.from({ length: 40 }, () => 10_000);
    const { context } = firmOf([null, null, null], [many, many.slice(0, 10), [500_000]]);
    const view = peopleView(context, { ...QUARTER, metric: 'revenue' });
    // 40 deals: 28.6–54.5 of them; 10 deals: 4.8–18.4. One deal alone is compared with nobody.
    expect(view.rows.map((row) => [row.name, row.place])).toEqual([
      ['Анна', { first: 1, last: 2 }],
      ['Борис', { first: 2, last: 3 }],
      ['Вера', null],
    ]);
    expect(view.differences).toEqual({ actual: true, perFte: true, conversion: false });
    const fresh = firmOf([null, null], [many, many.slice(0, 10)], '2026-10-12');
    const ramping = peopleView(fresh.context, { ...QUARTER, metric: 'revenue' });
    expect(ramping.rows.map((row) => row.place)).toEqual([null, null]);
  });

  it('whoever works half the time sells less without being worse', () => {
    const context = openTestContext();
    const full = employee({ name: 'Анна' });
    const part = employee({ name: 'Борис', employment: [{ from: null, to: null, fteBp: 2_500 }] });
    context.workspace.store.act('sale.save', '', (writer) => {
      for (const each of [full, part]) insertEmployee(writer, each);
      const sell = (employeeId: string, count: number) => {
        for (let deal = 0; deal < count; deal += 1) {
          const credits = [{ employeeId, shareBp: 10_000 }];
          insertSale(writer, sale({ soldOn: '2026-10-15', amountMinor: 10_000, credits }));
        }
      };
      sell(full.id, 40);
      sell(part.id, 10);
    });
    const view = peopleView(context, { ...QUARTER, metric: 'revenue' });
    expect(view.differences).toMatchObject({ actual: true, perFte: false });
    expect(view.rows[1]).toMatchObject({ name: 'Борис', perFte: { value: 400_000 }, placePerFte: null });
    // 4.795 and 18.39 of ten deals, at a quarter of the time.
    expect((view.rows[1]?.perFteInterval?.low ?? 0) / 40_000).toBeCloseTo(4.795, 3);
  });

  it('who left counts the days that were worked, keeps what was sold and says when', () => {
    const context = openTestContext();
    const gone = employee({ name: 'Вера', employment: [{ from: null, to: '2026-10-10', fteBp: 10_000 }] });
    context.workspace.store.act('sale.save', '', (writer) => {
      insertEmployee(writer, gone);
      const credits = [{ employeeId: gone.id, shareBp: 10_000 }];
      insertSale(writer, sale({ soldOn: '2026-10-05', amountMinor: 50_000, credits }));
      // What came back after they had gone is still theirs, and is more than they sold in the quarter.
      insertSale(writer, sale({ soldOn: '2026-11-05', kind: 'return', amountMinor: 80_000, credits }));
    });
    const view = peopleView(context, { ...QUARTER, metric: 'revenue' });
    expect(view.rows[0]).toMatchObject({ name: 'Вера', leftOn: '2026-10-10', fte: 10 / 51, deals: 1 });
    expect(view.rows[0]?.progress.actual).toBe(-30_000);
    expect(view.total).toBe(-30_000);
    expect(view.rows[0]?.share).toEqual({ status: 'no-data', reason: 'returns-exceed-sales' });
    expect(view.perFte).toMatchObject({ status: 'ok', value: Math.round((-30_000 * 51) / 10) });
    expect(
      peopleView(context, { ...query('2026-Q3', { today: '2026-11-20' }), metric: 'revenue' }).rows[0]?.leftOn,
    ).toBe(null);
  });

  it('judges nobody in the first months', () => {
    const { context } = firmOf([10_000_000], [[1, 1, 1]], '2026-10-12');
    const view = peopleView(context, { ...QUARTER, metric: 'revenue' });
    expect(view.rows[0]).toMatchObject({ rampUp: true, verdict: 'ramp-up', startedOn: '2026-10-12' });
    expect(view.rows[0]?.fte).toBeCloseTo(40 / 51, 12);
  });

  it('keeps a removed person with sales, so that the sum stays the firm', () => {
    const { context, people } = firmOf([null], [[70_000]]);
    const { store } = context.workspace;
    store.act('employee.remove', '', (writer) => removeEmployee(writer, people[0]?.id ?? ''));
    const view = peopleView(context, { ...QUARTER, metric: 'revenue' });
    expect(view.rows.map((row) => [row.name, row.progress.actual])).toEqual([['Анна', 70_000]]);
    expect(view.total).toBe(70_000);
  });

  it('is empty without people and sales, with reasons', () => {
    const view = peopleView(openTestContext(), { ...QUARTER, metric: 'revenue' });
    expect(view).toMatchObject({ rows: [], total: 0, fte: 0, differenceProven: false, personalTargetsSum: null });
    expect(view.perFte).toEqual({ status: 'no-data', reason: 'no-employees' });
  });
});
