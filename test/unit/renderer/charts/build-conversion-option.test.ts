import { describe, expect, it } from 'vitest';
import { buildConversionOption } from '../../../../src/renderer/src/charts/build-conversion-option';
import { percentPlain, ripeningFrom, shownCohort } from '../../../../src/renderer/src/charts/conversion-chart';
import { cell, conversionView, month } from '../fixtures/views';
import { countOf, look, PALETTE, textsOf } from './drawn';

const { months, benchmark } = conversionView();
const chart = { months, benchmark, lines: 'both' } as const;

describe('buildConversionOption', () => {
  it('names benchmark, the last period rate, and the last cohort that is ripe enough with its n', () => {
    const texts = textsOf(buildConversionOption(chart, look()));
    for (const text of ['ориентир 3 %', 'период 3,0 %', 'когорта 2,7 %', 'окт, n = 805', 'ещё зреют', 'лидов']) {
      expect(texts).toContain(text);
    }
  });

  it('writes the leads under each month, the year once', () => {
    const texts = textsOf(buildConversionOption(chart, look()));
    expect(texts).toContain('сен 26|800');
    expect(texts).toContain('окт|1 029');
    expect(texts).toContain('ноя|620');
  });

  it('draws only the line that is asked for', () => {
    const texts = textsOf(buildConversionOption({ ...chart, lines: 'period' }, look()));
    expect(texts).toContain('период');
    expect(texts).not.toContain('когорта');
    expect(textsOf(buildConversionOption({ ...chart, lines: 'cohort' }, look()))).not.toContain('период');
  });

  it('hatches only where something ripens', () => {
    expect(countOf(buildConversionOption(chart, look()), PALETTE.hatch)).toBeGreaterThan(10);
    const ripe = { ...chart, months: [month('2026-08'), month('2026-09')] };
    expect(countOf(buildConversionOption(ripe, look()), PALETTE.hatch)).toBe(0);
    expect(textsOf(buildConversionOption(ripe, look()))).not.toContain('зреют');
  });

  it('keeps the scale by the figures when one interval is huge', () => {
    const few = month('2026-08', { leads: 3, cohort: cell(0, 3, 'not-proven', [0, 0.56]) });
    expect(textsOf(buildConversionOption({ ...chart, months: [few, ...months] }, look()))).not.toContain('60 %');
  });
});

describe('shownCohort', () => {
  it('shows a month once it is ripe, or 300 of its leads are', () => {
    expect(shownCohort(month('2026-09', { leads: 40, cohort: cell(1, 40, 'not-proven') }))).not.toBeNull();
    expect(shownCohort(month('2026-10', { ripening: 700, cohort: cell(3, 100, 'not-proven') }))).toBeNull();
    expect(shownCohort(month('2026-10', { ripening: 500, cohort: cell(9, 300, 'not-proven') }))).not.toBeNull();
  });
});

describe('ripeningFrom', () => {
  it('begins inside the first month that still ripens, by its ripe part', () => {
    expect(ripeningFrom(months)).toBeCloseTo(1 - 0.5 + 805 / 1029, 9);
    expect(ripeningFrom([month('2026-08'), month('2026-09')])).toBeNull();
  });
});

describe('percentPlain', () => {
  it('says the benchmark as it was set', () => {
    expect(percentPlain(0.03, look())).toBe('3\u00a0%');
    expect(percentPlain(0.025, look('en'))).toBe('2.5%');
  });
});
