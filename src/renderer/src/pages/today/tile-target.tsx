import type { TodayView } from '@shared/contract/views/today';
import { Spark } from '../../components/spark';
import { Tile } from '../../components/tile';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';
import { phaseOf } from './today-state';

export function TargetTile({ view }: { readonly view: TodayView }) {
  const t = useWords();
  const f = useFormat();
  const { progress, spark } = view.tiles.target;
  const { target, attainment, paceIndex, forecast, state } = progress;
  const name = t(`today.tile.target.${view.period.kind}`);
  const forecastLine =
    'reason' in forecast
      ? t('today.tile.forecastNone', { reason: t(`common.noData.${forecast.reason}`) })
      : t('today.tile.forecast', { range: f.moneyRange(forecast.low, forecast.high) });
  if (target === null) {
    return (
      <Tile
        name={name}
        to="/targets"
        explained={{ kpi: 'attainment', metric: 'revenue' }}
        figure={null}
        verdict={<Verdict state="no-data">{t('today.tile.noTarget')}</Verdict>}
        lines={[t('today.tile.sold', { money: f.money(progress.actual) }), forecastLine]}
      />
    );
  }
  const phase = phaseOf(view);
  const isOver = phase === 'over';
  const shown = isOver ? attainment : paceIndex;
  const percent = f.percent(shown.status === 'ok' ? shown.value : 0, 0);
  return (
    <Tile
      name={name}
      to="/targets"
      explained={{ kpi: 'attainment', metric: 'revenue' }}
      figure={attainment.status === 'ok' ? f.percent(attainment.value, 0) : null}
      spark={<Spark values={spark} />}
      verdict={
        state === null ? (
          <Verdict state="no-data">
            {t(phase === 'running' ? 'today.tile.justStarted' : 'common.noData.period-not-started')}
          </Verdict>
        ) : (
          <Verdict state={state}>
            {t(isOver ? 'today.tile.state.over' : `today.tile.state.${state}`, { percent })}
          </Verdict>
        )
      }
      lines={[t('today.tile.of', { actual: f.figure(progress.actual), target: f.figure(target, 1) }), forecastLine]}
    />
  );
}
