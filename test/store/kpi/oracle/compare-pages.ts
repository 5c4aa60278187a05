import type { IsoDate } from '@shared/calendar/iso-date';
import { TARGET_METRICS } from '@shared/domain/entities';
import type { Figure } from '@shared/kpi/results';
import type { LocalClient } from '../../../../src/main/rpc/local-client';
import type { Look } from './firm';
import { expectCost } from './pages-cost';
import { type Dimension, expectConversion, expectLeads } from './pages-leads';
import { expectPath } from './pages-path';
import { expectPeople, expectTargets, perFte } from './pages-sales';
import { Sheet } from './sheet';
import { poissonBounds } from './statistics';

const DIMENSIONS: readonly Dimension[] = ['channel', 'segment', 'campaign', 'owner'];

/** What the pages show beside the report of the command line: comparisons, breakdowns, other ways to count, one more. */
export async function comparePages(client: LocalClient, look: Look & { readonly today: IsoDate }): Promise<Sheet> {
  const sheet = new Sheet();
  const query = { period: look.period, today: look.today };
  // One breakdown a look, another for every next one.
  const dimension = DIMENSIONS[look.today.charCodeAt(9) % DIMENSIONS.length] ?? 'channel';
  const metric = TARGET_METRICS[look.today.charCodeAt(9) % TARGET_METRICS.length] ?? 'revenue';
  compareLeads(sheet, await client.kpi.leads({ ...query, dimension }), look, dimension);
  compareConversion(sheet, await client.kpi.conversion({ ...query, dimension }), look, dimension);
  comparePath(sheet, await client.kpi.path(query), look);
  compareTargets(sheet, await client.kpi.targets({ ...query, metric: 'revenue' }), look);
  comparePeople(sheet, await client.kpi.people({ ...query, metric }), look);
  compareCost(sheet, await client.kpi.cost(query), look);
  return sheet;
}

type Answer<Name extends keyof LocalClient['kpi']> = LocalClient['kpi'][Name] extends (
  ...input: never[]
) => Promise<infer View>
  ? View
  : never;

function flat(figure: Figure) {
  if (figure.status === 'no-data') return { reason: figure.reason };
  const { value, n, interval } = figure;
  return { value, n, low: interval?.low ?? null, high: interval?.high ?? null };
}

function compareLeads(sheet: Sheet, view: Answer<'leads'>, look: Look, dimension: Dimension): void {
  const quality = ({ qualifiedRate, ...counts }: (typeof view)['quality']) => ({
    ...counts,
    qualifiedRate: flat(qualifiedRate),
  });
  const real = {
    count: view.count,
    previousCount: view.previousCount,
    quality: quality(view.quality),
    qualifiedBounds: view.qualifiedBounds,
    breakdown: Object.fromEntries(
      view.breakdown.map((row) => [
        String(row.key),
        { counts: quality(row.counts), previousTotal: row.previousTotal, customers: row.customers },
      ]),
    ),
    conversion: flat(view.conversion.figure),
  };
  sheet.same(`page leads by ${dimension}`, real, expectLeads(look, dimension));
}

function compareConversion(sheet: Sheet, view: Answer<'conversion'>, look: Look, dimension: Dimension): void {
  const at = `page conversion by ${dimension}`;
  const { change, ...expected } = expectConversion(look, dimension);
  const real = {
    previous: flat(view.previous),
    expectedAtBenchmark: view.expectedAtBenchmark,
    months: view.months.map((month) => ({
      periodKey: month.periodKey,
      leads: month.leads,
      period: flat(month.period.figure),
      verdict: month.period.verdict,
      cohort: flat(month.cohort.figure),
      ripening: month.ripening,
    })),
    breakdown: Object.fromEntries(
      view.breakdown.map((row) => [
        String(row.key),
        { cell: flat(row.cell.figure), verdict: row.cell.verdict, previous: flat(row.previous) },
      ]),
    ),
    customersWithoutLead: view.customersWithoutLead,
  };
  sheet.same(at, real, expected);
  compareChange(sheet, at, view.change, change);
}

