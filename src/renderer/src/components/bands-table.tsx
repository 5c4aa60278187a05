import type { LeadBandsView } from '@shared/contract/views/leads';
import type { BandRow } from '@shared/kpi/leads/lead-bands';
import { percentPlain } from '../charts/conversion-chart';
import { useFormat } from '../i18n/use-format';
import { useWords } from '../i18n/words-provider';
import { BandBox } from './band-box';
import { Missing } from './figure';
import { IntervalGlyph } from './interval-glyph';
import { Verdict } from './verdict';

interface BandsTableProps {
  readonly validation: LeadBandsView['validation'];
  readonly benchmark: number;
  /** Leads of the period in each band, and what that column is called. */
  readonly counts: LeadBandsView['counts'];
  readonly countsName: string;
}

/** Each band of points: how its ripe leads buy against the benchmark, and how many leads it has now. */
export function BandsTable({ validation, benchmark, counts, countsName }: BandsTableProps) {
  const t = useWords();
  const f = useFormat();
  const max = scaleEnd(validation.bands, benchmark);
  return (
    <table className="table tight bands-table">
      <thead>
        <tr>
          <th scope="col">{t('leads.bands.band')}</th>
          <th scope="col" className="right">
            {t('leads.bands.conversion')}
          </th>
          <th scope="col" className="interval">
            <i className="tick-key" aria-hidden />
            <span aria-hidden>= {percentPlain(benchmark, { f })}</span>
            <span className="sr-only">{t('leads.breakdown.interval')}</span>
          </th>
          <th scope="col">{t('leads.bands.verdict')}</th>
          <th scope="col" className="right">
            {countsName}
          </th>
        </tr>
      </thead>
      <tbody>
        {validation.bands.map((row) => (
          <tr key={row.band}>
            <th scope="row">
              <span className="band-name">
                <BandBox band={row.band} />
                <span className="small secondary">{t('leads.bands.range', { from: row.from, to: row.to })}</span>
              </span>
            </th>
            <BandCells row={row} benchmark={benchmark} max={max} />
            <td className="right strong">{f.number(counts[row.band])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BandCellsProps {
  readonly row: BandRow;
  readonly benchmark: number;
  readonly max: number;
}

function BandCells({ row, benchmark, max }: BandCellsProps) {
  const t = useWords();
  const f = useFormat();
  const { figure, verdict, successes, trials } = row.conversion;
  if (figure.status === 'no-data' || figure.interval === null || verdict === null) {
    return (
      <>
        <td className="right">
          <Missing reason={t('leads.bands.noRipe')} />
        </td>
        <td className="interval" />
        <td>
          <Verdict state="no-data">{t('leads.bands.noRipeShort')}</Verdict>
        </td>
      </>
    );
  }
  const { interval } = figure;
  return (
    <>
      <td className="right">
        <b className="strong">{f.percent(figure.value)}</b>
        <div className="caption tertiary">
          {t('leads.quality.outOf', { part: f.number(successes), whole: f.number(trials) })}
        </div>
      </td>
      <td className="interval">
        <IntervalGlyph
          value={figure.value}
          interval={interval}
          max={max}
          benchmark={benchmark}
          verdict={verdict}
          width={58}
          label={f.percentRange(interval.low, interval.high)}
        />
      </td>
      <td>
        <Verdict state={verdict}>
          {t(`leads.bands.verdicts.${verdict}`, { benchmark: percentPlain(benchmark, { f }) })}
        </Verdict>
      </td>
    </>
  );
}

/** All intervals fit, except those of a few leads that would squeeze the rest: they end in an arrow. */
function scaleEnd(rows: readonly BandRow[], benchmark: number): number {
  const ends = rows.flatMap(({ conversion: { figure } }) =>
    figure.status === 'ok' && figure.interval ? [Math.min(figure.interval.high, 2 * figure.value + benchmark)] : [],
  );
  return Math.max(2 * benchmark, ...ends);
}
