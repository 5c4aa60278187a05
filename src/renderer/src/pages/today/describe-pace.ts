import type { PaceSeries } from '@shared/contract/views/common';
import type { Words } from '@shared/words';
import type { Format } from '../../i18n/use-format';

/** The pace chart in words, for those who do not see it. */
export function describePace({ progress }: PaceSeries, t: Words, f: Format): string {
  const say = (value: number) => (progress.metric === 'revenue' ? f.money(value) : f.number(value));
  const actual = say(progress.actual);
  if (progress.target === null) return t('today.chart.describeNoTarget', { actual });
  const plan = progress.planToDate === null ? '—' : say(progress.planToDate);
  const sentence = t('today.chart.describe', { actual, plan, target: say(progress.target) });
  const { forecast } = progress;
  if ('reason' in forecast) return sentence;
  const range = { mid: say(forecast.mid), low: say(forecast.low), high: say(forecast.high) };
  return `${sentence} ${t('today.chart.describeForecast', range)}`;
}