function comparePath(sheet: Sheet, view: Answer<'path'>, look: Look): void {
  const at = 'page path';
  const { curve, funnel, ...expected } = expectPath(look);
  const amountOf = (figure: Figure) => (figure.status === 'ok' ? figure.value : null);
  const real = {
    winRate: flat(view.winRate),
    cycle: amountOf(view.cycle.median),
    openLeads: view.openLeads,
    medianDeal: amountOf(view.deals.median),
    largestDeal: view.deals.largestMinor,
    losses: Object.fromEntries(view.losses.map(({ reason, leads }) => [String(reason), leads])),
  };
  sheet.same(at, real, expected);
  const { figure } = view.winCurve;
  if (figure.status === 'ok') sheet.near(`${at} curve`, figure.value, curve.won, 1e-9);
  else sheet.same(`${at} curve is not there`, curve.days, 0);
  const steps = (name: 'now' | 'before') => {
    const side = funnel[name];
    if (side === null) return null;
    if (!funnel.now.passed) return side.byQuality;
    // A first stage where all stand in both periods is no step.
    const isEntry = funnel.now.isEntry && (funnel.before === null || funnel.before.isEntry);
    return isEntry ? side.byStage.filter((_, index) => index !== 1) : side.byStage;
  };
  const now = view.funnel.map(({ count, rate }) => (rate === null ? { count } : { count, rate: flat(rate) }));
  sheet.same(`${at} funnel`, now, steps('now'));
  const before = view.funnel.map(({ previousRate }) => previousRate && flat(previousRate));
  sheet.same(
    `${at} funnel before`,
    before,
    view.funnel.map((_, index) => {
      const step = steps('before')?.[index];
      return step !== undefined && 'rate' in step ? step.rate : null;
    }),
  );
}

function compareChange(
  sheet: Sheet,
  at: string,
  real: Answer<'conversion'>['change'],
  expected: ReturnType<typeof expectConversion>['change'],
): void {
  sheet.same(`${at} change is there`, real !== null, expected !== null);
  if (real === null || expected === null) return;
  sheet.same(`${at} change`, { from: real.from, to: real.to }, { from: expected.from, to: expected.to });
  sheet.near(`${at} change, mix and rate`, real.mixTotal + real.rateTotal, expected.to - expected.from, 1e-9);
  for (const { key, mixEffect, rateEffect } of expected.effects) {
    const row = real.rows.find((each) => each.key === key);
    sheet.near(`${at} change ${key} mix`, row?.mixEffect ?? null, mixEffect, 1e-9);
    if (rateEffect !== null) sheet.near(`${at} change ${key} rate`, row?.rateEffect ?? null, rateEffect, 1e-9);
  }
}

const STEPS = {
  leads: 'leads',
  qualified: 'qualified',
  customers: 'customers',
  'first-sales-minor': 'firstSales',
  'repeat-sales-minor': 'repeat',
  'already-minor': 'already',
} as const;

function compareTargets(sheet: Sheet, view: Answer<'targets'>, look: Look): void {
  const at = 'page targets';
  const expected = expectTargets(look);
  sheet.same(`${at} average deal`, flat(view.averageDealMinor), expected.averageDealMinor);
  sheet.same(`${at} conversion`, flat(view.conversion), expected.conversion);
  sheet.same(`${at} leads a day`, flat(view.leadsPerDay), expected.leadsPerDay);
  sheet.same(`${at} usual day`, { usual: view.pace.usualDay, best: view.pace.bestDay }, expected.usual);
  for (const step of view.reverseFunnel) {
    const name = STEPS[step.stage];
    const slack = name === 'firstSales' || name === 'repeat' ? 1 : 0;
    const pairs = [
      ['expected', step.expected, expected.reverseFunnel.expected[name]],
      ['needed', step.needed, expected.reverseFunnel.needed[name]],
    ] as const;
    for (const [what, real, wanted] of pairs) {
      if (wanted === null || real === null) sheet.same(`${at} ${what} ${step.stage}`, real, wanted);
      else sheet.near(`${at} ${what} ${step.stage}`, real, wanted, slack + 1e-9 * Math.abs(wanted));
    }
  }
  const { weight, actual, cumulativeActual, cumulativePlan } = view.pace.days;
  expected.line.forEach((day, index) => {
    const real = {
      weight: weight[index],
      actual: actual[index],
      sold: cumulativeActual[index],
      plan: cumulativePlan?.[index] ?? null,
    };
    sheet.same(`${at} line, day ${index}`, real, day);
  });
}

