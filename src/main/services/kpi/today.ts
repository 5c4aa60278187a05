import type { KpiQuery } from '@shared/contract/inputs';
import type { PaceSeries, TargetProgress } from '@shared/contract/views/common';
import type { ConversionView } from '@shared/contract/views/conversion';
import type { LeadsView } from '@shared/contract/views/leads';
import type { TodayNeed, TodayView } from '@shared/contract/views/today';
import { sumTotals } from '@shared/kpi/days/day-totals';
import { computeEvening } from '@shared/kpi/today/evening';

import { EVERYTHING } from '../../store/facts/fact-filter';
import { firstDayOf } from '../../store/facts/first-fact';
import type { AppContext } from '../context';
import { attentionOf } from './attention';
import { conversionView } from './conversion';
import { costSummary } from './cost-basis';
import { buildFrame, type KpiFrame, viewFrame } from './frame';
import { recentHistory } from './history';
import { leadsView } from './leads';
import { needsPerDay } from './needs';
import { peopleView } from './people';
import { filteredProgress, knownTotals, paceSeries, targetBookOf } from './progress';
import { todayTiles } from './today-tiles';

/** The first screen: am I on pace, what does today need, and what wants attention? Throws `invalid-period`. */
export function todayView(context: AppContext, query: KpiQuery): TodayView {
  const frame = buildFrame(context, query);
  const book = targetBookOf(frame);
  const pace = paceSeries(frame, filteredProgress(frame, book, 'revenue'));
  const sales = filteredProgress(frame, book, 'sales');
  const leads = leadsView(context, { ...query, dimension: 'channel' });
  const conversion = conversionView(context, { ...query, dimension: 'channel' });
  const people = peopleView(context, { ...query, metric: 'revenue' });
  const cost = costSummary(context, query);
  const needs = needsOf(frame, { pace, sales, leads, conversion });
  return {
    ...viewFrame(frame),
    empty: firstDayOf(frame.store, 'revenue', EVERYTHING) === null,
    salesCount: sales.actual,
    pace,
    needs,
    evening: eveningOf(frame, pace),
    tiles: todayTiles(frame, { pace, leads, conversion, people, cost }),
    attention: attentionOf(frame, { pace, leads, conversion, people }),
  };
}

interface NeedsParts {
  readonly pace: PaceSeries;
  readonly sales: TargetProgress;
  readonly leads: LeadsView;
  readonly conversion: ConversionView;
}

function needsOf(frame: KpiFrame, { pace, sales, leads, conversion }: NeedsParts): TodayNeed[] {
  const needs = needsPerDay(frame, {
    revenue: pace.progress,
    sales,
    leads: leads.progress,
    conversion: conversion.periodCell.figure,
  });
  return (['revenue', 'sales', 'leads'] as const).map((metric) => {
    const { usual } = recentHistory(frame, metric);
    return {
      metric,
      needed: needs[metric],
      usual: usual?.usual ?? null,
      best: usual?.best ?? null,
      soFar: sumTotals(knownTotals(frame, metric), { from: frame.asOf.date, to: frame.asOf.date }),
    };
  });
}

/** While the running day is open, within the period, and there is a line to be measured by. */
function eveningOf(frame: KpiFrame, { progress, usualDay }: PaceSeries): TodayView['evening'] {
  const { asOf, days } = frame;
  const today = days.find((day) => day.date === asOf.date);
  if (progress.target === null || progress.requiredPerDay === null || asOf.closed || !today) return null;
  const weightAll = days.reduce((sum, day) => sum + day.weight, 0);
  return computeEvening({
    unit: 'money',
    target: progress.target,
    weightAll,
    weightElapsed: weightAll - progress.remainingWeight,
    weightToday: today.weight,
    ...(today.plain !== undefined && { plainToday: today.plain }),
    actual: progress.actual,
    today: sumTotals(knownTotals(frame, 'revenue'), { from: asOf.date, to: asOf.date }),
    usualDay,
    neededPerDay: progress.requiredPerDay,
  });
}
