import type { Sale, TargetMetric } from '@shared/domain/entities';
import { type Day, dayOf, daysOfPeriod, distance } from './calendar';
import type { Look } from './firm';
import { rateFigure } from './pages-leads';
import { fteOf } from './people';
import { factsOf, middleOf, questionOf, targetOfFirm, type Whose } from './report';
import { creditOf, isCredited, netOf, winningSales } from './sales';
import { poissonBounds } from './statistics';
import { sumTyped, typedOn, typedRows } from './typed';

const has = (days: readonly Day[], date: string) => days.some((day) => day.date === date);
const FIRM: Whose = { employeeId: null, channelId: null };

function knownDays({ firm, period, today }: Look): readonly Day[] {
  return daysOfPeriod(period, firm.settings).filter((day) => day.date <= today);
}

/** What the page of targets says besides the targets themselves. */
export function expectTargets(look: Look) {
  const { firm, period, today } = look;
  const days = daysOfPeriod(period, firm.settings);
  const known = knownDays(look);
  const { eighths } = questionOf(look, 'revenue', null);
  let [elapsed, remaining] = [0, 0];
  for (const day of days) {
    if (day.date <= today) elapsed += eighths(day) / 8;
    else remaining += eighths(day) / 8;
  }
  const sales = firm.sales.filter((sale) => has(known, sale.soldOn));
  const typed = typedOn(look, known);
  const net = sales.reduce((sum, sale) => sum + netOf(sale), 0) + sumTyped(typed, 'revenueMinor');
  const deals = sales.filter((sale) => sale.kind === 'sale').length + sumTyped(typed, 'sales');
  const fromLeads = sales.reduce((sum, sale) => sum + (sale.leadId === null ? 0 : netOf(sale)), 0);
  const created = firm.leads.filter((lead) => has(known, lead.createdOn));
  const won = firm.leads.filter((lead) => lead.status === 'won' && lead.closedOn !== null && has(known, lead.closedOn));
  const judged = created.filter((lead) => lead.quality !== 'unassessed' && (lead.assessedOn ?? '') <= today);
  const counts: Counts = {
    net,
    fromLeads,
    elapsed,
    remaining,
    leads: created.length + sumTyped(typed, 'leads'),
    assessed: judged.length + sumTyped(typed, 'qualified'),
    qualified: judged.filter((lead) => lead.quality === 'qualified').length + sumTyped(typed, 'qualified'),
    customers: won.length + sumTyped(typed, 'sales'),
    target: targetOfFirm(look, 'revenue')?.value ?? null,
  };
  return {
    averageDealMinor: deals === 0 ? { reason: 'no-sales' } : { value: net / deals, n: deals, low: null, high: null },
    conversion: rateFigure(counts.customers, counts.leads, 'no-leads'),
    leadsPerDay: leadsPerDay(counts),
    reverseFunnel: reverseFunnel(counts),
    usual: usualDay(look, 'revenue', days),
    line: lineOf(look, days),
  };
}

interface Counts {
  readonly net: number;
  readonly fromLeads: number;
  readonly elapsed: number;
  readonly remaining: number;
  readonly leads: number;
  readonly assessed: number;
  readonly qualified: number;
  readonly customers: number;
  readonly target: number | null;
}

function leadsPerDay({ elapsed, leads }: Counts) {
  if (elapsed === 0) return { reason: 'period-not-started' };
  return leads === 0 ? { reason: 'no-leads' } : { value: leads / elapsed, n: leads, low: null, high: null };
}

/** What comes at the rates so far until the end, and what the target needs at them; `null` where one is not known. */
function reverseFunnel(counts: Counts) {
  const { net, fromLeads, elapsed, remaining, leads, assessed, qualified, customers, target } = counts;
  const times = elapsed > 0 ? remaining / elapsed : null;
  const goodShare = assessed > 0 ? qualified / assessed : null;
  const goodLeads = goodShare === null ? null : leads * goodShare;
  const repeat = times === null ? null : (net - fromLeads) * times;
  const money = target === null ? null : Math.max(0, target - net - Math.round(repeat ?? 0));
  const needCustomers = dividedBy(money, customers > 0 ? fromLeads / customers : null);
  const needQualified = dividedBy(needCustomers, goodLeads ? customers / goodLeads : null);
  return {
    expected: {
      leads: times === null ? null : leads * times,
      qualified: times === null || goodLeads === null ? null : goodLeads * times,
      customers: times === null ? null : customers * times,
      firstSales: times === null || customers === 0 ? null : Math.round(fromLeads * times),
      repeat: repeat === null ? null : Math.round(repeat),
      already: net,
    },
    needed: {
      leads:
        goodShare === null
          ? dividedBy(needCustomers, leads > 0 ? customers / leads : null)
          : dividedBy(needQualified, goodShare),
      qualified: needQualified,
      customers: needCustomers,
      firstSales: money,
      repeat: target === null || repeat === null ? null : Math.round(repeat),
      already: target === null ? null : net,
    },
  };
}

function dividedBy(whole: number | null, part: number | null): number | null {
  if (whole === null || part === null) return null;
  if (whole === 0) return 0;
  return part > 0 ? whole / part : null;
}

