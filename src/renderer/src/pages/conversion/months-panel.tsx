import type { ConversionMonth, ConversionView } from '@shared/contract/views/conversion';
import { monthNameShort } from '@shared/format/format-date';
import type { Words } from '@shared/words';
import { useCallback, useState } from 'react';
import type { ChartLook } from '../../charts/axis-look';
import { buildConversionOption } from '../../charts/build-conversion-option';
import { Chart } from '../../charts/chart';
import { type ConversionLines, shownCohort } from '../../charts/conversion-chart';
import { monthOfKey } from '../../charts/month-key';
import { SectionHead } from '../../components/section-head';
import { Segment } from '../../components/segment';
import { type Format, useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

/** Cohort and period rate month by month; what still ripens is hatched. */
export function MonthsPanel({ view }: { readonly view: ConversionView }) {
  const t = useWords();
  const f = useFormat();
  const [lines, setLines] = useState<ConversionLines>('both');
  const { months, benchmark, horizonDays, horizonSource } = view;
  const build = useCallback(
    (look: ChartLook) => buildConversionOption({ months, benchmark, lines }, look),
    [months, benchmark, lines],
  );
  const caption = horizonSource === 'median-cycle' ? 'conversion.months.captionCycle' : 'conversion.months.caption';
  return (
    <>
      <SectionHead
        title={t('conversion.months.title')}
        aside={t(caption, { days: f.number(horizonDays) })}
        end={
          <Segment
            label={t('conversion.months.show')}
            value={lines}
            options={(['both', 'period', 'cohort'] as const).map((value) => ({
              value,
              label: t(`conversion.months.${value}`),
            }))}
            onChange={setLines}
          />
        }
      />
      <Chart
        className="months-chart"
        label={t('conversion.months.name')}
        description={months.map((month) => monthText(month, t, f)).join('; ')}
        build={build}
      />
    </>
  );
}

function monthText(month: ConversionMonth, t: Words, f: Format): string {
  const name = monthNameShort(monthOfKey(month.periodKey), f.locale);
  const period = month.period.figure;
  const cohort = shownCohort(month);
  const parts = [
    period.status === 'ok' ? t('conversion.months.lastPeriod', { rate: f.percent(period.value) }) : null,
    cohort?.status === 'ok' ? t('conversion.months.lastCohort', { rate: f.percent(cohort.value) }) : null,
    month.ripening > 0 ? t('conversion.months.ripening') : null,
  ];
  return [name, ...parts.filter((part) => part !== null)].join(' ');
}
