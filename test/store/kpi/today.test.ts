import { fromDayNumber, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import { eachDay } from '@shared/calendar/range';
import { createWorkingCalendar } from '@shared/calendar/working-calendar';
import type { TodayView } from '@shared/contract/views/today';
import { listPaceDays } from '@shared/kpi/targets/pace-days';
import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../../src/main/services/context';
import { openDemo } from '../../../src/main/services/demo';
import { todayView } from '../../../src/main/services/kpi/today';
import { setTargets } from '../../../src/main/services/targets';
import { insertLead } from '../../../src/main/store/leads';
import { insertSale } from '../../../src/main/store/sales';
import { openTestContext } from '../support/open-test-context';
import { lead, sale } from '../support/records';
import { query } from './query';

const { weight } = createWorkingCalendar('ru');

/** 100 000.00 on each working day from 1 July to 20 November 2026, and 2 leads, one in ten of them won at once. */
function steadyFirm(context: AppContext): AppContext {
  const days = eachDay({ from: '2026-07-01', to: '2026-11-20' }).filter((date) => weight(date) > 0);
  context.workspace.store.act('import.commit', '', (writer) => {
    days.forEach((soldOn, index) => {
      insertSale(writer, sale({ soldOn, amountMinor: 10_000_000, newCustomer: true }));
      insertLead(writer, lead({ createdOn: soldOn }));
      insertLead(writer, index % 5 === 0 ? wonLead(soldOn) : lead({ createdOn: soldOn }));
    });
  });
  return context;
}

const wonLead = (day: IsoDate) =>
  lead({ createdOn: day, status: 'won', closedOn: day, quality: 'qualified', assessedOn: day });

function target(context: AppContext, value: number): AppContext {
  setTargets(context, { changes: [{ metric: 'revenue', employeeId: null, periodKey: '2026-Q4', value }], reason: '' });
  return context;
}

const need = (view: TodayView, metric: string) => view.needs.find((row) => row.metric === metric);

describe('today, on the morning of 23 November 2026', () => {
  // 64 working days (one of them shortened: weight 63.875), 36 elapsed (35.875). Sold 36 · 100 000 = 3 600 000.00.
  const open = () => todayView(target(steadyFirm(openTestContext()), 700_000_000), query('2026-Q4'));

  it('says how far the firm is from its line', () => {
    const { pace, workingDays, salesCount, empty } = open();
    expect(workingDays).toEqual({ elapsed: 36, total: 64, remaining: 28 });
    expect([salesCount, empty]).toEqual([36, false]);
    expect(pace.progress).toMatchObject({
      actual: 360_000_000,
      planToDate: Math.round((700_000_000 * 35.875) / 63.875),
      requiredPerDay: Math.round(340_000_000 / 28),
    });
    expect([pace.usualDay, pace.bestDay]).toEqual([10_000_000, 10_000_000]);
  });

  it('says what today needs, beside the usual day', () => {
    const view = open();
    const perDay = Math.round(340_000_000 / 28);
    expect(need(view, 'revenue')).toMatchObject({
      needed: { value: perDay },
      usual: 10_000_000,
      best: 10_000_000,
      soFar: 0,
    });
    expect(need(view, 'sales')).toMatchObject({ needed: { value: perDay / 10_000_000, n: 36 }, usual: 1 });
    // 7 of the quarter's 72 leads were won.
    const conversion = view.tiles.conversion;
    expect(conversion.figure).toMatchObject({ status: 'ok', value: conversion.customers / 72 });
    expect(need(view, 'leads')).toMatchObject({
      needed: { value: perDay / 10_000_000 / (conversion.customers / 72) },
      usual: 2,
    });
  });

  it('says where the evening may end', () => {
    const { evening } = open();
    const tonight = (700_000_000 * 36.875) / 63.875;
    expect(evening).toEqual({
      withoutSales: Math.round(360_000_000 - tonight),
      afterUsualDay: Math.round(370_000_000 - tonight),
      withNeedMet: Math.round(360_000_000 + Math.round(340_000_000 / 28) - tonight),
    });
  });

  it('has no evening once the day is closed, and none without a target', () => {
    const firm = target(steadyFirm(openTestContext({ now: '2026-11-23T18:30' })), 700_000_000);
    expect(todayView(firm, query('2026-Q4')).evening).toBeNull();
    const aimless = todayView(steadyFirm(openTestContext()), query('2026-Q4'));
    expect(aimless.evening).toBeNull();
    expect(need(aimless, 'revenue')?.needed).toEqual({ status: 'no-data', reason: 'no-target' });
    expect(aimless.attention[0]).toEqual({ kind: 'no-target' });
  });

  it('counts what is sold this morning at once', () => {
    const context = target(steadyFirm(openTestContext()), 700_000_000);
    context.workspace.store.act('sale.save', '', (writer) =>
      insertSale(writer, sale({ soldOn: '2026-11-23', amountMinor: 5_000_000 })),
    );
    const view = todayView(context, query('2026-Q4'));
    expect(view.pace.progress.actual).toBe(365_000_000);
    expect(need(view, 'revenue')).toMatchObject({ soFar: 5_000_000 });
    expect(listPaceDays(view.pace.days).find((day) => day.date === '2026-11-23')).toMatchObject({
      actual: 5_000_000,
      known: true,
    });
  });

  it('needs nothing in a period that is over', () => {
    const context = steadyFirm(openTestContext());
    setTargets(context, {
      changes: [{ metric: 'revenue', employeeId: null, periodKey: '2026-Q3', value: 1 }],
      reason: '',
    });
    expect(need(todayView(context, query('2026-Q3')), 'revenue')?.needed).toEqual({
      status: 'no-data',
      reason: 'period-over',
    });
  });
});

describe('an empty firm', () => {
  it('says that nothing is there, and what is missing first', () => {
    const view = todayView(openTestContext(), query('2026-Q4'));
    expect(view.empty).toBe(true);
    expect(view.attention.map((item) => item.kind)).toEqual(['no-target', 'no-leads', 'no-history']);
    expect(view.tiles.conversion.figure).toEqual({ status: 'no-data', reason: 'no-leads' });
    expect(view.tiles.cost.cac.status).toBe('no-data');
    expect(view.tiles.target.spark).toEqual([]);
    expect(view.needs.every((row) => row.needed.status === 'no-data' && row.usual === null)).toBe(true);
  });

  it('answers for every kind of period', () => {
    const context = openTestContext();
    for (const period of [
      '2026',
      '2026-Q4',
      '2026-11',
      '2026-W48',
      '2026-11-22',
      '2027-Q1',
      '2024-02-29..2026-02-28',
    ]) {
      expect(todayView(context, query(period)).period.key).toBe(period);
    }
  });
});

describe('the demo firm', () => {
  it('fills every tile, says the same twice, and its months sum to the quarter', () => {
    const context = openTestContext();
    openDemo(context, { locale: 'ru' });
    const view = todayView(context, query('2026-Q4'));
    expect(view.tiles.target.progress.forecast).toHaveProperty('probability');
    expect(view.tiles.target.spark).toHaveLength(12);
    expect(view.tiles.people.compared).toBeGreaterThan(0);
    expect(view.tiles.cost.cac.status).toBe('ok');
    expect(view.attention.length).toBeLessThanOrEqual(3);
    expect(todayView(context, query('2026-Q4'))).toEqual(view);

    const actual = (period: string) => todayView(context, query(period)).pace.progress.actual;
    expect(actual('2026-07') + actual('2026-08') + actual('2026-09')).toBe(actual('2026-Q3'));
  });

  it('is the same whoever looks a day later at that day', () => {
    const seen = (now: string) => {
      const context = openTestContext({ now });
      steadyFirm(context);
      return todayView(
        target(context, 700_000_000),
        query('2026-Q4', { today: fromDayNumber(toDayNumber('2026-11-10')) }),
      );
    };
    expect(seen('2026-11-23T10:40').pace).toEqual(seen('2026-11-24T20:00').pace);
  });
});

describe('a firm with dates from the edges of the calendar', () => {
  it('still answers, near it and far from it', () => {
    const context = openTestContext();
    context.workspace.store.act('sale.save', '', (writer) => {
      insertSale(writer, sale({ soldOn: '1950-01-01' }));
      insertSale(writer, sale({ soldOn: '2200-12-31' }));
    });
    for (const today of ['1950-01-01', '2026-11-23', '2200-12-31'] as const) {
      for (const period of ['1901', '1950', '2026-Q4', '8990-12', '1940-01-01..1990-12-31']) {
        expect(todayView(context, query(period, { today })).period.key).toBe(period);
      }
    }
  });
});
