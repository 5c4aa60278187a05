import type { TodayTiles } from '@shared/contract/views/today';
import { Spark } from '../../components/spark';
import { Tile } from '../../components/tile';
import { Verdict } from '../../components/verdict';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

const WORDS = { above: 'above', below: 'below', 'not-proven': 'notProven' } as const;

export function ConversionTile({ conversion }: { readonly conversion: TodayTiles['conversion'] }) {
  const t = useWords();
  const f = useFormat();
  const { figure, verdict, previous, customers } = conversion;
  const name = t('today.tile.conversion');
  const benchmark = f.percent(conversion.benchmark, Number.isInteger(conversion.benchmark * 100) ? 0 : 1);
  if (figure.status === 'no-data') {
    return (
      <Tile
        name={name}
        to="/conversion"
        explained={{ kpi: 'periodConversion' }}
        figure={null}
        verdict={<Verdict state="no-data">{t('today.tile.noRate')}</Verdict>}
        lines={[t('today.tile.noRateCustomers', { count: customers }), t('today.tile.benchmark', { benchmark })]}
      />
    );
  }
  const range = figure.interval ? f.percentRange(figure.interval.low, figure.interval.high) : '';
  return (
    <Tile
      name={name}
      to="/conversion"
      explained={{ kpi: 'periodConversion' }}
      figure={f.percent(figure.value)}
      spark={<Spark values={conversion.spark} base={conversion.benchmark} colour="ink-2" />}
      verdict={verdict && <Verdict state={verdict}>{t(`today.tile.${WORDS[verdict]}`, { benchmark })}</Verdict>}
      lines={[
        t('today.tile.rate', { customers: f.number(customers), leads: f.number(figure.n), range }),
        previous.status === 'ok'
          ? t('today.tile.benchmarkWas', { benchmark, previous: f.percent(previous.value) })
          : t('today.tile.benchmark', { benchmark }),
      ]}
    />
  );
}
