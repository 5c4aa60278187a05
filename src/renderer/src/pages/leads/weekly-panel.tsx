import type { LeadsView } from '@shared/contract/views/leads';
import { useCallback, useMemo } from 'react';
import type { ChartLook } from '../../charts/axis-look';
import { buildWeeklyStackOption } from '../../charts/build-weekly-stack-option';
import { Chart } from '../../charts/chart';
import { rowName } from '../../components/dimension';
import { SectionHead } from '../../components/section-head';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

/** New leads per week with their parts and the plan. */
export function WeeklyPanel({ view }: { readonly view: LeadsView }) {
  const t = useWords();
  const f = useFormat();
  const { weeks, weekSeries, dimension } = view;
  const names = useMemo(
    () => weekSeries.map((series) => (series.rest ? t('leads.weeks.rest') : rowName(series.name, dimension, t))),
    [weekSeries, dimension, t],
  );
  const build = useCallback(
    (look: ChartLook) => buildWeeklyStackOption({ weeks, weekSeries, names }, look),
    [weeks, weekSeries, names],
  );
  const last = weeks.at(-1);
  const description = last
    ? t('leads.weeks.text', {
        week: `${f.dayShort(last.range.from)} – ${f.dayShort(last.range.to)}`,
        total: f.number(last.total),
        parts: names.map((name, index) => `${name} ${f.number(last.counts[index] ?? 0)}`).join(', '),
      })
    : '';
  return (
    <>
      <SectionHead title={t('leads.weeks.title')} aside={t(`leads.weeks.by.${dimension}`)} />
      <Chart className="weekly-chart" label={t('leads.weeks.name')} description={description} build={build} />
    </>
  );
}
