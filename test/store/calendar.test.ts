import { describe, expect, it } from 'vitest';
import { calendarYear, elapsedDays, previewDay, saveDay } from '../../src/main/services/calendar';
import type { AppContext } from '../../src/main/services/context';
import { targetsView } from '../../src/main/services/kpi/targets';
import { plansView, setTargets } from '../../src/main/services/targets';
import { insertSale } from '../../src/main/store/sales';
import { updateSettings } from '../../src/main/store/settings';
import { undoLast, undoState } from '../../src/main/store/undo';
import { query } from './kpi/query';
import { openTestContext } from './support/open-test-context';
import { sale } from './support/records';

describe('the calendar of a year', () => {
  it('names the days that are not what their weekday says', () => {
    const year = calendarYear(openTestContext(), { year: 2026 });
    expect(year.workingDaysByQuarter).toEqual([55, 62, 66, 64]);
    expect(year.provisional).toBe(false);
    expect(year.days.find((day) => day.date === '2026-11-03')).toEqual({
      date: '2026-11-03',
      kind: 'shortened',
      plainKind: 'shortened',
      weight: 0.875,
      edited: false,
      reason: '',
    });
    expect(year.days.find((day) => day.date === '2026-01-09')).toMatchObject({ kind: 'moved', weight: 0 });
    expect(year.days.some((day) => day.date === '2026-11-23' || day.date === '2026-11-22')).toBe(false);
  });

  it('knows worked Saturdays', () => {
    const { days } = calendarYear(openTestContext(), { year: 2024 });
    expect(days.find((day) => day.date === '2024-04-27')).toMatchObject({ kind: 'working', weight: 1 });
  });

  it('says that a year without a decree is provisional', () => {
    expect(calendarYear(openTestContext(), { year: 2027 })).toMatchObject({ provisional: true });
  });

  it('has nothing to say about plain weekdays', () => {
    const context = openTestContext();
    context.workspace.store.act('settings.update', '', (writer) => updateSettings(writer, { calendarId: 'weekdays' }));
    expect(calendarYear(context, { year: 2026 })).toMatchObject({ provisional: false, days: [] });
  });
});

describe('a day that the firm works otherwise', () => {
  const EVE = { date: '2026-12-30', kind: 'shortened', reason: 'накануне Нового года' } as const;
  const dayOf = (context: AppContext, date: string) =>
    calendarYear(context, { year: Number(date.slice(0, 4)) }).days.find((day) => day.date === date);

  it('is one step that undo takes back', () => {
    const context = openTestContext();
    const { action } = saveDay(context, EVE);
    expect(action).toMatchObject({ kind: 'calendar.save', subject: '2026-12-30', records: 1 });
    expect(dayOf(context, EVE.date)).toMatchObject({
      kind: 'shortened',
      plainKind: 'working',
      edited: true,
      reason: EVE.reason,
    });
    undoLast(context.workspace.store);
    expect(dayOf(context, EVE.date)).toBeUndefined();
  });

  it('counts everywhere at once: the year, the period, the plans', () => {
    const context = openTestContext();
    const ask = () => ({
      quarters: calendarYear(context, { year: 2026 }).workingDaysByQuarter,
      period: elapsedDays(context, { period: '2026-Q4', employeeId: null, today: '2026-11-20' }).total,
      december: plansView(context, { year: 2026 }).months[11]?.workingDays,
    });
    expect(ask()).toEqual({ quarters: [55, 62, 66, 64], period: 64, december: 22 });
    saveDay(context, { date: '2026-12-30', kind: 'off', reason: '' });
    saveDay(context, { date: '2026-12-26', kind: 'working', reason: 'перед праздниками' });
    saveDay(context, { date: '2026-12-27', kind: 'shortened', reason: '' });
    expect(ask()).toEqual({ quarters: [55, 62, 66, 65], period: 65, december: 23 });
  });

  it('is no edit where the calendar says the same, and the way back from one', () => {
    const context = openTestContext();
    expect(saveDay(context, { date: '2026-12-30', kind: 'working', reason: 'x' }).action.records).toBe(0);
    expect(saveDay(context, { date: '2026-12-27', kind: 'off', reason: 'x' }).action.records).toBe(0);
    expect(saveDay(context, { date: '2026-11-03', kind: 'shortened', reason: 'x' }).action.records).toBe(0);
    expect(saveDay(context, { date: '2026-12-30', kind: null, reason: '' }).action.records).toBe(0);
    saveDay(context, EVE);
    saveDay(context, { ...EVE, reason: 'иначе' });
    expect(dayOf(context, EVE.date)?.reason).toBe('иначе');
    saveDay(context, { ...EVE, kind: 'working' });
    expect(dayOf(context, EVE.date)).toBeUndefined();
    expect(undoState(context.workspace.store).undo?.kind).toBe('calendar.save');
  });

  it('says before what it would do, by the functions that every page asks', () => {
    const context = openTestContext({ now: '2026-11-20T20:00' });
    const { store } = context.workspace;
    // 6 387 500 over a weight of 63,875: 100 000 a day. Of the quarter 22 + 14 days less an eighth have passed.
    setTargets(context, {
      changes: [{ metric: 'revenue', employeeId: null, periodKey: '2026-Q4', value: 6_387_500 }],
      reason: '',
    });
    store.act('sale.save', '', (writer) => insertSale(writer, sale({ soldOn: '2026-10-15', amountMinor: 4_000_000 })));
    const effect = previewDay(context, { date: '2026-12-30', kind: 'off', today: '2026-11-20' });
    const elapsed = 22 + 14 - 0.125;
    expect(effect.before).toMatchObject({ weight: 63.875, workingDays: 64, planToDate: elapsed * 100_000 });
    expect(effect.after).toMatchObject({
      weight: 62.875,
      workingDays: 63,
      planToDate: Math.round((6_387_500 * elapsed) / 62.875),
      requiredPerDay: Math.round(2_387_500 / (62.875 - elapsed)),
    });
    expect(effect.after.deviation).toBe(4_000_000 - (effect.after.planToDate ?? 0));
    expect(effect.quarter.key).toBe('2026-Q4');
    // Nothing was written, and saving it brings what was said.
    expect(dayOf(context, '2026-12-30')).toBeUndefined();
    saveDay(context, { date: '2026-12-30', kind: 'off', reason: '' });
    const seen = targetsView(context, { ...query('2026-Q4', { today: '2026-11-20' }), metric: 'revenue' });
    expect(seen.firmRows[0]).toMatchObject({
      planToDate: effect.after.planToDate,
      requiredPerDay: effect.after.requiredPerDay,
      deviation: effect.after.deviation,
    });
    expect(previewDay(context, { date: '2026-12-30', kind: null, today: '2026-11-20' }).after).toEqual(effect.before);
  });

  it('leaves the running quarter alone where it lies outside of it', () => {
    const context = openTestContext();
    const { before, after, quarter, running } = previewDay(context, {
      date: '2026-03-02',
      kind: 'off',
      today: '2026-11-20',
    });
    expect([quarter.key, running.key]).toEqual(['2026-Q1', '2026-Q4']);
    expect([before.workingDays, after.workingDays]).toEqual([55, 54]);
    expect({ ...after, weight: 0, workingDays: 0 }).toEqual({ ...before, weight: 0, workingDays: 0 });
  });

  it('names where days off were moved from', () => {
    expect(calendarYear(openTestContext(), { year: 2026 }).transfers).toContainEqual({
      from: '2026-01-04',
      to: '2026-12-31',
    });
    expect(calendarYear(openTestContext(), { year: 2015 }).transfers).toEqual([]);
  });
});
