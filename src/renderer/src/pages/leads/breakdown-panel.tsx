import type { LeadBreakdownRow, LeadDimension, LeadsView } from '@shared/contract/views/leads';
import type { LeadQualitySummary } from '@shared/kpi/leads';
import type { BenchmarkVerdict, Interval } from '@shared/kpi/results';
import { Link } from '@tanstack/react-router';
import { allName, dimensionOptions, rowName } from '../../components/dimension';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { InlineBar } from '../../components/inline-bar';
import { IntervalGlyph } from '../../components/interval-glyph';
import { Scroller } from '../../components/scroller';
import { SectionHead } from '../../components/section-head';
import { Segment } from '../../components/segment';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { type RateScale, rateScale } from './rate-scale';

interface BreakdownPanelProps {
  readonly view: LeadsView;
  readonly dimension: LeadDimension;
  readonly onDimension: (dimension: LeadDimension) => void;
}

/** Where leads come from, how good they are there, and how many became customers. */
export function BreakdownPanel({ view, dimension, onDimension }: BreakdownPanelProps) {
  const t = useWords();
  const f = useFormat();
  return (
    <>
      <SectionHead
        title={t('leads.breakdown.title')}
        aside={
          <Segment
            label={t('leads.breakdown.by')}
            value={dimension}
            options={dimensionOptions(t)}
            onChange={onDimension}
          />
        }
        end={
          <Link to="/journal" search={{ list: 'leads' }} className="link small">
            {t('leads.breakdown.rows', { count: view.count, number: f.number(view.count) })}
          </Link>
        }
      />
      <Scroller label={t('leads.breakdown.title')}>
        <BreakdownTable view={view} />
      </Scroller>
    </>
  );
}

function BreakdownTable({ view }: { readonly view: LeadsView }) {
  const t = useWords();
  const f = useFormat();
  const { dimension, breakdown } = view;
  const widest = Math.max(1, ...breakdown.map((row) => row.counts.total));
  const average = view.quality.qualifiedRate;
  const scale = scaleOf(view);
  return (
    <table className="table tight">
      <thead>
        <tr>
          <th scope="col">{t(`leads.breakdown.name.${dimension}`)}</th>
          <th scope="col">{t('leads.breakdown.leads')}</th>
          <th scope="col" className="right">
            {t('leads.breakdown.previous')}
          </th>
          <th scope="col" className="right">
            {t('leads.breakdown.qualified')}
          </th>
          <th scope="col">
            {average.status === 'ok' ? (
              <>
                <i className="tick-key" aria-hidden />
                <span aria-hidden>= {f.percent(average.value, 0)}</span>
              </>
            ) : null}
            <span className="sr-only">{t('leads.breakdown.interval')}</span>
          </th>
          <th scope="col" className="right only-roomy">
            {t('leads.breakdown.ofAssessed')}
          </th>
          <th scope="col" className="right">
            {t('leads.breakdown.unassessed')}
          </th>
          <th scope="col" className="right">
            {t('leads.breakdown.customers')}
          </th>
        </tr>
      </thead>
      <tbody>
        {breakdown.map((row) => (
          <tr key={row.key ?? 'none'}>
            <th scope="row" title={rowName(row.name, dimension, t)}>
              {rowName(row.name, dimension, t)}
            </th>
            <td>
              <InlineBar share={row.counts.total / widest}>
                <Explained figure={{ kpi: 'leadCount', by: dimension, key: row.key }}>
                  {f.number(row.counts.total)}
                </Explained>
              </InlineBar>
            </td>
            <RowCells
              group={{ by: dimension, key: row.key }}
              row={row}
              average={average.status === 'ok' ? average.value : null}
              scale={scale}
            />
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">{allName(dimension, t)}</th>
          <td>
            <Explained figure={{ kpi: 'leadCount' }}>{f.number(view.count)}</Explained>
          </td>
          <RowCells
            group={ALL}
            row={{ counts: view.quality, previousTotal: view.previousCount, customers: view.conversion.successes }}
            average={average.status === 'ok' ? average.value : null}
            scale={scale}
          />
        </tr>
      </tbody>
    </table>
  );
}

function scaleOf({ breakdown, quality }: LeadsView): RateScale {
  return rateScale(
    [quality, ...breakdown.map((row) => row.counts)].flatMap(({ qualifiedRate }) =>
      qualifiedRate.status === 'ok' && qualifiedRate.interval ? [qualifiedRate.interval] : [],
    ),
  );
}

/** A row of the breakdown, or all of it. */
interface Group {
  readonly by: LeadDimension | null;
  readonly key: string | null;
}

const ALL: Group = { by: null, key: null };

interface RowCellsProps {
  readonly group: Group;
  readonly row: Pick<LeadBreakdownRow, 'counts' | 'previousTotal' | 'customers'>;
  readonly average: number | null;
  readonly scale: RateScale;
}

function RowCells({ group, row, average, scale }: RowCellsProps) {
  const t = useWords();
  const f = useFormat();
  const { counts } = row;
  return (
    <>
      <td className="right secondary quiet">
        {row.previousTotal === null ? <Missing /> : f.number(row.previousTotal)}
      </td>
      <QualifiedCells group={group} counts={counts} average={average} scale={scale} />
      <td className="right secondary quiet only-roomy">
        {t('leads.quality.outOf', {
          part: f.number(counts.qualified),
          whole: f.number(counts.qualified + counts.disqualified),
        })}
      </td>
      <td className="right secondary">{f.number(counts.unassessed)}</td>
      <td className="right">{f.number(row.customers)}</td>
    </>
  );
}

interface QualifiedCellsProps {
  readonly group: Group;
  readonly counts: LeadQualitySummary;
  readonly average: number | null;
  readonly scale: RateScale;
}

function QualifiedCells({ group, counts, average, scale }: QualifiedCellsProps) {
  const t = useWords();
  const f = useFormat();
  const rate = counts.qualifiedRate;
  if (rate.status !== 'ok') {
    return (
      <>
        <td className="right">
          <Missing reason={t(`common.noData.${rate.reason}`)} />
        </td>
        <td />
      </>
    );
  }
  return (
    <>
      <td className="right strong">
        <Explained figure={{ kpi: 'qualifiedRate', ...group }}>{f.percent(rate.value, 0)}</Explained>
      </td>
      <td>
        {rate.interval && (
          <IntervalGlyph
            value={rate.value}
            interval={rate.interval}
            min={scale.min}
            max={scale.max}
            benchmark={average}
            verdict={average === null ? null : besideAverage(rate.interval, average)}
            width={76}
            label={f.percentRange(rate.interval.low, rate.interval.high, 0)}
          />
        )}
      </td>
    </>
  );
}

/** Coloured only where the whole interval lies on one side of the tick. */
function besideAverage(interval: Interval, average: number): BenchmarkVerdict {
  if (interval.low > average) return 'above';
  if (interval.high < average) return 'below';
  return 'not-proven';
}
