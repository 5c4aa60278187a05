import type { KpiQuery } from '@shared/contract/inputs';
import { LEAD_DIMENSIONS } from '@shared/contract/views/leads';
import { EXPENSE_CATEGORIES, TARGET_METRICS, type TargetMetric } from '@shared/domain/entities';
import { type FigureInput, type FigureRef, figureRefSchema } from '@shared/kpi/derivation/figure-ref';
import type { Figure } from '@shared/kpi/results';
import type { LocalClient } from '../../../../src/main/rpc/local-client';

/** A figure as a page shows it: what the drawer must say, too. */
export interface Shown {
  readonly figure: FigureRef;
  readonly value: number | null;
}

type Query = KpiQuery;

/** Every figure of the six pages of a question, read from their views alone. */
export async function listShownFigures(client: LocalClient, query: Query): Promise<Shown[]> {
  const shown: Shown[] = [];
  const add = (figure: FigureInput, value: number | null | Figure | undefined) =>
    shown.push({ figure: figureRefSchema.parse(figure), value: numberOf(value) });
  for (const metric of TARGET_METRICS) await addTargets(client, query, metric, add);
  await addToday(client, query, add);
  await addLeads(client, query, add);
  await addConversion(client, query, add);
  for (const metric of TARGET_METRICS) await addPeople(client, query, metric, add);
  await addCost(client, query, add);
  await addOwn(client, query, add);
  return shown;
}

type Add = (figure: FigureInput, value: number | null | Figure | undefined) => void;

function numberOf(value: number | null | Figure | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  return value.status === 'ok' ? value.value : null;
}

async function addTargets(client: LocalClient, query: Query, metric: TargetMetric, add: Add): Promise<void> {
  const view = await client.kpi.targets({ ...query, metric });
  const firm = view.firmRows.find((row) => row.metric === metric);
  for (const row of [firm, ...view.personRows]) {
    if (row === undefined) continue;
    const line = { metric, employeeId: row === firm ? null : row.employeeId };
    const forecast = 'status' in row.forecast ? null : row.forecast;
    add({ kpi: 'actual', ...line }, row.actual);
    add({ kpi: 'target', ...line }, row.target);
    add({ kpi: 'attainment', ...line }, row.attainment);
    add({ kpi: 'planToDate', ...line }, row.planToDate);
    add({ kpi: 'paceIndex', ...line }, row.paceIndex);
    add({ kpi: 'deviation', ...line }, row.deviation);
    add({ kpi: 'deviationDays', ...line }, row.deviationDays);
    add({ kpi: 'requiredPerDay', ...line }, row.requiredPerDay);
    add({ kpi: 'forecast', ...line }, forecast?.mid);
    add({ kpi: 'targetProbability', ...line }, forecast?.probability);
  }
  const { seasonal, pipeline } = view.forecasts;
  add({ kpi: 'seasonalForecast', metric }, 'status' in seasonal ? null : seasonal.mid);
  if (pipeline !== null) add({ kpi: 'pipelineForecast', metric }, 'status' in pipeline ? null : pipeline.mid);
  const { days } = view.pace;
  add({ kpi: 'paceLine', metric, date: days.from }, days.cumulativePlan?.[0]);
  add({ kpi: 'usualDay', metric, which: 'usual' }, view.pace.usualDay);
  add({ kpi: 'usualDay', metric, which: 'best' }, view.pace.bestDay);
  if (metric !== 'revenue') return;
  add({ kpi: 'averageDeal' }, view.averageDealMinor);
  for (const { stage, expected, needed } of view.reverseFunnel) {
    add({ kpi: 'reverseFunnel', stage, side: 'expected' }, expected);
    add({ kpi: 'reverseFunnel', stage, side: 'needed' }, needed);
  }
}

async function addToday(client: LocalClient, query: Query, add: Add): Promise<void> {
  const view = await client.kpi.today(query);
  for (const need of view.needs) add({ kpi: 'neededToday', metric: need.metric }, need.needed);
  add({ kpi: 'evening', scenario: 'without-sales' }, view.evening?.withoutSales);
  add({ kpi: 'evening', scenario: 'after-usual-day' }, view.evening?.afterUsualDay);
  add({ kpi: 'evening', scenario: 'with-need-met' }, view.evening?.withNeedMet);
  add({ kpi: 'attention' }, view.attention.length);
}

async function addLeads(client: LocalClient, query: Query, add: Add): Promise<void> {
  for (const dimension of LEAD_DIMENSIONS) {
    const view = await client.kpi.leads({ ...query, dimension });
    for (const row of view.breakdown) {
      add({ kpi: 'leadCount', by: dimension, key: row.key }, row.counts.total);
      add({ kpi: 'qualifiedRate', by: dimension, key: row.key }, row.counts.qualifiedRate);
    }
    const week = view.weeks.at(-1);
    if (week === undefined) continue;
    view.weekSeries.forEach((series, index) => {
      if (!series.rest)
        add({ kpi: 'leadsByWeek', date: week.range.from, by: dimension, key: series.key }, week.counts[index]);
    });
    add({ kpi: 'leadsByWeek', date: week.range.from }, week.total);
  }
  const view = await client.kpi.leads(query);
  const { realism } = view;
  add({ kpi: 'leadCount' }, view.count);
  add({ kpi: 'qualifiedRate' }, view.quality.qualifiedRate);
  add({ kpi: 'qualifiedBounds', side: 'low' }, view.qualifiedBounds?.low);
  add({ kpi: 'qualifiedBounds', side: 'high' }, view.qualifiedBounds?.high);
  add({ kpi: 'leadRealism' }, realism.status === 'ok' ? realism.reached / realism.windows : null);
  const { neededForTarget } = await client.kpi.leadPlan(query);
  add({ kpi: 'leadsNeeded' }, neededForTarget?.mid);
}

