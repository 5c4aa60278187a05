import type { PaceSeries } from '@shared/contract/views/common';
import type { ConversionView } from '@shared/contract/views/conversion';
import type { CostSummary } from '@shared/contract/views/cost';
import type { LeadsView } from '@shared/contract/views/leads';
import type { PeopleView } from '@shared/contract/views/people';
import type { TodayTiles } from '@shared/contract/views/today';
import type { Figure } from '@shared/kpi/results';
import type { KpiFrame } from './frame';
import { recentHistory } from './history';

export interface TodayParts {
  readonly pace: PaceSeries;
  readonly leads: LeadsView;
  readonly conversion: ConversionView;
  readonly people: PeopleView;
  readonly cost: CostSummary;
}

/** The five KPIs in one line each; what they say is what their own pages say. */
export function todayTiles(frame: KpiFrame, parts: TodayParts): TodayTiles {
  const { pace, leads, conversion, cost } = parts;
  return {
    target: { progress: pace.progress, spark: recentHistory(frame, 'revenue').weekly },
    leads: {
      count: leads.count,
      progress: leads.progress,
      qualifiedRate: leads.quality.qualifiedRate,
      unassessed: leads.quality.unassessed,
      spark: recentHistory(frame, 'leads').weekly,
    },
    conversion: {
      customers: conversion.periodCell.successes,
      figure: conversion.periodCell.figure,
      verdict: conversion.periodCell.verdict,
      benchmark: conversion.benchmark,
      previous: conversion.previous,
      spark: sparkOf(conversion.months.map((month) => month.period.figure)),
    },
    people: peopleTile(parts.people),
    cost: {
      cac: cost.cac,
      previous: cost.previous,
      change: cost.change,
      spark: sparkOf(cost.months.map((month) => month.cac)),
    },
  };
}

function peopleTile(people: PeopleView): TodayTiles['people'] {
  const compared = people.rows.filter((row) => row.progress.target !== null && !row.rampUp);
  return {
    perFteMinor: people.perFte,
    people: people.rows.length,
    fte: people.fte,
    compared: compared.length,
    ahead: compared.filter((row) => row.progress.state === 'ahead').length,
    differenceProven: people.differenceProven,
    spread: people.rows.flatMap(({ progress, rampUp }) =>
      progress.paceIndex.status === 'ok' ? [{ paceIndex: progress.paceIndex.value, rampUp }] : [],
    ),
  };
}

const SPARK_MONTHS = 12;

/** The last months that have a figure. */
function sparkOf(figures: readonly Figure[]): number[] {
  return figures.flatMap((figure) => (figure.status === 'ok' ? [figure.value] : [])).slice(-SPARK_MONTHS);
}
