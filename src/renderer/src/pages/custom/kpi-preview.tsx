import type { Period } from '@shared/calendar/period';
import type { CustomKpiDraft } from '@shared/domain/custom-kpi';
import { useKpiPreview } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { useSettled } from '../../components/use-settled';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { shapeOf, termName, unitWords } from './kpi-words';

const SETTLE_MS = 200;

interface KpiPreviewProps {
  readonly draft: CustomKpiDraft | null;
  readonly period: Period;
}

/** The figure as it would be now, with the measures it is made of. */
export function KpiPreview({ draft, period }: KpiPreviewProps) {
  const t = useWords();
  const f = useFormat();
  const query = useKpiQuery();
  const asked = useSettled(draft === null ? null : JSON.stringify(draft), SETTLE_MS);
  const settled = draft !== null && asked === JSON.stringify(draft) ? draft : null;
  const result = useKpiPreview(settled && { ...query, draft: { ...settled, name: settled.name || '—' } }).data;
  const figure = result?.figure;
  return (
    <section className="custom-preview" aria-live="polite">
      <span className="caption tertiary">{t('custom.editor.preview', { period: f.period(period) })}</span>
      <div className="custom-preview-figure">
        {result && figure?.status === 'ok' ? (
          <>
            {f.kpi(figure.value, shapeOf(result))} <small>{unitWords(result, t)}</small>
            {figure.interval && (
              <span className="small secondary">
                {f.kpiRange(figure.interval.low, figure.interval.high, shapeOf(result))}
              </span>
            )}
          </>
        ) : (
          <span className="missing">{figure?.status === 'no-data' ? t(`common.noData.${figure.reason}`) : '—'}</span>
        )}
      </div>
      <div className="caption secondary">
        {result?.terms
          .map((term) => {
            const { value, unit } = term;
            if (value.status === 'no-data') return `${termName(term, t)}: ${t(`common.noData.${value.reason}`)}`;
            const shown = unit === 'money' ? f.money(value.value) : f.number(value.value, unit === 'fte' ? 2 : 0);
            return `${termName(term, t)}: ${shown}`;
          })
          .join(' · ')}
      </div>
    </section>
  );
}
