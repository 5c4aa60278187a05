import type { Forecasts, SeasonalForecast, TargetsView } from '@shared/contract/views/targets';
import type { TargetMetric } from '@shared/domain/entities';
import type { FigureInput } from '@shared/kpi/derivation/figure-ref';
import type { NoData } from '@shared/kpi/results';
import type { ForecastEstimate } from '@shared/kpi/targets/forecast';
import type { Words } from '@shared/words';
import { metricWords } from '../../charts/metric-words';
import { Explained } from '../../components/explained';
import { IntervalGlyph } from '../../components/interval-glyph';
import { SectionHead } from '../../components/section-head';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { RequiredCell } from './required-cell';

/** The ways to look ahead side by side, which of them leads and why, and what a day takes. Nothing once the end is known. */
export function ForecastStrip({ view }: { readonly view: TargetsView }) {
  const t = useWords();
  const { forecasts } = view;
  const { runRate, seasonal, pipeline, leading, why } = forecasts;
  if ('reason' in runRate && NOTHING_AHEAD.has(runRate.reason)) return null;
  return (
    <section className="block forecast-strip">
      <SectionHead title={t('targets.forecasts.title')} aside={t(`targets.forecasts.why.${why}`)} />
      <div className="forecast-cells">
        <ForecastCell view={view} way="run-rate" forecast={runRate} leads={leading === 'run-rate'} />
        <ForecastCell view={view} way="seasonal" forecast={seasonal} leads={leading === 'seasonal'} />
        {pipeline !== null && <ForecastCell view={view} way="pipeline" forecast={pipeline} leads={false} />}
        <RequiredCell view={view} />
      </div>
    </section>
  );
}

const NOTHING_AHEAD: ReadonlySet<NoData['reason']> = new Set(['period-over', 'period-not-started', 'no-working-days']);

interface ForecastCellProps {
  readonly view: TargetsView;
  readonly way: 'run-rate' | 'seasonal' | 'pipeline';
  readonly forecast: ForecastEstimate | SeasonalForecast | NoData;
  readonly leads: boolean;
}

function ForecastCell({ view, way, forecast, leads }: ForecastCellProps) {
  const t = useWords();
  const f = useFormat();
  const basis = 'basis' in forecast && forecast.basis === 'recent' ? 'recent' : way;
  const name = t(`targets.forecasts.way.${basis}`);
  const title = [t(`targets.forecasts.means.${basis}`), unpricedText(view.forecasts, way, t)].join(' ').trim();
  if ('reason' in forecast) {
    return (
      <div className="forecast-cell" title={title}>
        <h3>{name}</h3>
        <p className="caption tertiary">{t(`common.noData.${forecast.reason}`)}</p>
      </div>
    );
  }
  const { target, metric } = view.pace.progress;
  const words = metricWords(metric, f);
  return (
    <div className={leads ? 'forecast-cell leading' : 'forecast-cell'} title={title}>
      <h3>
        {name}
        {forecast.probability !== null && <b>{f.probability(forecast.probability)}</b>}
      </h3>
      {target !== null && target > 0 && <EstimateGlyph forecast={forecast} target={target} />}
      <p className="caption">
        <Explained figure={refOf(way, metric)}>
          {forecast.low === null || forecast.high === null
            ? t('targets.forecasts.noRange', { mid: words.short(forecast.mid) })
            : rangeText(forecast.low, forecast.high, metric === 'revenue', f)}
        </Explained>{' '}
        <span className="tertiary nowrap">{t(`targets.forecasts.basis.${basis}`, { count: forecast.n })}</span>
      </p>
    </div>
  );
}

const KPI_OF = { 'run-rate': 'forecast', seasonal: 'seasonalForecast', pipeline: 'pipelineForecast' } as const;

function refOf(way: ForecastCellProps['way'], metric: TargetMetric): FigureInput {
  const kpi = KPI_OF[way];
  return kpi === 'forecast' ? { kpi, metric } : { kpi, metric };
}

function EstimateGlyph({ forecast, target }: { readonly forecast: ForecastEstimate; readonly target: number }) {
  const t = useWords();
  const f = useFormat();
  const share = (value: number) => value / target;
  const [low, high] = [share(forecast.low ?? forecast.mid), share(forecast.high ?? forecast.mid)];
  return (
    <IntervalGlyph
      value={share(forecast.mid)}
      interval={{ low, high }}
      min={0.5}
      max={1.5}
      benchmark={1}
      width={132}
      label={t('targets.table.glyph', {
        low: f.percent(low, 0),
        high: f.percent(high, 0),
        mid: f.percent(share(forecast.mid), 0),
      })}
    />
  );
}

function rangeText(low: number, high: number, isMoney: boolean, f: Format): string {
  return isMoney ? f.moneyRange(low, high) : f.range(Math.round(low), Math.round(high));
}

/** Open leads without an amount are in no pipeline of money. */
function unpricedText({ pipeline }: Forecasts, way: ForecastCellProps['way'], t: Words): string {
  if (way !== 'pipeline' || pipeline === null || 'reason' in pipeline || pipeline.unpriced === 0) return '';
  return t('targets.forecasts.unpriced', { count: pipeline.unpriced });
}
