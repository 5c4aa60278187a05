import type { kpiReport } from '../../../../src/main/cli/commands/kpi';
import type { oracleReport } from './report';
import { type Comparison, Sheet } from './sheet';
import { poissonBounds } from './statistics';

type Real = Awaited<ReturnType<typeof kpiReport>>;
type Oracle = ReturnType<typeof oracleReport>;

export function compareReports(real: Real, oracle: Oracle): Comparison {
  const sheet = new Sheet();
  // The bands of points have plain loops of their own: lead-bands-view.test.ts.
  const {
    targets,
    cac,
    leads,
    leadQuality: _bands,
    conversion,
    // The page of the same figures is compared: compare-pages.ts.
    path: _path,
    employees,
    pace,
    needPerDay,
    personalTargets,
    custom,
    ...whole
  } = real;
  sheet.same('pace', pace.used, pace.chosen);
  sheet.holds('needPerDay', needPerDay.revenueMinor === null || needPerDay.revenueMinor >= 0);
  sheet.holds('personalTargets', personalTargets.sumMinor !== null || personalTargets.gapMinor === null);
  // None of these firms has a KPI of its own; measures.test.ts holds those to plain loops.
  sheet.same('custom', custom, []);
  sheet.same('', whole, {
    period: oracle.period,
    currency: oracle.currency,
    revenueMinor: oracle.revenueMinor,
    sales: oracle.sales,
  });
  compareLeads(sheet, leads, oracle);
  const { byChannel, ...rates } = conversion;
  const { byChannel: oracleRows, ...oracleRates } = oracle.conversion;
  sheet.same('conversion', rates, oracleRates);
  sheet.same('conversion.byChannel', sorted(byChannel), sorted(oracleRows));
  // Places follow from intervals, which ranking.test.ts and people-view.test.ts hold to numbers worked out by hand.
  const people = employees.map(({ place: _place, placePerFte: _placePerFte, ...row }) => row);
  sheet.same('employees', sorted(people), sorted(oracle.employees));
  compareTargets(sheet, targets, oracle.targets);
  compareCosts(sheet, cac, oracle.cac);
  return sheet;
}

function compareLeads(sheet: Sheet, leads: Real['leads'], oracle: Oracle): void {
  const { byChannel, ...counts } = leads;
  const { channels, ...expected } = oracle.leads;
  sheet.same('leads', counts, expected);
  // Channels that only won (older) leads have their line with none of this period's.
  const rows = oracle.conversion.byChannel.map((row) => ({ name: row.name, count: row.n }));
  sheet.same('leads.byChannel', sorted(byChannel), sorted(rows));
  sheet.same('leads.byChannel, sum', sum(byChannel.map((row) => row.count)), sum([...channels.values()]));
}

function compareTargets(sheet: Sheet, rows: Real['targets'], expected: Oracle['targets']): void {
  const byName = (row: { readonly scope: string; readonly metric: string }) => `${row.scope} ${row.metric}`;
  sheet.same('targets', rows.map(byName).sort(), expected.map(byName).sort());
  for (const target of expected) {
    const row = rows.find((each) => byName(each) === byName(target));
    if (!row) continue;
    const { forecast, forecasts, ...figures } = row;
    const { runRate, noForecast, neverNegative, ...expectedFigures } = target;
    const at = `targets ${byName(target)}`;
    sheet.same(at, figures, expectedFigures);
    compareForecast(sheet, `${at} forecast`, forecast, target);
  }
}

/** The middle is the run-rate; the range is simulated, so only what must hold of it is asked. */
function compareForecast(
  sheet: Sheet,
  at: string,
  { low, mid, high, probability, ...forecast }: Real['targets'][number]['forecast'],
  { runRate, noForecast, actual, target, metric, neverNegative }: Oracle['targets'][number],
): void {
  if (noForecast !== null || low === null || mid === null || high === null || probability === null) {
    const reason = 'reason' in forecast ? forecast.reason : null;
    sheet.holds(
      `${at} is missing: ${reason}, expected ${noForecast}`,
      noForecast === reason || (!noForecast && actual === 0),
    );
    return;
  }
  sheet.holds(`${at}.mid = ${mid}, run-rate ${runRate}`, Math.abs(mid - runRate) <= (metric === 'revenue' ? 1 : 1e-6));
  sheet.holds(`${at} is out of order: ${low}, ${mid}, ${high}`, low <= mid && mid <= high);
  sheet.holds(`${at}.probability = ${probability}`, probability >= 0 && probability <= 1);
  if (!neverNegative) return;
  sheet.holds(`${at} lies below what is sold`, low >= actual && mid >= actual);
  if (actual >= target) sheet.holds(`${at}.probability of what is reached`, probability === 1);
}

function compareCosts(sheet: Sheet, cac: Real['cac'], expected: Oracle['cac']): void {
  const { slack } = expected;
  sheet.near('cac.costMinor', cac.costMinor, expected.cost, slack);
  sheet.same('cac.customers', cac.customers, expected.customers);
  compareCac(sheet, 'cac', cac, expected.started ? null : 'period-not-started');
  const isSeen = (row: { readonly cost: number; readonly customers: number }) => row.cost > slack || row.customers > 0;
  for (const row of expected.byChannel) {
    const own = cac.byChannel.find((each) => each.name === row.name);
    if (!own) {
      sheet.holds(`cac.byChannel ${row.name} is missing`, !isSeen(row));
      continue;
    }
    // Four categories are spread apart, each to the whole minor unit.
    sheet.near(`cac.byChannel ${row.name} costMinor`, own.costMinor, row.cost, slack + 4);
    sheet.same(`cac.byChannel ${row.name} customers`, own.customers, row.customers);
    compareCac(sheet, `cac.byChannel ${row.name}`, own, null);
  }
  const names = new Set(expected.byChannel.map((row) => row.name));
  sheet.holds(
    'cac.byChannel has a row too many',
    cac.byChannel.every((row) => names.has(row.name)),
  );
  const channels = sum(cac.byChannel.map((row) => row.costMinor));
  if (expected.unallocated === 0) sheet.same('cac.byChannel, sum', channels, cac.costMinor);
  else sheet.near('cac.byChannel, sum and the rest', channels + expected.unallocated, cac.costMinor, slack);
}

type Cac = Pick<Real['cac'], 'costMinor' | 'customers' | 'valueMinor' | 'low' | 'high' | 'reason'>;

function compareCac(sheet: Sheet, at: string, { costMinor, customers, ...cac }: Cac, why: Cac['reason'] | null): void {
  const reason = why ?? (costMinor <= 0 ? 'no-costs' : customers === 0 ? 'no-customers' : null);
  const { valueMinor, low, high } = cac;
  if (reason !== null) {
    sheet.same(at, { valueMinor, low, high, reason: cac.reason }, { valueMinor: null, low: null, high: null, reason });
    return;
  }
  const bounds = poissonBounds(customers);
  sheet.near(`${at}.valueMinor`, valueMinor, costMinor / customers, 0.5);
  sheet.near(`${at}.low`, low, costMinor / bounds.high, 0.51);
  sheet.near(`${at}.high`, high, costMinor / bounds.low, 0.51);
}

function sorted<T extends { readonly name: string | null }>(rows: readonly T[]): T[] {
  return [...rows].sort((left, right) => ((left.name ?? '') < (right.name ?? '') ? -1 : 1));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
