import type { TargetsView } from '@shared/contract/views/targets';
import { roundUpForReading } from '@shared/format/format-money';
import type { Figure } from '@shared/kpi/results';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

/** What an average remaining day takes in money, deals and leads; rounded up, so that meeting it is enough. */
export function RequiredCell({ view }: { readonly view: TargetsView }) {
  const t = useWords();
  const f = useFormat();
  const { revenueMinor, sales, leads } = view.required;
  const money = (value: number) => f.compact(roundUpForReading(value, f.currency));
  const count = (value: number) => (value >= 10 ? f.number(Math.ceil(value)) : f.count(Math.ceil(value * 10) / 10));
  return (
    <div className="forecast-cell required-cell" title={t('targets.forecasts.required.means')}>
      <h3>
        {t('targets.forecasts.required.title')}
        {revenueMinor.status === 'ok' && <b>{money(revenueMinor.value)}</b>}
      </h3>
      <dl className="caption">
        {revenueMinor.status === 'no-data' && (
          <Line name={t('targets.forecasts.required.money')} figure={revenueMinor} format={money} />
        )}
        <Line name={t('targets.forecasts.required.sales')} figure={sales} format={count} />
        <Line
          name={t('targets.forecasts.required.leads')}
          figure={leads}
          format={(value) => f.number(Math.ceil(value))}
        />
      </dl>
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly figure: Figure;
  readonly format: (value: number) => string;
}

function Line({ name, figure, format }: LineProps) {
  const t = useWords();
  return (
    <div>
      <dt>{name}</dt>
      {figure.status === 'ok' ? (
        <dd>{format(figure.value)}</dd>
      ) : (
        <dd className="tertiary">{t(`common.noData.${figure.reason}`)}</dd>
      )}
    </div>
  );
}
