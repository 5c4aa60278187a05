import type { TodayView } from '@shared/contract/views/today';
import { useCallback } from 'react';
import type { ChartLook } from '../../charts/axis-look';
import { buildNoTargetOption } from '../../charts/build-no-target-option';
import { buildPaceOption } from '../../charts/build-pace-option';
import { Chart } from '../../charts/chart';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { describePace } from './describe-pace';

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
