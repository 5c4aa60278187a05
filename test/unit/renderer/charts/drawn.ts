import type { Locale } from '@shared/domain/settings';
import { createWords } from '@shared/words';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from '../../../../src/renderer/src/charts/axis-look';
import { init } from '../../../../src/renderer/src/charts/echarts';
import type { Palette } from '../../../../src/renderer/src/charts/palette';
import { createFormat } from '../../../../src/renderer/src/i18n/format';

/** A colour of its own for every token, so that a mark can be told by it. */
export const PALETTE: Palette = {
  bg: '#f3f5f6',
  sheet: '#ffffff',
  sunk: '#f7f9fa',
  line: '#e1e6ea',
  line2: '#b8c2cb',
  ink: '#11181e',
  ink2: '#44505c',
  ink3: '#5e6b78',
  accent: '#0b5f7d',
  accentSoft: '#e2eff4',
  accentMid: '#5795ae',
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
  hatch: '#dddddd',
};

export function look(locale: Locale = 'ru'): ChartLook {
  return { palette: PALETTE, t: createWords(locale).t, f: createFormat(locale, 'RUB'), isToday: true };
}

/** The picture really drawn, as SVG. */
function draw(option: EChartsCoreOption, width = 690, height = 300): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** Every text of the picture, with plain spaces. */
export function textsOf(option: EChartsCoreOption, width?: number, height?: number): string {
  const texts = [...draw(option, width, height).matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)].map((match) => match[1]);
  return texts.join('|').replaceAll('\u00a0', ' ');
}

/** How many elements are drawn with this fill or stroke. */
export function countOf(option: EChartsCoreOption, colour: string): number {
  return draw(option).split(`"${colour}"`).length - 1;
}
