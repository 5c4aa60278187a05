import type { LeadBreakdownRow, LeadDimension, LeadsView } from '@shared/contract/views/leads';
import type { LeadQualitySummary } from '@shared/kpi/leads/leads';
import type { BenchmarkVerdict, Interval } from '@shared/kpi/results';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { IntervalGlyph } from '../../components/interval-glyph';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { type RateScale, rateScale } from './rate-scale';

/** One scale for the intervals of a column. */
export function scaleOf({ breakdown, quality }: LeadsView): RateScale {
  return rateScale(
    [quality, ...breakdown.map((row) => row.counts)].flatMap(({ qualifiedRate }) =>
      qualifiedRate.status === 'ok' && qualifiedRate.interval ? [qualifiedRate.interval] : [],
    ),
  );
}

/** The qualified rate of all, drawn as a tick; `null`: nothing is assessed. */
export function averageOf({ quality: { qualifiedRate } }: LeadsView): number | null {
  return qualifiedRate.status === 'ok' ? qualifiedRate.value : null;
}

/** What the rows of the table have in common. */
export interface BreakdownColumn {
  readonly average: number | null;
  readonly scale: RateScale;
  /** Whether leads have points, so that they can be in a band. */
  readonly banded: boolean;
}

/** A row of the breakdown, or all of it; `null`: a row that cannot be asked where it comes from. */
export interface Group {
  readonly by: LeadDimension | null;
  readonly key: string | null;
}

export const ALL: Group = { by: null, key: null };

interface RowCellsProps {
  readonly group: Group | null;
  readonly row: Pick<LeadBreakdownRow, 'counts' | 'previousTotal' | 'customers'>;
  /** Leads of the row in band A. */
  readonly inA: number;
  readonly column: BreakdownColumn;
}

/** The cells of a row behind its name and its number of leads. */
export function RowCells({ group, row, inA, column: { average, scale, banded } }: RowCellsProps) {
  const t = useWords();
  const f = useFormat();
  const { counts } = row;
  return (
    <>
      <td className="right secondary quiet before">
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
      {banded && <td className="right">{f.number(inA)}</td>}
      <td className="right">{f.number(row.customers)}</td>
    </>
  );
}

interface QualifiedCellsProps {
  readonly group: Group | null;
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
        {group === null ? (
          f.percent(rate.value, 0)
        ) : (
          <Explained figure={{ kpi: 'qualifiedRate', ...group }}>{f.percent(rate.value, 0)}</Explained>
        )}
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