async function addConversion(client: LocalClient, query: Query, add: Add): Promise<void> {
  for (const dimension of LEAD_DIMENSIONS) {
    const view = await client.kpi.conversion({ ...query, dimension });
    for (const row of view.breakdown) add({ kpi: 'periodConversion', by: dimension, key: row.key }, row.cell.figure);
  }
  const view = await client.kpi.conversion(query);
  const { comparison } = view;
  const path = await client.kpi.path(query);
  add({ kpi: 'winCurve' }, path.winCurve.figure);
  path.funnel.forEach(({ rate }, step) => {
    if (step > 0) add({ kpi: 'stageConversion', step }, rate);
  });
  add({ kpi: 'winRate' }, path.winRate);
  for (const { reason, share } of path.losses) add({ kpi: 'losses', reason }, share);
  add({ kpi: 'cycle' }, path.cycle.median);
  add({ kpi: 'answerTime' }, path.answerTime.median);
  add({ kpi: 'dealSizes' }, path.deals.median);
  add({ kpi: 'velocity' }, path.velocity);
  add({ kpi: 'periodConversion' }, view.periodCell.figure);
  add({ kpi: 'cohortConversion' }, view.cohortCell.figure);
  const cycle = await client.kpi.explain({ ...query, figure: { kpi: 'medianCycle' } });
  add({ kpi: 'medianCycle' }, cycle.value);
  for (const { customers, below, above } of view.provable) {
    add({ kpi: 'provable', customers, side: 'below' }, below);
    add({ kpi: 'provable', customers, side: 'above' }, above);
  }
  if (comparison !== null) {
    add({ kpi: 'periodConversion', period: `${comparison.from}..${comparison.to}` }, view.previous);
  }
  for (const month of view.months.slice(-3)) {
    add({ kpi: 'periodConversion', period: month.periodKey }, month.period.figure);
    add({ kpi: 'cohortConversion', period: month.periodKey }, month.cohort.figure);
  }
}

async function addPeople(client: LocalClient, query: Query, metric: TargetMetric, add: Add): Promise<void> {
  const view = await client.kpi.people({ ...query, metric });
  add({ kpi: 'salesPerFte', metric }, view.perFte);
  if (metric === 'revenue') add({ kpi: 'fte' }, view.fte);
  for (const { employeeId, perFte, share, fte, progress, place } of view.rows) {
    add({ kpi: 'salesPerFte', metric, employeeId }, perFte);
    add({ kpi: 'share', metric, employeeId }, share);
    add({ kpi: 'ranking', metric, employeeId }, place?.first);
    add({ kpi: 'countInterval', metric, employeeId }, progress.actual);
    if (metric !== 'revenue') continue;
    add({ kpi: 'fte', employeeId }, fte);
    add({ kpi: 'moneyInterval', employeeId }, progress.actual);
  }
}

async function addOwn(client: LocalClient, query: Query, add: Add): Promise<void> {
  for (const { definition, figure, attainment } of (await client.kpi.custom(query)).kpis) {
    add({ kpi: 'custom', id: definition.id }, figure);
    add({ kpi: 'customAttainment', id: definition.id }, attainment);
  }
  for (const { band, conversion } of (await client.kpi.leadBands(query)).validation.bands) {
    add({ kpi: 'bandConversion', band }, conversion.figure);
  }
  const plan = await client.kpi.leadPlan(query);
  const at = plan.periods.findIndex(({ key }) => key === query.period);
  for (const { employeeId, cells } of plan.rows) add({ kpi: 'leadPlan', employeeId }, cells[at]?.attainment);
}

async function addCost(client: LocalClient, query: Query, add: Add): Promise<void> {
  const view = await client.kpi.cost(query);
  add({ kpi: 'cac' }, view.cac);
  add({ kpi: 'acquisitionCost' }, view.costMinor);
  for (const category of EXPENSE_CATEGORIES) add({ kpi: 'acquisitionCost', category }, view.cost[category]);
  for (const { kind, cac } of view.variants) add({ kpi: 'cac', variant: kind }, cac);
  for (const row of view.channels) {
    const of = { by: 'channel', key: row.key } as const;
    add({ kpi: 'cac', ...of }, row.cac);
    add({ kpi: 'cpl', ...of }, row.cpl);
    add({ kpi: 'acquisitionCost', ...of }, row.costMinor);
  }
  add({ kpi: 'marginalCac' }, view.marginal.figure);
  add({ kpi: 'grossMargin' }, view.margin.rate);
  add({ kpi: 'monthlyRevenue' }, view.monthlyRevenue);
  for (const { employeeId } of view.payroll) {
    const own = view.payroll.filter((part) => part.employeeId === employeeId);
    add(
      { kpi: 'payroll', employeeId },
      own.reduce((sum, part) => sum + part.acquisitionMinor, 0),
    );
  }
  const campaigns = await client.kpi.costCampaigns(query);
  const returns = [
    { of: {}, row: view.returns },
    ...view.channels.map((row) => ({ of: { by: 'channel', key: row.key } as const, row })),
    ...campaigns.rows.map((row) => ({ of: { by: 'campaign', key: row.key } as const, row })),
  ];
  for (const { of, row } of returns) {
    add({ kpi: 'paybackInSales', ...of }, row.paybackSales);
    add({ kpi: 'paybackInMonths', ...of }, row.paybackMonths);
    add({ kpi: 'romi', ...of }, row.romi);
  }
  for (const row of campaigns.rows) add({ kpi: 'campaignCost', key: row.key }, row.costMinor);
  for (const month of view.months.slice(-3)) add({ kpi: 'cac', period: month.periodKey }, month.cac);
}
