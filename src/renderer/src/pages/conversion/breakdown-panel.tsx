import type { ConversionView } from '@shared/contract/views/conversion';
import type { LeadDimension } from '@shared/contract/views/leads';
import type { Rate } from '@shared/kpi/conversion/conversion';
import type { Figure } from '@shared/kpi/results';
import { Link } from '@tanstack/react-router';
import { percentPlain } from '../../charts/conversion-chart';
import { allName, dimensionOptions, rowName } from '../../components/dimension';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { InlineBar } from '../../components/inline-bar';
import { IntervalGlyph } from '../../components/interval-glyph';
import { Scroller } from '../../components/scroller';
import { SectionHead } from '../../components/section-head';
import { Segment } from '../../components/segment';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

interface BreakdownPanelProps {
  readonly view: ConversionView;
  readonly dimension: LeadDimension;
  readonly onDimension: (dimension: LeadDimension) => void;
}

/** The rate by channel, segment, campaign or person, each with what it proves. */
export function BreakdownPanel({ view, dimension, onDimension }: BreakdownPanelProps) {
  const t = useWords();
  const f = useFormat();
  const leads = view.periodCell.trials;
  return (
    <>
      <SectionHead
        title={t(`conversion.breakdown.title.${dimension}`)}
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
            {t('leads.breakdown.rows', { count: leads, number: f.number(leads) })}
          </Link>
        }
      />
      <Scroller label={t(`conversion.breakdown.title.${dimension}`)}>
        <BreakdownTable view={view} />
      </Scroller>
    </>
  );
}

/** The column's scale ends here at the latest, in benchmarks or average rates; longer intervals get an arrow. */
const GLYPH_REACH = 6;

function BreakdownTable({ view }: { readonly view: ConversionView }) {
  const t = useWords();
  const f = useFormat();
  const { dimension, breakdown, periodCell, benchmark } = view;
  const widest = Math.max(1, ...breakdown.map((row) => row.cell.trials));
  const average = periodCell.figure.status === 'ok' ? periodCell.figure.value : 0;
  const longest = Math.max(...breakdown.map(({ cell }) => intervalHigh(cell.figure)), intervalHigh(periodCell.figure));
  const max = Math.max(benchmark * 1.5, Math.min(longest, GLYPH_REACH * Math.max(benchmark, average)));
  return (
    <table className="table conversion-table">
      <thead>
        <tr>
          <th scope="col">{t(`leads.breakdown.name.${dimension}`)}</th>
          <th scope="col">{t('conversion.breakdown.leads')}</th>
          <th scope="col" className="right">
            {t('conversion.breakdown.customers')}
          </th>
          <th scope="col" className="right">
            {t('conversion.breakdown.rate')}
          </th>
          <th scope="col">
            {t('conversion.breakdown.interval')} <i className="tick-key" aria-hidden />={' '}
            {percentPlain(benchmark, { f })}
          </th>
          <th scope="col">{t('conversion.breakdown.verdict')}</th>
          <th scope="col" className="right only-roomy">
            {t('conversion.breakdown.previous')}
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
              <InlineBar share={row.cell.trials / widest} maxWidth={64}>
                <Explained figure={{ kpi: 'leadCount', by: dimension, key: row.key }}>
                  {f.number(row.cell.trials)}
                </Explained>
              </InlineBar>
            </td>
            <RateCells
              group={{ by: dimension, key: row.key }}
              cell={row.cell}
              previous={row.previous}
              benchmark={benchmark}
              max={max}
            />
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">{allName(dimension, t)}</th>
          <td>
            <Explained figure={{ kpi: 'leadCount' }}>{f.number(periodCell.trials)}</Explained>
          </td>
          <RateCells group={ALL} cell={periodCell} previous={view.previous} benchmark={benchmark} max={max} />
        </tr>
      </tbody>
    </table>
  );
}

function intervalHigh(figure: Figure): number {
  return figure.status === 'ok' ? (figure.interval?.high ?? figure.value) : 0;
}

/** A row of the breakdown, or all of it. */
interface Group {
  readonly by: LeadDimension | null;
  readonly key: string | null;
}

const ALL: Group = { by: null, key: null };

interface RateCellsProps {
  readonly group: Group;
  readonly cell: Rate;
  readonly previous: Figure;
  readonly benchmark: number;
  readonly max: number;
}

function RateCells({ group, cell, previous, benchmark, max }: RateCellsProps) {
  const t = useWords();
  const f = useFormat();
  const { figure, verdict } = cell;
  return (
    <>
      <td className="right">{f.number(cell.successes)}</td>
      <td className="right strong">
        {figure.status === 'ok' ? (
          <Explained figure={{ kpi: 'periodConversion', ...group }}>{f.percent(figure.value)}</Explained>
        ) : (
          <Missing reason={t(`common.noData.${figure.reason}`)} />
        )}
      </td>
      <td>
        {figure.status === 'ok' && figure.interval && (
          <IntervalGlyph
            value={figure.value}
            interval={figure.interval}
            max={max}
            benchmark={benchmark}
            verdict={verdict}
            width={116}
            label={f.percentRange(figure.interval.low, figure.interval.high)}
          />
        )}
      </td>
      <td>
        <Verdict state={verdict ?? 'no-data'}>
          {t(`conversion.verdict.short.${verdict ?? 'none'}`, { benchmark: percentPlain(benchmark, { f }) })}
        </Verdict>
      </td>
      <td className="right secondary quiet only-roomy">
        {previous.status === 'ok' ? (
          f.percent(previous.value)
        ) : (
          <Missing reason={t(`common.noData.${previous.reason}`)} />
        )}
      </td>
    </>
  );
}
