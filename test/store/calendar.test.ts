import { describe, expect, it } from 'vitest';
import { calendarYear } from '../../src/main/services/calendar';
import { updateSettings } from '../../src/main/store/settings';
import { openTestContext } from './support/open-test-context';

describe('the calendar of a year', () => {
  it('names the days that are not what their weekday says', () => {
    const year = calendarYear(openTestContext(), { year: 2026 });
    expect(year.workingDaysByQuarter).toEqual([55, 62, 66, 64]);
    expect(year.provisional).toBe(false);
    expect(year.days.find((day) => day.date === '2026-11-03')).toEqual({
      date: '2026-11-03',
      kind: 'shortened',
      weight: 0.875,
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
