import type { CustomKpiResult, CustomRow, CustomTerm, CustomView } from '@shared/contract/views/custom';
import { Pencil, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useKpiCustomDetail } from '../../api/queries';
import { useKpiQuery } from '../../app/use-view';
import { Button, IconButton } from '../../components/button';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { SectionHead } from '../../components/section-head';
import { Segment } from '../../components/segment';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { FigureGlyph } from './figure-glyph';
import { figureOfTerm } from './figure-of-term';
import { formulaText, shapeOf, termName } from './kpi-words';

interface KpiDetailProps {
  readonly view: CustomView;
  readonly result: CustomKpiResult;
  readonly focused: boolean;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** One KPI in its parts: the measures it is made of, and its figure by person and by channel. */
export function KpiDetail({ view, result, focused, onEdit, onClose }: KpiDetailProps) {
  const t = useWords();
  const f = useFormat();
  const { definition, terms, chance } = result;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <aside className="custom-side" aria-label={t('custom.detail.label')} onKeyDown={onKeyDown}>
      <header className="side-head">
        <h2 className="clip">{definition.name}</h2>
        <span className="end">
          <IconButton icon={X} look="quiet" label={t('custom.detail.close')} onClick={onClose} />
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="side-body" tabIndex={0} aria-label={definition.name}>
        {definition.note !== '' && <p className="secondary">{definition.note}</p>}
        <SectionHead title={t('custom.detail.formula')} aside={f.period(view.period)} />
        <p className="small">{formulaText(definition.expression, terms, t)}</p>
        <dl className="custom-terms">
          {terms.map((term, index) => (
            <div key={`${term.measure} ${index}`}>
              <dt>{termName(term, t)}</dt>
              <dd>
                <TermValue term={term} />
              </dd>
            </div>
          ))}
        </dl>
        {result.figure.status === 'ok' && <p className="caption tertiary">{t(`custom.chance.${chance ?? 'none'}`)}</p>}
        <Breakdown result={result} />
      </section>
      <footer className="side-foot">
        <Button icon={Pencil} autoFocus={focused} onClick={onEdit}>
          {t('custom.detail.edit')}
        </Button>
      </footer>
    </aside>
  );
}

function TermValue({ term }: { readonly term: CustomTerm }) {
  const t = useWords();
  const f = useFormat();
  const { value, unit } = term;
  if (value.status === 'no-data') return <span className="secondary">{t(`common.noData.${value.reason}`)}</span>;
  const shown = unit === 'money' ? f.money(value.value) : f.number(value.value, unit === 'fte' ? 2 : 0);
  const figure = figureOfTerm(term);
  return figure === null ? shown : <Explained figure={figure}>{shown}</Explained>;
}

function Breakdown({ result }: { readonly result: CustomKpiResult }) {
  const t = useWords();
  const [by, setBy] = useState<'person' | 'channel'>('person');
  const detail = useKpiCustomDetail(useKpiQuery(), result.definition.id).data;
  const rows = by === 'person' ? detail?.byPerson : detail?.byChannel;
  return (
    <>
      <div className="custom-by">
        <Segment
          label={t('custom.detail.byLabel')}
          value={by}
          options={(['person', 'channel'] as const).map((value) => ({ value, label: t(`custom.detail.by.${value}`) }))}
          onChange={setBy}
        />
      </div>
      {rows === null && (
        <p className="small secondary">
          {t(by === 'person' ? 'custom.detail.notByPerson' : 'custom.detail.notByChannel')}
        </p>
      )}
      {rows?.length === 0 && <p className="small secondary">{t('custom.detail.nobody')}</p>}
      {rows && rows.length > 0 && <BreakdownTable result={result} rows={rows} by={by} />}
    </>
  );
}

interface BreakdownTableProps {
  readonly result: CustomKpiResult;
  readonly rows: readonly CustomRow[];
  readonly by: 'person' | 'channel';
}

function BreakdownTable({ result, rows, by }: BreakdownTableProps) {
  const t = useWords();
  const f = useFormat();
  const reach = Math.max(result.definition.benchmark ?? 0, ...rows.map(({ figure }) => reachOf(figure)));
  return (
    <table className="table dense custom-breakdown">
      <caption className="sr-only">{t(`custom.detail.by.${by}`)}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <div className="clip">{row.name}</div>
            </th>
            <td className="right strong">
              {row.figure.status === 'ok' ? (
                f.kpi(row.figure.value, shapeOf(result))
              ) : (
                <Missing reason={t(`common.noData.${row.figure.reason}`)} />
              )}
            </td>
            <td>
              <FigureGlyph figure={row.figure} verdict={row.verdict} of={result} max={reach * 1.05} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function reachOf(figure: CustomRow['figure']): number {
  // A wide interval of few cases leaves the scale rather than squeezing all the others.
  return figure.status === 'ok' ? Math.min(figure.interval?.high ?? figure.value, 3 * figure.value) : 0;
}
