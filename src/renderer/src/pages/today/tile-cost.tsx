import type { TodayTiles } from '@shared/contract/views/today';
import { assertNever } from '@shared/domain/assert-never';
import { Spark } from '../../components/spark';
import { Tile } from '../../components/tile';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

export function CostTile({ cost }: { readonly cost: TodayTiles['cost'] }) {
  const t = useWords();
  const f = useFormat();
  const { cac, previous } = cost;
  const name = t('today.tile.cost');
  if (cac.status === 'no-data') {
    const noCosts = cac.reason === 'no-costs';
    return (
      <Tile
        name={name}
        to="/cost"
        explained={{ kpi: 'cac' }}
        figure={null}
        verdict={<Verdict state="no-data">{t(`common.noData.${cac.reason}`)}</Verdict>}
        lines={[noCosts ? t('today.tile.noCostsNote') : t('today.tile.wasNothing'), '']}
      />
    );
  }
  const range = cac.interval ? f.moneyRange(cac.interval.low, cac.interval.high, 0) : null;
  const change = previous.status === 'ok' && previous.value > 0 ? cac.value / previous.value - 1 : null;
  return (
    <Tile
      name={name}
      to="/cost"
      explained={{ kpi: 'cac' }}
      figure={f.moneyRounded(cac.value)}
      spark={<Spark values={cost.spark} colour="ink-2" />}
      verdict={<CostVerdict change={cost.change} isDearer={(change ?? 0) >= 0} />}
      lines={[
        range === null
          ? t('today.tile.customersOnly', { count: cac.n })
          : t('today.tile.customers', { count: cac.n, range }),
        previous.status === 'ok' && change !== null
          ? t('today.tile.was', {
              value: f.moneyRounded(previous.value),
              change: `${f.signed(change * 100)}${f.percent(0, 0).slice(1)}`,
            })
          : cost.change === null
            ? ''
            : t('today.tile.wasNothing'),
      ]}
    />
  );
}

function CostVerdict({
  change,
  isDearer,
}: {
  readonly change: TodayTiles['cost']['change'];
  readonly isDearer: boolean;
}) {
  const t = useWords();
  switch (change) {
    case null:
      return <Verdict state="no-data">{t('today.tile.wasNothing')}</Verdict>;
    case 'higher':
      return <Verdict state="dearer">{t('today.tile.dearer')}</Verdict>;
    case 'lower':
      return <Verdict state="cheaper">{t('today.tile.cheaper')}</Verdict>;
    case 'not-proven':
      return <Verdict state="not-proven">{t(isDearer ? 'today.tile.riseOpen' : 'today.tile.fallOpen')}</Verdict>;
    default:
      return assertNever(change);
  }
}