function comparePeople(sheet: Sheet, view: Answer<'people'>, look: Look): void {
  const at = `page people, ${view.metric}`;
  const expected = expectPeople(look, view.metric);
  sheet.same(`${at} total`, view.total, expected.total);
  sheet.same(`${at} uncredited`, view.uncredited, expected.uncredited);
  let fte = 0;
  for (const row of view.rows) {
    const own = expected.byPerson[row.employeeId];
    fte += own?.fte ?? 0;
    const { actualInterval } = row;
    const real = {
      fte: row.fte,
      deals: row.deals,
      actual: row.progress.actual,
      startedOn: row.startedOn,
      share: flat(row.share),
      perFte: flat(row.perFte),
      conversion: flat(row.conversion.figure),
      largestDealShare: flat(row.largestDealShare),
      countInterval:
        view.metric === 'revenue' || actualInterval === null
          ? null
          : { low: actualInterval.low, high: actualInterval.high },
    };
    sheet.same(`${at} ${row.name}`, real, own);
  }
  sheet.same(`${at} per FTE`, flat(view.perFte), perFte(view.metric, expected.total, fte, expected.cases));
}

function compareCost(sheet: Sheet, view: Answer<'cost'>, look: Look): void {
  const at = 'page cost';
  const { slack, now, before, months, ...expected } = expectCost(look);
  for (const [category, cost] of Object.entries(view.cost))
    sheet.near(`${at} ${category}`, cost, now.byCategory[category] ?? Number.NaN, slack);
  if (expected.wholeSalary > 1_000)
    sheet.near(
      `${at} acquisition share`,
      view.acquisitionShare,
      (now.byCategory.salary ?? 0) / expected.wholeSalary,
      0.05,
    );
  sheet.same(`${at} customers before`, view.previousCustomers, before?.customers ?? null);
  if (before !== null && before.cost > 100 && before.customers > 0 && view.previous.status === 'ok')
    sheet.near(`${at} before`, view.previous.value, before.cost / before.customers, slack);
  view.months.forEach((month, index) => {
    const wanted = months[index];
    sheet.same(
      `${at} month ${index}`,
      { key: month.periodKey, won: month.customers },
      { key: wanted?.periodKey, won: wanted?.customers },
    );
    for (const [category, cost] of Object.entries(month.cost))
      sheet.near(`${at} ${month.periodKey} ${category}`, cost, wanted?.byCategory[category] ?? Number.NaN, slack);
  });
  for (const row of view.channels) {
    const key = String(row.key);
    sheet.same(`${at} leads of ${key}`, row.leads, expected.leadsOfChannel[key] ?? 0);
    sheet.same(`${at} revenue of ${key}`, row.revenueMinor, expected.revenueOfChannel[key] ?? 0);
    sheet.same(`${at} cost of ${key}`, row.costMinor, row.directMinor + row.allocatedMinor);
    const cpl = row.leads === 0 || row.costMinor <= 0 ? null : Math.round(row.costMinor / row.leads);
    sheet.same(`${at} cost per lead of ${key}`, row.cpl.status === 'ok' ? row.cpl.value : null, cpl);
  }
  compareVariants(sheet, at, view, { now, ...expected, slack });
  compareMarginal(sheet, at, view, now, before, slack);
}

