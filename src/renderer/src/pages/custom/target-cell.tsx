import type { CustomKpiResult } from '@shared/contract/views/custom';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { shapeOf } from './kpi-words';

/** How far the target is reached, beside how much of the time has passed; of a limit, whether it is kept. */
export function TargetCell({ result }: { readonly result: CustomKpiResult }) {
  const t = useWords();
  const f = useFormat();
  const { definition, figure, target, attainment, elapsedShare } = result;
  if (target === null) return <span className="tertiary">{t('custom.target.none')}</span>;
  const shown = f.kpi(target, shapeOf(result));
  if (definition.direction === 'less') {
    const isKept = figure.status === 'ok' ? figure.value <= target : null;
    return (
      <>
        <div>{t('custom.target.atMost', { target: shown })}</div>
        {isKept !== null && (
          <div className="caption tertiary">{t(isKept ? 'custom.target.kept' : 'custom.target.broken')}</div>
        )}
      </>
    );
  }
  if (attainment === null) return <span className="secondary">{shown}</span>;
  const percent = f.percent(attainment, 0);
  const label =
    elapsedShare === null
      ? t('custom.target.barOnly', { percent })
      : t('custom.target.bar', { percent, elapsed: f.percent(elapsedShare, 0) });
  const width = `${Math.max(0, Math.min(1, attainment)) * 100}%`;
  return (
    <>
      <div>{t('custom.target.of', { percent, target: shown })}</div>
      <div className="custom-progress" role="img" aria-label={label} title={label}>
        <i style={{ width }} />
        {elapsedShare !== null && <b style={{ left: `${elapsedShare * 100}%` }} />}
      </div>
    </>
  );
}
