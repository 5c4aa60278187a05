import type { IsoDate } from '@shared/calendar/iso-date';
import type { TargetProgress } from '@shared/contract/views/common';
import type { Forecasts } from '@shared/contract/views/targets';
import { TARGET_METRICS } from '@shared/domain/entities';
import type { Figure, NoData, NoDataReason } from '@shared/kpi/results';
import type { ForecastEstimate, RangedForecast } from '@shared/kpi/targets/forecast';
import type { LocalClient } from '../../rpc/local-client';
import { customReport } from './custom-report';
import { costReport } from './kpi-cost';
import { rateOf, reasonOf, valueOrNull } from './kpi-figures';
import { leadQualityReport } from './kpi-leads';
import { pathReport } from './kpi-path';

export interface KpiQuestion {
  readonly period: string;
  readonly today?: IsoDate;
  /** As the records were known when that day ended. */
  readonly knownOn?: IsoDate;
}

/**
 * The five KPIs of a period as one plain object whose keys stay (docs/cli.md). Money in minor units, ratios 0–1;
 * where there is nothing to say, values are null and `reason` says why.
 */
export async function kpiReport(client: LocalClient, { period, today, knownOn }: KpiQuestion) {
  // Compared with nothing: a channel that only the period before had is not in the report.
  const query = {
    period,
    compare: 'none' as const,
    ...(today !== undefined && { today }),
    ...(knownOn !== undefined && { knownOn }),
  };
  const [targets, leads, conversion, people, cost, campaigns, custom] = await Promise.all([
    client.kpi.targets({ ...query, metric: 'revenue' }),
    client.kpi.leads(query),
    client.kpi.conversion(query),
    client.kpi.people(query),
    client.kpi.cost(query),
    client.kpi.costCampaigns(query),
    client.kpi.custom(query),
  ]);
  const [banded, leadPlan, path] = await Promise.all([
    client.kpi.leadBands(query),
    client.kpi.leadPlan(query),
    client.kpi.path(query),
  ]);
  const others = await Promise.all(
    TARGET_METRICS.filter((metric) => metric !== 'revenue').map((metric) => client.kpi.targets({ ...query, metric })),
  );
  const progress = [targets, ...others].flatMap((view, index) => [
    ...(index === 0 ? view.firmRows : []),
    ...view.personRows,
  ]);
  const forecastsOf = new Map([targets, ...others].map((view) => [view.pace.progress.metric, view.forecasts]));
  const actualOf = (metric: TargetProgress['metric']) =>
    targets.firmRows.find((row) => row.metric === metric)?.actual ?? 0;
  return {
    period: { from: targets.period.from, to: targets.period.to },
    currency: targets.currencyCode,
    revenueMinor: actualOf('revenue'),
    sales: actualOf('sales'),
    leads: {
      count: leads.quality.total,
      qualified: leads.quality.qualified,
      assessed: leads.quality.qualified + leads.quality.disqualified,
      disqualified: leads.quality.disqualified,
      byChannel: leads.breakdown.map((row) => ({ name: row.name, count: row.counts.total })),
    },
    leadQuality: leadQualityReport(leads, banded, leadPlan),
    conversion: {
      period: {
        ...rateOf(conversion.periodCell.figure),
        n: conversion.periodCell.trials,
        customers: conversion.periodCell.successes,
      },
      cohort: {
        ...rateOf(conversion.cohortCell.figure),
        n: conversion.cohortCell.trials,
        customers: conversion.cohortCell.successes,
        ripening: conversion.ripening,
        horizonDays: conversion.horizonDays,
      },
      benchmark: conversion.benchmark,
      verdict: conversion.periodCell.verdict,
      byChannel: conversion.breakdown.map((row) => ({
        name: row.name,
        ...rateOf(row.cell.figure),
        n: row.cell.trials,
      })),
    },
    path: pathReport(path),
    targets: progress.filter((row) => row.target !== null).map((row) => targetRow(row, forecastsOf.get(row.metric))),
    pace: targets.paceBasis,
    needPerDay: {
      revenueMinor: valueOrNull(targets.required.revenueMinor),
      sales: valueOrNull(targets.required.sales),
      leads: valueOrNull(targets.required.leads),
      ...firstReason(targets.required.revenueMinor, targets.required.sales, targets.required.leads),
    },
    personalTargets: { sumMinor: targets.personalTargetsSum, gapMinor: targets.personalTargetsGap },
    employees: people.rows.map((row) => ({
      name: row.name,
      revenueMinor: row.progress.actual,
      sales: row.deals,
      share: valueOrNull(row.share),
      fte: row.fte,
      target: row.progress.target,
      attainment: valueOrNull(row.progress.attainment),
      place: row.place,
      placePerFte: row.placePerFte,
      ...firstReason(row.share, row.progress.attainment),
    })),
    cac: costReport(cost, campaigns),
    custom: customReport(custom),
  };
}

function targetRow(row: TargetProgress, forecasts: Forecasts | undefined) {
  return {
    scope: row.employeeId === null ? 'company' : `employee:${row.employeeName ?? ''}`,
    metric: row.metric,
    target: row.target,
    actual: row.actual,
    attainment: valueOrNull(row.attainment),
    planToDate: row.planToDate,
    paceIndex: valueOrNull(row.paceIndex),
    requiredPerWorkingDay: row.requiredPerDay,
    ...firstReason(row.paceIndex, row.attainment, ...(row.requiredPerDay === null ? [NOTHING_REMAINS] : [])),
    forecast: forecast(row.forecast),
    source: row.targetSource,
    ...(row.employeeId === null && forecasts && { forecasts: forecastsRow(forecasts) }),
  };
}

function forecast(value: RangedForecast | NoData) {
  if ('status' in value) return { low: null, mid: null, high: null, probability: null, reason: value.reason };
  return { low: value.low, mid: value.mid, high: value.high, probability: value.probability };
}

/** The ways to look ahead side by side; of the firm only. */
function forecastsRow({ leading, why, runRate, seasonal, pipeline }: Forecasts) {
  return {
    leading,
    why,
    runRate: estimate(runRate),
    seasonal: { ...estimate(seasonal), ...('basis' in seasonal && { basis: seasonal.basis }) },
    pipeline: pipeline && { ...estimate(pipeline), ...('open' in pipeline && { unpriced: pipeline.unpriced }) },
  };
}

function estimate(value: ForecastEstimate | NoData) {
  if ('status' in value) return { ...NO_ESTIMATE, reason: value.reason };
  const { mid, low, high, innerLow, innerHigh, probability, n } = value;
  return { mid, low, high, innerLow, innerHigh, probability, n };
}

const NO_ESTIMATE = { mid: null, low: null, high: null, innerLow: null, innerHigh: null, probability: null, n: 0 };

const NOTHING_REMAINS: Figure = { status: 'no-data', reason: 'period-over' };

/** Of the first figure of a line that is missing. */
function firstReason(...figures: readonly Figure[]): { readonly reason?: NoDataReason } {
  const missing = figures.find((figure) => figure.status === 'no-data');
  return missing ? reasonOf(missing) : {};
}