/** Median and best of the last sixty working days, none before the first fact; the day seen from, or the period's last. */
function usualDay(look: Look, metric: TargetMetric, days: readonly Day[]) {
  const { firm, today } = look;
  const typed = typedRows(firm).filter((row) => row.sales + row.revenueMinor > 0);
  const first = [...firm.sales.map((sale) => sale.soldOn), ...typed.map((row) => row.date)].sort()[0];
  const end = days.at(-1)?.date ?? '';
  const last = dayOf(today < end ? today : end);
  if (first === undefined || first > last.date) return { usual: null, best: null };
  const { eighths } = questionOf(look, metric, null);
  const worked = daysOfPeriod(`${first}..${last.date}`, firm.settings).filter(
    (day) => eighths(day) > 0 && distance(day.date, last.date) <= 366,
  );
  const facts = factsOf(look, metric, FIRM);
  const sums = worked
    .slice(-60)
    .map((day) => facts.reduce((sum, fact) => sum + (fact.date === day.date ? fact.value : 0), 0));
  if (sums.every((sum) => sum === 0)) return { usual: null, best: null };
  return { usual: middleOf(sums), best: Math.max(...sums) };
}

/** The line of the chart, day by day. */
function lineOf(look: Look, days: readonly Day[]) {
  const { eighths } = questionOf(look, 'revenue', null);
  const target = targetOfFirm(look, 'revenue')?.value ?? null;
  const facts = factsOf(look, 'revenue', FIRM);
  const all = days.reduce((sum, day) => sum + eighths(day), 0);
  let [passed, sold] = [0, 0];
  return days.map((day) => {
    const actual = facts.reduce((sum, fact) => sum + (fact.date === day.date ? fact.value : 0), 0);
    passed += eighths(day);
    sold += actual;
    const plan = target === null || all === 0 ? null : Math.round((target * passed) / all);
    return { weight: eighths(day) / 8, actual, sold, plan };
  });
}

const NOTHING = { revenue: 'no-sales', sales: 'no-sales', customers: 'no-customers', leads: 'no-leads' } as const;

/** The page of people in a metric. */
export function expectPeople(look: Look, metric: TargetMetric) {
  const { firm } = look;
  const known = knownDays(look);
  const total = sumOf(look, known, metric, FIRM);
  const sales = firm.sales.filter((sale) => has(known, sale.soldOn));
  const rows = firm.employees.map((employee) => {
    const own = sales.filter((sale) => isCredited(sale, employee.id));
    const parts = own.filter((sale) => sale.kind === 'sale').map((sale) => creditOf(sale, employee.id));
    const sold = parts.reduce((sum, part) => sum + part, 0);
    const actual = sumOf(look, known, metric, { employeeId: employee.id, channelId: null });
    const typed = typedOn(look, known).filter((row) => row.employeeId === employee.id);
    const cases = metric === 'revenue' ? parts.length + sumTyped(typed, 'sales') : actual;
    const fte = fteOf(employee, known);
    const created = firm.leads.filter((lead) => lead.ownerId === employee.id && has(known, lead.createdOn)).length;
    const won = firm.leads.filter(
      (lead) => lead.ownerId === employee.id && lead.status === 'won' && lead.closedOn && has(known, lead.closedOn),
    ).length;
    const starts = employee.employment.map((stretch) => stretch.from);
    return [
      employee.id,
      {
        fte,
        deals: parts.length,
        actual,
        startedOn: starts.includes(null) ? null : ([...starts].sort()[0] ?? null),
        share:
          total <= 0 ? { reason: total < 0 ? 'returns-exceed-sales' : NOTHING[metric] } : exact(actual / total, cases),
        perFte: perFte(metric, actual, fte, cases),
        conversion: rateFigure(won + sumTyped(typed, 'sales'), created + sumTyped(typed, 'leads'), 'no-leads'),
        largestDealShare: sold <= 0 ? { reason: 'no-sales' } : exact(Math.max(0, ...parts) / sold, parts.length),
        countInterval: metric === 'revenue' || actual < 3 ? null : poissonBounds(actual),
      },
    ] as const;
  });
  return {
    total,
    uncredited: uncreditedOf(look, known, metric),
    cases:
      metric === 'revenue'
        ? sales.filter((sale) => sale.kind === 'sale').length + sumTyped(typedOn(look, known), 'sales')
        : total,
    byPerson: Object.fromEntries(rows),
  };
}

const exact = (value: number, n: number) => ({ value, n, low: null, high: null });

export function perFte(metric: TargetMetric, actual: number, fte: number, cases: number) {
  if (fte <= 0) return { reason: 'no-employees' };
  if (cases === 0) return { reason: NOTHING[metric] };
  const value = actual / fte;
  return exact(metric === 'revenue' ? Math.round(value) + 0 : value, cases);
}

function sumOf(look: Look, known: readonly Day[], metric: TargetMetric, whose: Whose): number {
  return factsOf(look, metric, whose).reduce((sum, fact) => sum + (has(known, fact.date) ? fact.value : 0), 0);
}

function uncreditedOf({ firm }: Look, known: readonly Day[], metric: TargetMetric): number {
  if (metric === 'leads') {
    return firm.leads.filter((lead) => lead.ownerId === null && has(known, lead.createdOn)).length;
  }
  const of = (sales: readonly Sale[]) =>
    sales.filter(
      (sale) => has(known, sale.soldOn) && sale.credits.length === 0 && (metric === 'revenue' || sale.kind === 'sale'),
    );
  if (metric === 'revenue') return of(firm.sales).reduce((sum, sale) => sum + netOf(sale), 0);
  return of(metric === 'customers' ? winningSales(firm.sales) : firm.sales).length;
}
