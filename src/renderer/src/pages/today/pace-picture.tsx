import type { TodayView } from '@shared/contract/views/today';
import type { Words } from '@shared/words';
import { useCallback } from 'react';
import type { ChartLook } from '../../charts/axis-look';
import { buildNoTargetOption } from '../../charts/build-no-target-option';
import { buildPaceOption } from '../../charts/build-pace-option';
import { Chart } from '../../charts/chart';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

interface PacePictureProps {
  readonly view: TodayView;
  /** A target that is being typed, drawn as a preview. */
  readonly previewMinor: number | null;
}

export function PacePicture({ view, previewMinor }: PacePictureProps) {
  const t = useWords();
  const f = useFormat();
  const { pace, asOf } = view;
  const build = useCallback(
    (look: ChartLook) =>
      pace.progress.target === null
        ? buildNoTargetOption(pace, asOf, previewMinor, look)
        : buildPaceOption(pace, asOf, look),
    [pace, asOf, previewMinor],
  );
  return <Chart label={t('today.chart.label')} description={describePace(view.pace, t, f)} build={build} />;
}

/** The picture in words. */
export function describePace({ progress }: TodayView['pace'], t: Words, f: Format): string {
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
