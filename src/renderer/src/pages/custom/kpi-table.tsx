import type { CustomKpiResult, CustomView } from '@shared/contract/views/custom';
import { comparisonName } from '../../components/comparison-name';
import { Missing } from '../../components/figure';
import { Scroller } from '../../components/scroller';
import { Spark } from '../../components/spark';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { FigureGlyph } from './figure-glyph';
import { formulaText, shapeOf, unitWords, verdictOf } from './kpi-words';
import { TargetCell } from './target-cell';

interface KpiTableProps {
  readonly view: CustomView;
  /** Beside an open panel there is room for the decisive columns only. */
  readonly compact: boolean;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** One row a KPI: figure, what chance leaves open, verdict, target, what it was, the last twelve months. */
export function KpiTable({ view, compact, chosenId, onChoose }: KpiTableProps) {
  const t = useWords();
  const f = useFormat();
  const before = comparisonName(view, f);
  return (
    <Scroller label={t('custom.title')} className="custom-scroll">
      <table className="table custom-table">
        <thead>
          <tr>
            <th scope="col">{t('custom.column.name')}</th>
            <th scope="col" className="right">
              {t('custom.column.figure')}
            </th>
            <th scope="col">{t('custom.column.interval')}</th>
            <th scope="col">{t('custom.column.verdict')}</th>
            {!compact && (
              <>
                <th scope="col">{t('custom.column.target')}</th>
                <th scope="col" className="right only-roomy">
                  {before ?? t('custom.column.previous')}
                </th>
                <th scope="col" className="only-roomy">
                  {t('custom.column.months')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {view.kpis.map((result) => (
            <tr key={result.definition.id} aria-selected={result.definition.id === chosenId}>
              <KpiRow result={result} compact={compact} onChoose={() => onChoose(result.definition.id)} />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface KpiRowProps {
  readonly result: CustomKpiResult;
  readonly compact: boolean;
  readonly onChoose: () => void;
}

function KpiRow({ result, compact, onChoose }: KpiRowProps) {
  const t = useWords();
  const f = useFormat();
  const { definition, figure, previous } = result;
  const verdict = verdictOf(result, t, f);
  return (
    <>
      <th scope="row">
        <button type="button" className="custom-name" onClick={onChoose}>
          <span className="clip">{definition.name}</span>
          <span className="caption tertiary clip">{formulaText(definition.expression, result.terms, t)}</span>
        </button>
      </th>
      <td className="right">
        <KpiFigure result={result} />
      </td>
      <td>
        <FigureGlyph figure={figure} verdict={result.verdict} of={result} />
      </td>
      <td>
        <Verdict state={verdict.state}>{verdict.text}</Verdict>
      </td>
      {!compact && (
        <>
          <td>
            <TargetCell result={result} />
          </td>
          <td className="right secondary only-roomy">
            {previous.status === 'ok' ? (
              f.kpi(previous.value, shapeOf(result))
            ) : (
              <Missing reason={t(`common.noData.${previous.reason}`)} />
            )}
          </td>
          <td className="only-roomy">
            <Spark values={sparkValues(result)} base={definition.benchmark} colour="ink-2" />
          </td>
        </>
      )}
    </>
  );
}

function KpiFigure({ result }: { readonly result: CustomKpiResult }) {
  const t = useWords();
  const f = useFormat();
  const { figure } = result;
  if (figure.status === 'no-data') return <Missing reason={t(`common.noData.${figure.reason}`)} />;
  const unit = unitWords(result, t);
  return (
    <>
      <div className="custom-figure">
        {f.kpi(figure.value, shapeOf(result))}
        {unit !== '' && <small> {unit}</small>}
      </div>
      {figure.n > 0 && <div className="caption tertiary">{t('custom.cases', { count: Math.round(figure.n) })}</div>}
    </>
  );
}

/** A sum of the running month is not a month's yet; a ratio of it is one. */
function sparkValues({ months, elapsedShare }: CustomKpiResult): number[] {
  return months.flatMap(({ figure, running }) =>
    figure.status === 'ok' && !(running && elapsedShare !== null) ? [figure.value] : [],
  );
}
