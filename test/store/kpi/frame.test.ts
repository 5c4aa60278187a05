import { AppError } from '@shared/domain/errors';
import type { SettingsPatch } from '@shared/domain/settings';
import { describe, expect, it } from 'vitest';
import { buildFrame, viewFrame } from '../../../src/main/services/kpi/frame';
import { insertSale } from '../../../src/main/store/sales';
import { updateSettings } from '../../../src/main/store/settings';
import { openTestContext } from '../support/open-test-context';
import { sale } from '../support/records';
import { query } from './query';

function contextWith({
  now = '2026-11-23T10:40',
  settings = {} as SettingsPatch,
  sales = ['2024-01-10'] as const,
} = {}) {
  const context = openTestContext({ now });
  context.workspace.store.act('sale.save', '', (writer) => {
    updateSettings(writer, settings);
    for (const soldOn of sales) insertSale(writer, sale({ soldOn }));
  });
  return context;
}

describe('the day on which figures are seen', () => {
  const closedAt = (now: string, settings: SettingsPatch) =>
    buildFrame(contextWith({ now, settings }), query('2026-Q4')).asOf;

  it('is today, closed from the firm’s hour on', () => {
    expect(closedAt('2026-11-23T10:40', {})).toEqual({ date: '2026-11-23', closed: false });
    expect(closedAt('2026-11-23T18:00', {})).toEqual({ date: '2026-11-23', closed: true });
    expect(closedAt('2026-11-23T17:59', { dayCloseHour: 17 })).toEqual({ date: '2026-11-23', closed: true });
    expect(closedAt('2026-11-23T10:40', { todayCounts: 'always' })).toEqual({ date: '2026-11-23', closed: true });
    expect(closedAt('2026-11-23T23:59', { todayCounts: 'never' })).toEqual({ date: '2026-11-23', closed: false });
  });

  it('is the asked one at its close', () => {
    const frame = buildFrame(contextWith(), query('2017-Q2', { today: '2017-05-15' }));
    expect(frame.asOf).toEqual({ date: '2017-05-15', closed: true });
    expect(viewFrame(frame).workingDays).toEqual({ elapsed: 28, total: 61, remaining: 33 });
  });

  it('counts 36 of 64 working days on the morning of 23 November 2026', () => {
    expect(viewFrame(buildFrame(contextWith(), query('2026-Q4'))).workingDays).toEqual({
      elapsed: 36,
      total: 64,
      remaining: 28,
    });
  });

  it('counts every day where the firm weighs by the calendar', () => {
    const context = contextWith({ settings: { paceWeights: 'calendar' } });
    expect(viewFrame(buildFrame(context, query('2026-Q4'))).workingDays).toEqual({
      elapsed: 53,
      total: 92,
      remaining: 39,
    });
  });
});

describe('the period', () => {
  it('has nothing elapsed before its start', () => {
    const frame = buildFrame(contextWith(), query('2027-Q1'));
    expect([frame.known, frame.elapsed, frame.comparison]).toEqual([null, null, null]);
  });

  it('has to be one', () => {
    expect(() => buildFrame(contextWith(), query('2026-Q7'))).toThrow(AppError);
  });
});

describe('what is compared with', () => {
  const comparison = (period: string, fields: Parameters<typeof query>[1] = {}) =>
    buildFrame(contextWith(), query(period, fields)).comparison;

  it('is the whole period before one that is over', () => {
    expect(comparison('2026-Q3')).toEqual({ kind: 'quarter', key: '2026-Q2', from: '2026-04-01', to: '2026-06-30' });
    expect(comparison('2026-Q3', { compare: 'year-ago' })).toMatchObject({ key: '2025-Q3', to: '2025-09-30' });
  });

  it('is cut to as many working days while it runs', () => {
    // 36 working days until Friday 20 November; the 36th of the third quarter is Wednesday 19 August.
    expect(comparison('2026-Q4')).toEqual({ kind: 'quarter', key: '2026-Q3', from: '2026-07-01', to: '2026-08-19' });
    expect(comparison('2026-Q4', { today: '2026-11-20' })).toMatchObject({ to: '2026-08-19' });
    expect(comparison('2026-Q4', { today: '2026-11-23' })).toMatchObject({ to: '2026-08-20' });
    expect(comparison('2026-Q4', { today: '2026-10-02' })).toMatchObject({ to: '2026-07-02' });
    expect(comparison('2026-08', { today: '2026-08-09' })).toMatchObject({ key: '2026-07', to: '2026-07-07' });
  });

  it('is none where nothing was entered before, or none is wanted', () => {
    expect(comparison('2024-Q1')).toBeNull();
    expect(comparison('2026-Q4', { compare: 'none' })).toBeNull();
  });
});
