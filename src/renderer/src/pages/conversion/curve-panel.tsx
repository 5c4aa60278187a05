import type { PathView } from '@shared/contract/views/path';
import type { Figure } from '@shared/kpi/results';
import { useCallback } from 'react';
import type { ChartLook } from '../../charts/axis-look';
import { buildWinCurveOption } from '../../charts/build-win-curve-option';
import { Chart } from '../../charts/chart';
import { Explained } from '../../components/explained';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { curveSentence } from './path-words';

interface CurvePanelProps {
  readonly view: PathView;
  /** Of the ripe leads of the period. */
  readonly cohort: Figure;
  readonly benchmark: number;
}

/** How leads become customers as they age, the ripening ones included. */
export function CurvePanel({ view, cohort, benchmark }: CurvePanelProps) {
  const t = useWords();
  const f = useFormat();
  const { winCurve: curve } = view;
  const build = useCallback((look: ChartLook) => buildWinCurveOption({ curve, benchmark }, look), [curve, benchmark]);
  const sentence = curveSentence(view, cohort, t, f);
  return (
    <>
      <SectionHead
        title={t('conversion.curve.title')}
        aside={t('conversion.curve.caption')}
        end={
          curve.figure.status === 'ok' && (
            <b className="strong">
              <Explained figure={{ kpi: 'winCurve' }}>{f.percent(curve.figure.value)}</Explained>
            </b>
          )
        }
      />
      <p className="small secondary curve-sentence">{sentence}</p>
      {curve.points.length > 0 && (
        <Chart className="curve-chart" label={t('conversion.curve.name')} description={sentence} build={build} />
      )}
    </>
  );
}
