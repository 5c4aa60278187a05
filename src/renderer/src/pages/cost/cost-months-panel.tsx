import type { CostView } from '@shared/contract/views/cost';
import { monthNameShort } from '@shared/format/format-date';
import { formatScaleUnit } from '@shared/format/format-money';
import { useCallback } from 'react';
import type { ChartLook } from '../../charts/axis-look';
import { buildCostOption, costScales } from '../../charts/build-cost-option';
import { Chart } from '../../charts/chart';
import { monthOfKey } from '../../charts/month-key';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

/** Cost per customer month by month, above the costs that made it. */
export function CostMonthsPanel({ view }: { readonly view: CostView }) {
  const t = useWords();
  const f = useFormat();
  const { months } = view;
  const build = useCallback((look: ChartLook) => buildCostOption(months, look), [months]);
  const scales = costScales(months, { f });
  const description = months
    .map((month) => {
      const name = monthNameShort(monthOfKey(month.periodKey), f.locale);
      const cac = month.cac.status === 'ok' ? f.moneyRounded(month.cac.value) : t(`common.noData.${month.cac.reason}`);
      return `${name}: ${cac}`;
    })
    .join('; ');
  return (
    <>
      <SectionHead
        title={t('cost.months.title')}
        end={
          <span className="aside">
            {t('cost.months.caption', {
              top: formatScaleUnit(f.currency, f.locale, scales.cac),
              bottom: formatScaleUnit(f.currency, f.locale, scales.cost),
            })}
          </span>
        }
      />
      <Chart className="cost-chart" label={t('cost.months.name')} description={description} build={build} />
    </>
  );
}
