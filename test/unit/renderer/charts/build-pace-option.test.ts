import type { Locale } from '@shared/domain/settings';
import { listPaceDays, packPaceDays } from '@shared/kpi/targets/pace-days';
import { createWords } from '@shared/words';
import type { EChartsCoreOption } from 'echarts/core';
import { describe, expect, it } from 'vitest';
import type { ChartLook } from '../../../../src/renderer/src/charts/axis-look';
import { buildNoTargetOption } from '../../../../src/renderer/src/charts/build-no-target-option';
import { buildPaceHeatOption, heatStep } from '../../../../src/renderer/src/charts/build-pace-heat-option';
import { buildPaceOption, stripScale } from '../../../../src/renderer/src/charts/build-pace-option';
import { init } from '../../../../src/renderer/src/charts/echarts';
import type { Palette } from '../../../../src/renderer/src/charts/palette';
import { createFormat } from '../../../../src/renderer/src/i18n/format';
import { FORECAST, paceSeries } from './pace-fixture';

const PALETTE: Palette = {
  bg: '#f3f5f6',
  sheet: '#fff',
  sunk: '#f7f9fa',
  line: '#e1e6ea',
  line2: '#b8c2cb',
  ink: '#11181e',
  ink2: '#44505c',
  ink3: '#5e6b78',
  accent: '#0b5f7c',
  accentSoft: '#e2eff4',
  accentMid: '#5795ad',
  warn: '#a5400a',
  warnSoft: '#fbede3',
  warnMid: '#c9713f',
  mute: '#828f9b',
  muteSoft: '#e9edf0',
  fan1: '#d0e0e6',
  fan2: '#c0d8e0',
  s1: '#0b5f7c',
  s2: '#5795ad',
  s3: '#8795a1',
  s4: '#cbd3da',
  hatch: '#ddd',
};

function look(locale: Locale): ChartLook {
  return { palette: PALETTE, t: createWords(locale).t, f: createFormat(locale, 'RUB'), isToday: true };
}

/** The option really drawn: every text of the picture, with plain spaces. */
function textsOf(option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 834, height: 416 });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const texts = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)].map((match) => match[1] ?? '');
  return texts.join('|').replaceAll('\u00a0', ' ').replaceAll('&lt;', '<');
}

const MONDAY = { date: '2026-11-23', closed: false } as const;

describe('buildPaceOption', () => {
  const series = paceSeries({ seenOn: '2026-11-23', target: 620_000_000, forecast: FORECAST });

  it('labels directly: actual, target, forecast with its range, today, deviation', () => {
    const texts = textsOf(buildPaceOption(series, MONDAY, look('ru')));
    for (const text of [
      'факт 3,60 млн ₽',
      'прогноз 6,4 млн ₽',
      '8 из 10: 6,0–6,8',
      'сегодня',
      'линия темпа',
      '+326 тыс. ₽',
    ]) {
      expect(texts).toContain(text);
    }
    expect(texts).toContain('6,2 млн ₽');
  });

  it('says the unit once, on the top mark', () => {
    const texts = textsOf(buildPaceOption(series, MONDAY, look('en'))).split('|');
    expect(texts.filter((text) => /^\d+(\.\d)?M$/.test(text))).toHaveLength(1);
  });

  it('speaks one language', () => {
    expect(textsOf(buildPaceOption(series, MONDAY, look('en')))).not.toMatch(/[а-я]/i);
  });

  it('draws a period that is over without today and without a forecast', () => {
    const over = paceSeries({ seenOn: '2027-01-15', target: 620_000_000 });
    const texts = textsOf(buildPaceOption(over, { date: '2027-01-15', closed: true }, look('ru')));
    expect(texts).not.toContain('сегодня');
    expect(texts).not.toContain('прогноз');
  });

  it('draws a period that has not begun', () => {
    const ahead = paceSeries({ seenOn: '2026-09-15', target: 620_000_000 });
    expect(textsOf(buildPaceOption(ahead, { date: '2026-09-15', closed: true }, look('ru')))).not.toContain('факт');
  });
});

it('scales the strip to the larger side and leaves the other one visible', () => {
  const [low, high] = stripScale([100, -20, null]);
  expect(high).toBeCloseTo(110);
  expect(low).toBeCloseTo(-45.1);
  expect(stripScale([null])[0]).toBeLessThan(0);
});

describe('buildPaceHeatOption', () => {
  it('steps by the need of a day', () => {
    expect([0, 1, 49, 50, 99, 100, 500].map((value) => heatStep(value, 100))).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(heatStep(-5, 100)).toBe(0);
  });

  it('names the days, the bounds of the steps and their unit', () => {
    const series = paceSeries({ seenOn: '2026-11-23', target: 620_000_000, forecast: FORECAST });
    const texts = textsOf(buildPaceHeatOption(series, MONDAY, look('ru'))).split('|');
    expect(texts).toEqual(expect.arrayContaining(['дни', '100', '200', 'тыс. ₽ за день']));
  });
});

describe('buildNoTargetOption', () => {
  const series = paceSeries({ seenOn: '2026-10-01', target: null, extra: { '2026-10-01': 1_250_000 } });
  const seen = { date: '2026-10-01', closed: false } as const;

  it('shows what was sold, and no pace', () => {
    const texts = textsOf(buildNoTargetOption(series, seen, null, look('ru')));
    expect(texts).toContain('факт 12 500 ₽');
    expect(texts).not.toContain('линия темпа');
  });

  it('says that nothing was sold without naming a day', () => {
    const none = paceSeries({ seenOn: '2026-11-23', target: null });
    const empty = {
      ...none,
      days: packPaceDays(listPaceDays(none.days).map((day) => ({ ...day, actual: 0, cumulativeActual: 0 }))),
    };
    const texts = textsOf(buildNoTargetOption(empty, MONDAY, null, look('ru')));
    expect(texts).toContain('продаж пока нет');
    expect(texts).not.toContain('до 20 ноября');
  });

  it('draws a preview over the picture as it would be drawn at once: nothing keeps the place of another mark', () => {
    const drawn = (options: readonly EChartsCoreOption[]) => {
      const chart = init(null, null, { renderer: 'svg', ssr: true, width: 834, height: 416 });
      for (const option of options) chart.setOption({ animation: false, ...option }, { notMerge: true });
      const svg = chart.renderToSVGString();
      chart.dispose();
      return svg.replaceAll(/zr\d+-[\w-]+/g, '');
    };
    const without = buildNoTargetOption(series, seen, null, look('ru'));
    const preview = buildNoTargetOption(series, seen, 50_000_000, look('ru'));
    expect(drawn([without, preview])).toBe(drawn([preview]));
  });

  it('shows a typed target as a preview that is not saved', () => {
    const texts = textsOf(buildNoTargetOption(series, seen, 50_000_000, look('ru')));
    expect(texts).toContain('500 000 ₽');
    expect(texts).toContain('ещё не записана');
    expect(texts).toContain('так нужно идти до цели');
  });
});
