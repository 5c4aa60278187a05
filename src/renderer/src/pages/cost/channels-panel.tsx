import type { CostChannelRow, CostView } from '@shared/contract/views/cost';
import { roundForReading } from '@shared/format/format-money';
import type { FigureInput } from '@shared/kpi/derivation/figure-ref';
import type { Figure } from '@shared/kpi/results';
import { Link } from '@tanstack/react-router';
import { useWorkspace } from '../../app/workspace';
import { Explained } from '../../components/explained';
import { Missing } from '../../components/figure';
import { IntervalGlyph } from '../../components/interval-glyph';
import { Scroller } from '../../components/scroller';
import { SectionHead } from '../../components/section-head';
import { fullColumn, shortAmounts } from '../../components/value-column';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

const BAR_WIDTH = 44;
/** The column's scale ends here at the latest, in average costs; longer intervals get an arrow. */
const GLYPH_REACH = 4.7;

/** Each channel's direct and common cost, its leads and customers, and what those cost. */
export function ChannelsPanel({ view }: { readonly view: CostView }) {
  const t = useWords();
  const f = useFormat();
  const { settings } = useWorkspace();
  return (
    <>
      <SectionHead
        title={t('cost.channels.title')}
        aside={
          <span className="split-key">
            <i className="direct" aria-hidden /> {t('cost.channels.direct')}
            <i className="allocated" aria-hidden />{' '}
            {t(`cost.channels.allocated.${settings.costAllocation}`, { unit: f.symbol })}
          </span>
        }
        end={
          <Link to="/settings" className="link small">
            {t('cost.channels.change')}
          </Link>
        }
      />
      <Scroller label={t('cost.channels.title')}>
        <ChannelsTable view={view} />
      </Scroller>
      {view.cac.status === 'ok' && (
        <p className="caption tertiary channels-foot">
          <i className="tick-key" aria-hidden />
          {t('cost.channels.footnote', { cac: f.moneyRounded(view.cac.value) })}
        </p>
      )}
    </>
  );
}

function ChannelsTable({ view }: { readonly view: CostView }) {
  const t = useWords();
  return (
    <table className="table tight">
      <thead>
        <tr>
          <th scope="col">{t('cost.channels.channel')}</th>
          <th scope="col">{t('cost.channels.cost')}</th>
          {(['leads', 'cpl', 'customers', 'cac'] as const).map((key) => (
            <th key={key} scope="col" className={key === 'cpl' ? 'right only-roomy' : 'right'}>
              {t(`cost.channels.${key}`)}
            </th>
          ))}
          <th scope="col">{t('cost.channels.interval')}</th>
          <th scope="col" className="right only-roomy">
            {t('cost.channels.revenue')}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.channels.map((row) => (
          <ChannelRow key={row.key ?? 'none'} row={row} view={view} />
        ))}
        <Unallocated view={view} />
        <AllRow view={view} />
      </tbody>
    </table>
  );
}

function ChannelRow({ row, view }: { readonly row: CostChannelRow; readonly view: CostView }) {
  const t = useWords();
  const f = useFormat();
  const widest = Math.max(1, ...view.channels.map((channel) => channel.costMinor));
  const short = useShort(view);
  const name = row.name ?? t('cost.channels.notGiven');
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      <td title={t('cost.channels.text', { direct: short(row.directMinor), allocated: short(row.allocatedMinor) })}>
        <span className="split-bar">
          <i className="direct" aria-hidden style={{ width: (row.directMinor / widest) * BAR_WIDTH }} />
          <i className="allocated" aria-hidden style={{ width: (row.allocatedMinor / widest) * BAR_WIDTH }} />
          <Explained figure={{ kpi: 'acquisitionCost', by: 'channel', key: row.key }}>{short(row.costMinor)}</Explained>
        </span>
      </td>
      <td className="right">
        <Explained figure={{ kpi: 'leadCount', by: 'channel', key: row.key }}>{f.number(row.leads)}</Explained>
      </td>
      <td className="right only-roomy">
        <Cost figure={row.cpl} of={{ kpi: 'cpl', by: 'channel', key: row.key }} exact />
      </td>
      <td className="right">{f.number(row.customers)}</td>
      <td className="right strong">
        <Cost figure={row.cac} of={{ kpi: 'cac', by: 'channel', key: row.key }} />
      </td>
      <td>
        <CacGlyph figure={row.cac} view={view} />
      </td>
      <td className="right only-roomy">{short(row.revenueMinor)}</td>
    </tr>
  );
}

/** Cost of no channel that the firm chose not to spread: shown apart, so that the parts sum to the whole. */
function Unallocated({ view }: { readonly view: CostView }) {
  const t = useWords();
  const short = useShort(view);
  if (view.unallocatedMinor === 0) return null;
  return (
    <tr>
      <th scope="row">{t('cost.channels.unallocated')}</th>
      <td>{short(view.unallocatedMinor)}</td>
      <td colSpan={6} />
    </tr>
  );
}

function AllRow({ view }: { readonly view: CostView }) {
  const t = useWords();
  const f = useFormat();
  const short = useShort(view);
  return (
    <tr className="sum">
      <th scope="row">{t('cost.channels.all')}</th>
      <td>
        <Explained figure={{ kpi: 'acquisitionCost' }}>{short(view.costMinor)}</Explained>
      </td>
      <td className="right">{f.number(view.channels.reduce((sum, row) => sum + row.leads, 0))}</td>
      <td className="only-roomy" />
      <td className="right">{f.number(view.customers)}</td>
      <td className="right">
        <Cost figure={view.cac} of={{ kpi: 'cac' }} />
      </td>
      <td>
        <CacGlyph figure={view.cac} view={view} />
      </td>
      <td className="right only-roomy">{short(view.channels.reduce((sum, row) => sum + row.revenueMinor, 0))}</td>
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

/** An estimate is rounded to what it can bear; the price of a lead is shown to the unit. */
interface CostProps {
  readonly figure: Figure;
  readonly of: FigureInput;
  readonly exact?: boolean;
}

function Cost({ figure, of, exact }: CostProps) {
  const t = useWords();
  const f = useFormat();
  if (figure.status !== 'ok') return <Missing reason={t(`common.noData.${figure.reason}`)} />;
  const shown = exact ? figure.value : roundForReading(figure.value, f.currency);
  return <Explained figure={of}>{fullColumn('revenue', f).cell(shown)}</Explained>;
}

function CacGlyph({ figure, view }: { readonly figure: Figure; readonly view: CostView }) {
  const f = useFormat();
  if (figure.status !== 'ok' || !figure.interval || view.cac.status !== 'ok') return null;
  const average = view.cac.value;
  const longest = Math.max(
    ...[view.cac, ...view.channels.map((row) => row.cac)].map((cac) =>
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
