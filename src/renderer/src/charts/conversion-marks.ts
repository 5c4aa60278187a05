import type { ConversionMonth } from '@shared/contract/views/conversion';
import { monthNameShort } from '@shared/format/format-date';
import { type ChartLook, labelStep } from './axis-look';
import {
  CONVERSION_GRID,
  type ConversionChart,
  figureValue,
  percentPlain,
  ripeningFrom,
  shownCohort,
} from './conversion-chart';
import { hatchStrokes } from './hatch';
import { monthOfKey, shortYearOfKey } from './month-key';
import type { Mark, Place } from './overlay';
import { pushApart } from './push-apart';

const MONTH_LABEL_WIDTH = 36;

/** Names and figures written straight onto the conversion chart. */
export function conversionMarks(chart: ConversionChart, look: ChartLook, place: Place, max: number): Mark[] {
  return [
    ...ripeningName(chart, look, place, max),
    ...monthLabels(chart.months, look, place),
    ...sideLabels(chart, look, place),
  ];
}

function ripeningBox(months: readonly ConversionMonth[], place: Place, max: number) {
  const from = ripeningFrom(months);
  if (from === null) return null;
  const top = place.at(from, max);
  const right = place.width - CONVERSION_GRID.right;
  return { x: top.x, y: top.y, width: right - top.x, height: place.at(0, 0).y - top.y };
}

export function ripeningHatch({ months }: ConversionChart, { palette }: ChartLook, place: Place, max: number): Mark[] {
  const box = ripeningBox(months, place, max);
  if (!box) return [];
  return hatchStrokes(box, 8.5).map(({ x1, y1, x2, y2 }) => ({
    kind: 'path',
    points: [
      [x1, y1],
      [x2, y2],
    ],
    look: { colour: palette.hatch, width: 2 },
  }));
}

function ripeningName({ months }: ConversionChart, { palette, t }: ChartLook, place: Place, max: number): Mark[] {
  const box = ripeningBox(months, place, max);
  if (!box) return [];
  const right = box.x + box.width;
  return [
    {
      kind: 'text',
      text: t('conversion.months.ripening'),
      x: Math.min(box.x + box.width / 2, right - 32),
      y: box.y + 12,
      look: { colour: palette.ink2, align: 'center', behind: palette.sheet },
    },
  ];
}

function monthLabels(months: readonly ConversionMonth[], { palette, f, t }: ChartLook, place: Place): Mark[] {
  const base = place.at(0, 0);
  const step = labelStep(place.at(1, 0).x - base.x, MONTH_LABEL_WIDTH);
  const labels = months.flatMap((month, index): Mark[] => {
    // Counted from the last month back, so that the current one always has its label.
    if ((months.length - 1 - index) % step !== 0) return [];
    const first = index < step;
    const year = first ? ` ${shortYearOfKey(month.periodKey)}` : '';
    return [
      {
        kind: 'text',
        text: `${monthNameShort(monthOfKey(month.periodKey), f.locale)}${year}\n${f.number(month.leads)}`,
        x: place.at(index, 0).x,
        y: base.y + 9,
        look: { colour: palette.ink3, align: 'center', valign: 'top' },
      },
    ];
  });
  const unit: Mark = {
    kind: 'text',
    text: t('conversion.months.leads'),
    x: 0,
    y: base.y + 23,
    look: { colour: palette.ink3, valign: 'top' },
  };
  return [unit, ...labels];
}

interface SideLabel {
  readonly value: number;
  readonly text: string;
  readonly colour: string;
  readonly height: number;
}

function sideLabels({ months, benchmark, lines }: ConversionChart, look: ChartLook, place: Place): Mark[] {
  const { palette, t, f } = look;
  const labels: SideLabel[] = [
    {
      value: benchmark,
      text: t('conversion.months.benchmark', { benchmark: percentPlain(benchmark, look) }),
      colour: palette.ink,
      height: 15,
    },
  ];
  const lastPeriod = lines === 'cohort' ? null : figureValue(months.at(-1)?.period.figure ?? null);
  if (lastPeriod !== null) {
    const text = t('conversion.months.lastPeriod', { rate: f.percent(lastPeriod) });
    labels.push({ value: lastPeriod, text, colour: palette.ink3, height: 15 });
  }
  const lastCohort = lines === 'period' ? null : cohortLabel(months, look);
  if (lastCohort) labels.push(lastCohort);
  const ys = pushApart(
    labels.map((label) => ({ y: place.at(0, label.value).y, height: label.height })),
    0,
    place.height - 4,
  );
  return labels.map((label, index) => ({
    kind: 'text',
    text: label.text,
    x: place.width - CONVERSION_GRID.right + 10,
    y: ys[index] ?? 0,
    look: { colour: label.colour },
  }));
}

function cohortLabel(months: readonly ConversionMonth[], { palette, t, f }: ChartLook): SideLabel | null {
  const month = months.findLast((candidate) => shownCohort(candidate) !== null);
  const value = month ? figureValue(shownCohort(month)) : null;
  if (!month || value === null) return null;
  const name = monthNameShort(monthOfKey(month.periodKey), f.locale);
  const of = t('conversion.months.lastCohortOf', { month: name, n: f.number(month.cohort.trials) });
  const text = `{b|${t('conversion.months.lastCohort', { rate: f.percent(value) })}}\n${of}`;
  return { value, text, colour: palette.accent, height: 30 };
}