function compareVariants(
  sheet: Sheet,
  at: string,
  { variants }: Answer<'cost'>,
  expected: Pick<ReturnType<typeof expectCost>, 'now' | 'paid' | 'lagged' | 'slack'>,
): void {
  const { now, paid, lagged, slack } = expected;
  const wanted = {
    full: now,
    'without-salary': { cost: now.cost - (now.byCategory.salary ?? 0), customers: now.customers },
    'paid-channels': paid,
    lagged: lagged && { cost: lagged.cost, customers: now.customers },
  };
  for (const [kind, each] of Object.entries(wanted)) {
    const real = variants.find((variant) => variant.kind === kind);
    sheet.same(`${at} variant ${kind} is there`, real !== undefined, each !== null);
    if (!real || each === null) continue;
    sheet.near(`${at} variant ${kind} cost`, real.costMinor, each.cost, slack);
    sheet.same(`${at} variant ${kind} customers`, real.customers, each.customers);
    if (kind === 'lagged') sheet.same(`${at} lag`, real.lagDays, lagged?.lagDays);
    const { cac } = real;
    if (cac.status === 'no-data') continue;
    const bounds = poissonBounds(real.customers);
    sheet.near(`${at} variant ${kind}`, cac.value, real.costMinor / real.customers, 0.51);
    sheet.near(`${at} variant ${kind} low`, cac.interval?.low ?? null, real.costMinor / bounds.high, 0.51);
    sheet.near(`${at} variant ${kind} high`, cac.interval?.high ?? null, real.costMinor / bounds.low, 0.51);
  }
}

type Spent = ReturnType<typeof expectCost>['now'];

function compareMarginal(
  sheet: Sheet,
  at: string,
  { marginal, change }: Answer<'cost'>,
  now: Spent,
  before: Spent | null,
  slack: number,
): void {
  sheet.same(`${at} more customers`, marginal.deltaCustomers, before && now.customers - before.customers);
  if (before === null) {
    sheet.same(`${at} change`, change, null);
    return;
  }
  sheet.near(`${at} more cost`, marginal.deltaCostMinor, now.cost - before.cost, 2 * slack);
  const isChance = tail(Math.min(now.customers, before.customers), now.customers + before.customers, 0.5) > 0.025;
  const { figure, deltaCostMinor, deltaCustomers } = marginal;
  const hasCosts = now.cost + before.cost > slack;
  if (hasCosts && isChance)
    sheet.same(`${at} one more`, figure.status === 'no-data' ? figure.reason : figure.value, 'within-noise');
  if (figure.status === 'ok' && deltaCostMinor !== null && deltaCustomers !== null)
    sheet.near(`${at} one more`, figure.value, deltaCostMinor / deltaCustomers, 0.51);
  const isComparable = now.cost > 1_000 && before.cost > 1_000 && now.customers > 0 && before.customers > 0;
  if (!isComparable) return;
  const share = now.cost / (now.cost + before.cost);
  const all = now.customers + before.customers;
  const dearer = tail(now.customers, all, share);
  const cheaper = 1 - tail(now.customers - 1, all, share);
  // So close to the limit the minor units that rounding moves decide.
  if ([dearer, cheaper].some((chance) => Math.abs(chance - 0.025) < 1e-4)) return;
  sheet.same(`${at} change`, change, dearer <= 0.025 ? 'higher' : cheaper <= 0.025 ? 'lower' : 'not-proven');
}

/** P(X ≤ k) of a binomial variable. */
function tail(k: number, n: number, rate: number): number {
  if (k < 0) return 0;
  let term = (1 - rate) ** n;
  let sum = term;
  for (let i = 1; i <= k; i += 1) {
    term *= ((n - i + 1) / i) * (rate / (1 - rate));
    sum += term;
  }
  return sum;
}
