import type { CostPart, CostReturn, CostRow, CostView } from '@shared/contract/views/cost';
import { roundForReading } from '@shared/format/format-money';
import type { FigureInput } from '@shared/kpi/derivation/figure-ref';
import type { Figure } from '@shared/kpi/results';
import type { ReactNode } from 'react';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { IntervalGlyph } from '../../components/interval-glyph';
import { fullColumn, shortAmounts } from '../../components/value-column';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { type PartOf, Payback, Romi } from './return-cells';

/** By what the cost is broken down. */
export const COST_BY = ['channel', 'campaign'] as const;
export type CostBy = (typeof COST_BY)[number];

const BAR_WIDTH = 44;
/** The column's scale ends here at the latest, in average costs; longer intervals get an arrow. */
const GLYPH_REACH = 4.7;

interface PartsTableProps {
  /** The whole, of which the rows are parts. */
  readonly view: CostView;
  readonly by: CostBy;
  readonly rows: readonly CostRow[];
  readonly unallocatedMinor: number;
}

export function PartsTable({ view, by, rows, unallocatedMinor }: PartsTableProps) {
  const t = useWords();
  return (
    <table className="table tight">
      <thead>
        <tr>
          <th scope="col">{t(`cost.channels.name.${by}`)}</th>
          <th scope="col">{t('cost.channels.cost')}</th>
          {(['leads', 'cpl', 'customers', 'cac'] as const).map((key) => (
            <th key={key} scope="col" className={key === 'cpl' ? 'right only-roomy' : 'right'}>
              {t(`cost.channels.${key}`)}
            </th>
          ))}
          <th scope="col" className="only-roomy">
            {t('cost.channels.interval')}
          </th>
          <th scope="col" className="right">
            {t('cost.channels.payback')}
          </th>
          <th scope="col" className="right">
            <abbr title={t('cost.channels.romiText')}>ROMI</abbr>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PartRow key={row.key ?? 'none'} row={row} rows={rows} by={by} view={view} />
        ))}
        {unallocatedMinor !== 0 && <Unallocated view={view} amountMinor={unallocatedMinor} />}
        <AllRow view={view} by={by} leads={view.channels.reduce((sum, row) => sum + row.leads, 0)} />
      </tbody>
    </table>
  );
}

interface PartRowProps {
  readonly row: CostRow;
  readonly rows: readonly CostPart[];
  readonly by: CostBy;
  readonly view: CostView;
}

function PartRow({ row, rows, by, view }: PartRowProps) {
  const t = useWords();
  const f = useFormat();
  const widest = Math.max(1, ...rows.map((part) => part.costMinor));
  const short = useShort(view);
  const name = row.name ?? t(`cost.channels.notGiven.${by}`);
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      <td title={t('cost.channels.text', { direct: short(row.directMinor), allocated: short(row.allocatedMinor) })}>
        <span className="split-bar">
          <i className="direct" aria-hidden style={{ width: (row.directMinor / widest) * BAR_WIDTH }} />
          <i className="allocated" aria-hidden style={{ width: (row.allocatedMinor / widest) * BAR_WIDTH }} />
          <Asked figure={figureOf(by, 'acquisitionCost', row.key)}>{short(row.costMinor)}</Asked>
        </span>
      </td>
      <td className="right">
        <Asked figure={figureOf(by, 'leadCount', row.key)}>{f.number(row.leads)}</Asked>
      </td>
      <td className="right only-roomy">
        <Cost figure={row.cpl} of={figureOf(by, 'cpl', row.key)} exact />
      </td>
      <td className="right">{f.number(row.customers)}</td>
      <td className="right strong">
        <Cost figure={row.cac} of={figureOf(by, 'cac', row.key)} />
      </td>
      <td className="only-roomy">
        <CacGlyph figure={row.cac} rows={rows} view={view} />
      </td>
      <ReturnCells returns={row} of={{ by, key: row.key }} revenueMinor={row.revenueMinor} />
    </tr>
  );
}

const WHOLE: PartOf = { by: null, key: null };

interface ReturnCellsProps {
  readonly returns: CostReturn;
  readonly of: PartOf;
  readonly revenueMinor: number;
}

