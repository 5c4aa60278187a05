import { addDays } from '@shared/calendar/iso-date';
import type { TargetProgress } from '@shared/contract/views/common';
import type { TargetsView } from '@shared/contract/views/targets';
import { finerScale, formatInScale, formatScaleUnit, type MoneyScale, moneyScale } from '@shared/format/format-money';
import { Link } from '@tanstack/react-router';
import { DashedTick } from '../../components/dashed-tick';
import { Explained } from '../../components/explained';
import { IntervalGlyph } from '../../components/interval-glyph';
import { SectionHead } from '../../components/section-head';
import { FIGURE_MARK, Sentence } from '../../components/sentence';
import { Verdict, type VerdictState } from '../../components/verdict';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { DeviationBar } from './deviation-bar';

/** In which units the table speaks: amounts one step finer than their ranges. */
interface TableScales {
  readonly amount: MoneyScale;
  readonly range: MoneyScale;
}

/** Metrics of the firm, then the people: plan, fact, distance to pace, forecast, chance. */
export function PlanFactTable({ view }: { readonly view: TargetsView }) {
  const t = useWords();
  const f = useFormat();
  const scales = scalesOf(view, f);
  const { asOf, period } = view;
  const lastElapsed = asOf.closed ? asOf.date : addDays(asOf.date, -1);
  return (
    <section className="block">
      <SectionHead
        title={t('targets.table.title')}
        aside={t('targets.table.aside', {
          day: f.day(lastElapsed > period.to ? period.to : lastElapsed),
          unit: formatScaleUnit(f.currency, f.locale, scales.amount),
        })}
        end={
          <Link to="/plans" className="link small">
            {t('targets.table.edit')}
          </Link>
        }
      />
      <table className="table dense plan-fact">
        <TableHead unit={formatScaleUnit(f.currency, f.locale, scales.range)} />
        <tbody>
          {view.firmRows.map((row, index) => (
            <Row key={row.metric} row={row} scales={scales} isFirm isLastFirm={index === view.firmRows.length - 1} />
          ))}
          {view.personRows.map((row) => (
            <Row key={row.employeeId} row={row} scales={scales} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableHead({ unit }: { readonly unit: string }) {
  const t = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="sr-only">{t('targets.table.name')}</span>
        </th>
        <th scope="col" className="right">
          {t('targets.table.plan')}
        </th>
        <th scope="col" className="right">
          {t('targets.table.actual')}
        </th>
        <td className="bar-cell roomy" />
        <th scope="col" className="right">
          {t('targets.table.deviation')}
        </th>
        <th scope="col">
          <Sentence text={t('targets.table.forecast', { tick: FIGURE_MARK })} figure={<DashedTick />} />
        </th>
        <th scope="col" className="right roomy">
          {t('targets.table.range', { unit })}
        </th>
        <th scope="col" className="right">
          {t('targets.table.probability')}
        </th>
        <th scope="col">{t('targets.table.difference')}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: TargetProgress;
  readonly scales: TableScales;
  readonly isFirm?: boolean;
  readonly isLastFirm?: boolean;
}

function Row({ row, scales, isFirm = false, isLastFirm = false }: RowProps) {
  const t = useWords();
  const f = useFormat();
  const metricName = row.metric === 'customers' ? t('targets.table.newCustomers') : t(`common.metric.${row.metric}`);
  const name = isFirm ? metricName : (row.employeeName ?? metricName);
  const amount = (value: number) => inScale(row, value, scales.amount, f);
  // The firm's line is that of the person, where the page is narrowed to one.
  const line = { metric: row.metric, employeeId: isFirm ? null : row.employeeId };
  const { deviation, planToDate } = row;
  return (
    <tr className={isLastFirm ? 'last-firm' : undefined}>
      <th scope="row" className={isFirm ? 'strong' : undefined}>
        {name}
      </th>
      <td className="right secondary">
        {row.target === null ? '—' : <Explained figure={{ kpi: 'target', ...line }}>{amount(row.target)}</Explained>}
      </td>
      <td className="right strong">
        <Explained figure={{ kpi: 'actual', ...line }}>{amount(row.actual)}</Explained>
      </td>
      <td className="bar-cell roomy">
        {deviation !== null && <DeviationBar share={planToDate ? deviation / planToDate : 0} tone={toneOf(row)} />}
      </td>
      <td className={deviation !== null && deviation > 0 ? 'right' : 'right secondary'}>
        {deviation === null ? (
          '—'
        ) : (
          <Explained figure={{ kpi: 'deviation', ...line }}>{signed(deviation, amount(deviation))}</Explained>
        )}
      </td>
      <ForecastCells row={row} line={line} scales={scales} />
      <td>
        <RowVerdict row={row} />
      </td>
    </tr>
  );
}

interface ForecastCellsProps {
  readonly row: TargetProgress;
  readonly line: { readonly metric: TargetProgress['metric']; readonly employeeId: string | null };
  readonly scales: TableScales;
}

function ForecastCells({ row, line, scales }: ForecastCellsProps) {
  const t = useWords();
  const f = useFormat();
  const { forecast, target } = row;
  if ('reason' in forecast) {
    const reason = row.rampUp ? t('targets.table.early') : '—';
    return (
      <>
        <td />
        <td className="roomy" />
        <td className="right tertiary" title={t(`common.noData.${forecast.reason}`)}>
          {reason}
        </td>
      </>
    );
  }
  const range = `${inScale(row, forecast.low, scales.range, f)}–${inScale(row, forecast.high, scales.range, f)}`;
  const share = (value: number) => (target ? value / target : 0);
  return (
    <>
      <td>
        {target !== null && target > 0 && (
          <IntervalGlyph
            value={share(forecast.mid)}
            interval={{ low: share(forecast.low), high: share(forecast.high) }}
            min={0.5}
            max={1.5}
            benchmark={1}
            verdict={toneOf(row) === 'up' ? 'above' : toneOf(row) === 'down' ? 'below' : null}
            label={t('targets.table.glyph', {
              low: f.percent(share(forecast.low), 0),
              high: f.percent(share(forecast.high), 0),
              mid: f.percent(share(forecast.mid), 0),
            })}
          />
        )}
      </td>
      <td className="right secondary roomy">
        <Explained figure={{ kpi: 'forecast', ...line }}>{range}</Explained>
      </td>
      <td className="right strong">
        {forecast.probability === null ? (
          '—'
        ) : (
          <Explained figure={{ kpi: 'targetProbability', ...line }}>{f.probability(forecast.probability)}</Explained>
        )}
      </td>
    </>
  );
}

function RowVerdict({ row }: { readonly row: TargetProgress }) {
  const t = useWords();
  const [state, key] = verdictOf(row);
  return <Verdict state={state}>{t(`targets.table.${key}`)}</Verdict>;
}

function verdictOf(row: TargetProgress): readonly [VerdictState, string] {
  if (row.target === null || row.state === null) return ['no-data', 'noTarget'];
  if (row.rampUp) return ['ripening', 'rampUp'];
  if (row.state === 'on-pace') return ['on-pace', 'on-pace'];
  return row.proven ? [row.state, row.state] : ['not-proven', 'notProven'];
}

/** Colour is for what is proven. */
function toneOf(row: TargetProgress): 'up' | 'down' | 'open' {
  if (!row.proven || row.rampUp) return 'open';
  if (row.state === 'ahead') return 'up';
  return row.state === 'braking' ? 'down' : 'open';
}

function scalesOf(view: TargetsView, f: Format): TableScales {
  const revenue = [...view.firmRows, ...view.personRows].filter((row) => row.metric === 'revenue');
  const range = moneyScale(Math.max(0, ...revenue.map((row) => Math.max(row.target ?? 0, row.actual))), f.currency);
  return { range, amount: finerScale(range) };
}

function inScale(row: TargetProgress, value: number, scale: MoneyScale, f: Format): string {
  return row.metric === 'revenue' ? formatInScale(value, f.currency, f.locale, scale) : f.number(value);
}

function signed(value: number, text: string): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
