import { describe, expect, it } from 'vitest';
import { buildRealismOption, realismDomain } from '../../../../src/renderer/src/charts/build-realism-option';
import { buildWeeklyStackOption } from '../../../../src/renderer/src/charts/build-weekly-stack-option';
import { leadsView, week } from '../fixtures/views';
import { countOf, look, PALETTE, textsOf } from './drawn';

describe('buildWeeklyStackOption', () => {
  const { weeks, weekSeries } = leadsView();
  const names = ['Реклама', 'Сайт', 'Звонки', 'остальные'];
  const stack = { weeks, weekSeries, names };

  it('labels each total, the parts of the last week and its plan', () => {
    const texts = textsOf(buildWeeklyStackOption(stack, look()));
    for (const text of ['177', '241', '202', 'Реклама |72', 'Сайт |47', 'остальные |49', 'план |235']) {
      expect(texts).toContain(text);
    }
    expect(texts).toContain('2 ноя');
  });

  it('names the short week and no other', () => {
    const texts = textsOf(buildWeeklyStackOption(stack, look()));
    expect(texts).toContain('4 рабочих дня');
    expect(texts).not.toContain('5 рабочих дней');
  });

  it('speaks English too', () => {
    const texts = textsOf(buildWeeklyStackOption(stack, look('en')));
    expect(texts).toContain('2 Nov');
    expect(texts).toContain('plan |235');
    expect(texts).toContain('4 working days');
  });

  it('draws one step line per run of planned weeks', () => {
    const planned = [week('2026-11-02'), week('2026-11-09', { plan: null }), week('2026-11-16')];
    const twice = countOf(buildWeeklyStackOption({ ...stack, weeks: planned }, look()), PALETTE.ink);
    const once = countOf(buildWeeklyStackOption({ ...stack, weeks: planned.slice(0, 1) }, look()), PALETTE.ink);
    expect(twice).toBe(once + 1);
  });

  it('leaves the plan out where there is none, and stands a single week', () => {
    const texts = textsOf(buildWeeklyStackOption({ ...stack, weeks: [week('2026-11-16', { plan: null })] }, look()));
    expect(texts).not.toContain('план');
    expect(texts).toContain('202');
  });

  it('keeps braces of a name out of the markup', () => {
    const odd = { ...stack, names: ['{b|Реклама}', 'Сайт', 'Звонки', 'остальные'] };
    expect(textsOf(buildWeeklyStackOption(odd, look()))).toContain('bРеклама |72');
  });
});

describe('buildRealismOption', () => {
  const { realism } = leadsView();
  if (realism.status !== 'ok') throw new Error('The fixture has a history');

  it('shows the need as a line with its number, beside what was counted', () => {
    const texts = textsOf(buildRealismOption(realism, 'working', look()));
    expect(texts).toContain('нужно 1 351');
    expect(texts).toContain('отрезки по 28 раб. дн.');
    expect(texts).toMatch(/1 \d00 лидов/);
  });

  it('fills from the need on and nothing before it', () => {
    expect(countOf(buildRealismOption(realism, 'working', look()), PALETTE.s1)).toBe(0);
    const lower = { ...realism, needed: 1200 };
    expect(countOf(buildRealismOption(lower, 'working', look()), PALETTE.s1)).toBe(2);
    expect(countOf(buildRealismOption(lower, 'working', look()), PALETTE.s4)).toBe(2);
  });

  it('counts calendar days where the pace does', () => {
    expect(textsOf(buildRealismOption(realism, 'calendar', look('en')))).toContain('stretches of 28 days');
  });

  it('reaches to a need beyond all history', () => {
    const [from, to] = realismDomain({ ...realism, needed: 2000 });
    expect(from).toBeLessThan(1000);
    expect(to).toBeGreaterThan(2000);
  });
});
