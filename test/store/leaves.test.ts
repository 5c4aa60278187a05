import type { IsoDate } from '@shared/calendar/iso-date';
import { describe, expect, it } from 'vitest';
import { daysOfPeople, elapsedDays } from '../../src/main/services/calendar';
import type { AppContext } from '../../src/main/services/context';
import { peopleView } from '../../src/main/services/kpi/people';
import { targetsView } from '../../src/main/services/kpi/targets';
import { todayView } from '../../src/main/services/kpi/today';
import { deleteLeave, listLeaveRows, previewLeave, saveLeave } from '../../src/main/services/leaves';
import { plansView, setTargets } from '../../src/main/services/targets';
import { insertEmployee } from '../../src/main/store/employees';
import { insertSale } from '../../src/main/store/sales';
import { updateSettings } from '../../src/main/store/settings';
import { undoLast } from '../../src/main/store/undo';
import { query } from './kpi/query';
import { openTestContext } from './support/open-test-context';
import { employee, sale } from './support/records';

const anna = employee({ name: 'Анна' });
const boris = employee({ name: 'Борис', employment: [{ from: '2026-01-20', to: '2026-06-30', fteBp: 10_000 }] });
const JANUARY = query('2026-01', { today: '2026-01-15' });

/** 1 500 000 for January 2026, for the firm and for Anna, and 500 000 sold by her by the 15th: 4 of 15 days passed. */
function openFirm(): AppContext {
  const context = openTestContext({ now: '2026-01-15T20:00' });
  context.workspace.store.act('import.commit', '', (writer) => {
    for (const person of [anna, boris]) insertEmployee(writer, person);
    const credits = [{ employeeId: anna.id, shareBp: 10_000 }];
    insertSale(writer, sale({ soldOn: '2026-01-13', amountMinor: 500_000, credits }));
  });
  setTargets(context, {
    changes: [null, anna.id].map((employeeId) => ({
      metric: 'revenue',
      employeeId,
      periodKey: '2026-01',
      value: 1_500_000,
    })),
    reason: '',
  });
  return context;
}

const leave = (from: IsoDate, to: IsoDate, employeeId = anna.id) =>
  ({ id: null, employeeId, from, to, kind: 'vacation', note: '' }) as const;

const rowOf = (context: AppContext) =>
  targetsView(context, { ...JANUARY, metric: 'revenue' }).personRows.find((row) => row.employeeId === anna.id);

describe('the pace of a person on leave, by hand', () => {
  it('goes by the days that the person works; the firm goes on', () => {
    const context = openFirm();
    const alone = { planToDate: 400_000, requiredPerDay: 90_909, paceIndex: { value: 1.25 }, remainingWeight: 11 };
    expect(rowOf(context)).toMatchObject(alone);
    // A week of five working days, over the weekend: 4 of 10 days have passed.
    saveLeave(context, leave('2026-01-17', '2026-01-23'));
    const onLeave = { planToDate: 600_000, requiredPerDay: 166_667, remainingWeight: 6 };
    expect(rowOf(context)).toMatchObject(onLeave);
    expect(rowOf(context)?.paceIndex).toMatchObject({ value: 500_000 / 600_000 });
    const firm = targetsView(context, { ...JANUARY, metric: 'revenue' });
    expect(firm.firmRows[0]).toMatchObject(alone);
    expect(firm.workingDays).toEqual({ elapsed: 4, total: 15, remaining: 11 });
  });

  it('is the same on every page that shows the person', () => {
    const context = openFirm();
    saveLeave(context, leave('2026-01-17', '2026-01-23'));
    const ofAnna = { ...JANUARY, employeeId: anna.id };
    const filtered = targetsView(context, { ...ofAnna, metric: 'revenue' });
    const pace = { planToDate: 600_000, requiredPerDay: 166_667 };
    expect(filtered.firmRows[0]).toMatchObject(pace);
    expect(filtered.workingDays).toEqual({ elapsed: 4, total: 10, remaining: 6 });
    // From the 16th to the 23rd the line does not rise.
    const line = filtered.pace.days.cumulativePlan;
    expect(line?.[22]).toBe(750_000);
    expect(line?.[15]).toBe(750_000);
    expect(todayView(context, ofAnna).pace.progress).toMatchObject(pace);
    const people = peopleView(context, { ...JANUARY, metric: 'revenue' });
    expect(people.rows.find((row) => row.employeeId === anna.id)?.progress).toMatchObject(pace);
    expect(people.firm).toMatchObject({ planToDate: 400_000 });
    expect(elapsedDays(context, { period: '2026-01', employeeId: anna.id, today: '2026-01-15' }).total).toBe(10);
    expect(elapsedDays(context, { period: '2026-01', employeeId: null, today: '2026-01-15' }).total).toBe(15);
  });

  it('weighs calendar days by leave too', () => {
    const context = openFirm();
    context.workspace.store.act('settings.update', '', (writer) => updateSettings(writer, { paceWeights: 'calendar' }));
    saveLeave(context, leave('2026-01-17', '2026-01-22'));
    // 15 of 31 − 6 = 25 days.
    expect(rowOf(context)).toMatchObject({ planToDate: 900_000, remainingWeight: 10 });
  });

  it('has no line in a month away from end to end', () => {
    const context = openFirm();
    saveLeave(context, leave('2025-12-20', '2026-02-10'));
    expect(rowOf(context)).toMatchObject({
      planToDate: null,
      paceIndex: { status: 'no-data', reason: 'no-working-days' },
      requiredPerDay: null,
    });
  });
});