function ReturnCells({ returns, of, revenueMinor }: ReturnCellsProps) {
  return (
    <>
      <td className="right">
        <Payback returns={returns} of={of} />
      </td>
      <td className="right">
        <Romi returns={returns} of={of} revenueMinor={revenueMinor} />
      </td>
    </>
  );
}

/** Cost that could not be spread, or that the firm chose not to: shown apart, so that the parts sum to the whole. */
function Unallocated({ view, amountMinor }: { readonly view: CostView; readonly amountMinor: number }) {
  const t = useWords();
  const short = useShort(view);
  return (
    <tr>
      <th scope="row">{t('cost.channels.unallocated')}</th>
      <td>{short(amountMinor)}</td>
      <td colSpan={7} />
    </tr>
  );
}

interface AllRowProps {
  readonly view: CostView;
  readonly by: CostBy;
  readonly leads: number;
}

function AllRow({ view, by, leads }: AllRowProps) {
  const t = useWords();
  const f = useFormat();
  const short = useShort(view);
  const revenueMinor = view.channels.reduce((sum, row) => sum + row.revenueMinor, 0);
  return (
    <tr className="sum">
      <th scope="row">{t(`cost.channels.all.${by}`)}</th>
      <td>
        <Explained figure={{ kpi: 'acquisitionCost' }}>{short(view.costMinor)}</Explained>
      </td>
      <td className="right">{f.number(leads)}</td>
      <td className="only-roomy" />
      <td className="right">{f.number(view.customers)}</td>
      <td className="right">
        <Cost figure={view.cac} of={{ kpi: 'cac' }} />
      </td>
      <td className="only-roomy">
        <CacGlyph figure={view.cac} rows={view.channels} view={view} />
      </td>
      <ReturnCells returns={view.returns} of={WHOLE} revenueMinor={revenueMinor} />
    </tr>
  );
}

function useShort(view: CostView): (minor: number) => string {
  const f = useFormat();
  return shortAmounts(
    view.channels.map((row) => row.costMinor),
    f,
  );
}

/** What of a row can be asked where it comes from; of a campaign not all can. */
function figureOf(
  by: CostBy,
  kpi: 'acquisitionCost' | 'leadCount' | 'cpl' | 'cac',
  key: string | null,
): FigureInput | null {
  if (by === 'channel') return { kpi, by, key };
  if (kpi === 'leadCount') return { kpi, by, key };
  return kpi === 'acquisitionCost' ? { kpi: 'campaignCost', key } : null;
}

function Asked({ figure, children }: { readonly figure: FigureInput | null; readonly children: ReactNode }) {
  return figure === null ? <span>{children}</span> : <Explained figure={figure}>{children}</Explained>;
}

interface CostProps {
  readonly figure: Figure;
  readonly of: FigureInput | null;
  readonly exact?: boolean;
}

/** An estimate is rounded to what it can bear; the price of a lead is shown to the unit. */
function Cost({ figure, of, exact }: CostProps) {
  const t = useWords();
  const f = useFormat();
  if (figure.status !== 'ok') return <Missing reason={t(`common.noData.${figure.reason}`)} />;
  const shown = exact ? figure.value : roundForReading(figure.value, f.currency);
  return <Asked figure={of}>{fullColumn('revenue', f).cell(shown)}</Asked>;
}

interface CacGlyphProps {
  readonly figure: Figure;
  readonly rows: readonly CostPart[];
  readonly view: CostView;
}

function CacGlyph({ figure, rows, view }: CacGlyphProps) {
  const f = useFormat();
  if (figure.status !== 'ok' || !figure.interval || view.cac.status !== 'ok') return null;
  const average = view.cac.value;
  const longest = Math.max(
    ...[view.cac, ...rows.map((row) => row.cac)].map((cac) =>
      cac.status === 'ok' ? (cac.interval?.high ?? cac.value) : 0,
    ),
  );
  return (
    <IntervalGlyph
      value={figure.value}
      interval={figure.interval}
      max={Math.min(longest, average * GLYPH_REACH)}
      benchmark={average}
      width={74}
      label={f.moneyRange(figure.interval.low, figure.interval.high)}
    />
  );
}
