import type { LeadDimension, LeadsView } from '@shared/contract/views/leads';
import { formatDateRange } from '@shared/format/format-date';
import { useCallback, useMemo } from 'react';
import type { ChartLook } from '../../charts/axis-look';
import { buildWeeklyStackOption } from '../../charts/build-weekly-stack-option';
import { Chart } from '../../charts/chart';
import { rowName } from '../../components/dimension';
import { SectionHead } from '../../components/section-head';
import { Segment } from '../../components/segment';
import { useFormat } from '../../i18n/use-format';
import { useWords } from '../../i18n/words-provider';

interface WeeklyPanelProps {
  /** Split into its weeks' series by `view.dimension`. */
  readonly view: LeadsView;
  readonly split: LeadDimension;
  readonly onSplit: (split: LeadDimension) => void;
}

const SPLITS = ['channel', 'segment', 'owner'] as const satisfies readonly LeadDimension[];

/** Heights of the dashed places where columns will stand. */
const PREVIEW = [38, 52, 47, 60, 66, 58, 71, 64, 78, 69, 84, 74, 88, 80];

/** New leads per week with their parts and the plan. */
export function WeeklyPanel({ view, split, onSplit }: WeeklyPanelProps) {
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
        week: formatDateRange(last.range, f.locale),
        total: f.number(last.total),
        parts: names.map((name, index) => `${name} ${f.number(last.counts[index] ?? 0)}`).join(', '),
      })
    : '';
  return (
    <>
      <SectionHead
        title={t('leads.weeks.title')}
        aside={t(`leads.weeks.by.${dimension}`)}
        end={
          <Segment
            label={t('leads.weeks.split')}
            value={split}
            options={SPLITS.map((value) => ({ value, label: t(`leads.weeks.splitBy.${value}`) }))}
            onChange={onSplit}
          />
        }
      />
      {weeks.length === 0 ? (
        <div className="weekly-chart weeks-preview">
          <div aria-hidden>
            {PREVIEW.map((height, index) => (
              <i key={index} style={{ height: `${height}%` }} />
            ))}
          </div>
          <p className="caption tertiary">{t('leads.weeks.none')}</p>
        </div>
      ) : (
        <Chart className="weekly-chart" label={t('leads.weeks.name')} description={description} build={build} />
      )}
    </>
  );
}