describe('a quarter of a person on leave cut into months', () => {
  it('follows the days of the person, so that its months join to the line of the quarter', () => {
    const context = openFirm();
    // October 22, November 19,875, December 22 days less five of leave: 58,875 at 100 000 each.
    saveLeave(context, leave('2026-12-14', '2026-12-18'));
    setTargets(context, {
      changes: [null, anna.id].map((employeeId) => ({
        metric: 'revenue',
        employeeId,
        periodKey: '2026-Q4',
        value: 5_887_500,
      })),
      reason: '',
    });
    const rows = plansView(context, { year: 2026 }).rows.filter((row) => row.metric === 'revenue');
    const monthsOf = (employeeId: string | null) =>
      rows
        .find((row) => row.employeeId === employeeId)
        ?.cells.filter((cell) => ['2026-10', '2026-11', '2026-12'].includes(cell.periodKey))
        .map((cell) => cell.value);
    expect(monthsOf(anna.id)).toEqual([2_200_000, 1_987_500, 1_700_000]);
    // The firm's own: 5 887 500 over 63,875.
    expect(monthsOf(null)).toEqual([2_027_789, 1_831_922, 2_027_789]);
    const seen = { ...query('2026-Q4', { today: '2026-11-30', employeeId: anna.id }), metric: 'revenue' } as const;
    expect(targetsView(context, seen).firmRows[0]?.planToDate).toBe(2_200_000 + 1_987_500);
  });
});

describe('leave', () => {
  it('is saved, changed and removed in steps that undo takes back', () => {
    const context = openFirm();
    const { id, action } = saveLeave(context, leave('2026-01-17', '2026-01-23'));
    expect(action).toMatchObject({ kind: 'leave.save', subject: 'Анна', records: 1 });
    expect(listLeaveRows(context)).toMatchObject([{ id, from: '2026-01-17', to: '2026-01-23', workingDays: 5 }]);
    saveLeave(context, { ...leave('2026-01-19', '2026-01-20'), id, kind: 'sick' });
    expect(listLeaveRows(context)).toMatchObject([{ id, kind: 'sick', workingDays: 2 }]);
    expect(deleteLeave(context, id).action).toMatchObject({ kind: 'leave.remove', subject: 'Анна' });
    expect(listLeaveRows(context)).toEqual([]);
    undoLast(context.workspace.store);
    undoLast(context.workspace.store);
    expect(listLeaveRows(context)).toMatchObject([{ id, kind: 'vacation', workingDays: 5 }]);
  });

  it('does not overlap other leave of the same person', () => {
    const context = openFirm();
    const { id } = saveLeave(context, leave('2026-02-02', '2026-02-06'));
    const overlap = { key: 'leave-overlap', params: { from: '2026-02-02', to: '2026-02-06' } };
    for (const [from, to] of [
      ['2026-02-06', '2026-02-09'],
      ['2026-01-20', '2026-02-02'],
      ['2026-02-03', '2026-02-04'],
      ['2026-01-01', '2026-03-01'],
    ] as const) {
      expect(() => saveLeave(context, leave(from, to))).toThrow(expect.objectContaining(overlap));
    }
    saveLeave(context, leave('2026-02-07', '2026-02-08'));
    saveLeave(context, leave('2026-02-02', '2026-02-06', boris.id));
    saveLeave(context, { ...leave('2026-02-01', '2026-02-06'), id });
    expect(listLeaveRows(context)).toHaveLength(3);
  });

  it('is of someone who works here then', () => {
    const context = openFirm();
    const outside = expect.objectContaining({ key: 'leave-outside-employment' });
    expect(() => saveLeave(context, leave('2026-01-12', '2026-01-19', boris.id))).toThrow(outside);
    expect(() => saveLeave(context, leave('2026-07-01', '2026-07-02', boris.id))).toThrow(outside);
    // On the first or last day somebody may well be away already.
    saveLeave(context, leave('2026-01-12', '2026-01-20', boris.id));
    saveLeave(context, leave('2026-06-30', '2026-07-14', boris.id));
    const nobody = '0198f001-0000-7000-8000-000000000000';
    expect(() => saveLeave(context, leave('2026-01-12', '2026-01-13', nobody))).toThrow(
      expect.objectContaining({ key: 'record-not-found' }),
    );
  });

  it('takes its days from the person, within the employment', () => {
    const context = openFirm();
    const days = () => daysOfPeople(context, { period: '2026-Q1' }).map((each) => each.workingDays);
    // From 20 January on: 49 of the 55 working days.
    expect(days()).toEqual([55, 49]);
    saveLeave(context, leave('2026-02-02', '2026-02-06'));
    saveLeave(context, leave('2026-01-12', '2026-01-21', boris.id));
    expect(days()).toEqual([50, 47]);
  });

  it('says before what it would do to the pace of the person', () => {
    const context = openFirm();
    const ask = { employeeId: anna.id, id: null, days: { from: '2026-01-17', to: '2026-01-23' } } as const;
    const effect = previewLeave(context, { ...ask, today: '2026-01-15' });
    expect([effect.before.workingDays, effect.after.workingDays]).toEqual([55, 50]);
    expect([effect.quarter.key, effect.running.key]).toEqual(['2026-Q1', '2026-Q1']);
    expect(listLeaveRows(context)).toEqual([]);
    const { id } = saveLeave(context, leave('2026-01-17', '2026-01-23'));
    const again = previewLeave(context, { ...ask, id, today: '2026-01-15' });
    expect([again.before, again.after]).toEqual([effect.after, effect.after]);
    expect(previewLeave(context, { ...ask, id, days: null, today: '2026-01-15' }).after).toEqual(effect.before);
  });
});
