import type { Lead, Sale, TargetMetric } from '@shared/domain/entities';
import { daysCounted } from '@shared/domain/settings';
import { type Day, daysOfPeriod, distance, eighthsOf } from './calendar';
import { costsOf } from './costs';
import type { Firm, Look } from './firm';
import { fteOf, isRampUp } from './people';
import { channelOf, creditOf, isCredited, netOf, winningSales } from './sales';
import { verdictOf, wilson } from './statistics';
import { type OracleTarget, type TargetQuestion, targetOf } from './targets';
import { sumTyped, type TypedRow, typedOn, typedRows } from './typed';

/**
 * The report of `kpi --json` a second time, from raw records with plain loops, by definitions and docs alone. It uses
 * none of the app's calendar, statistics, KPI functions or queries; the two agree or one of them is wrong.
 */
export function oracleReport(look: Look) {
  const { firm, period, today } = look;
  const days = daysOfPeriod(period, firm.settings);
  const known = days.filter((day) => day.date <= today);
  const isKnown = (date: string | null) => date !== null && known.some((day) => day.date === date);
  const sales = firm.sales.filter((sale) => isKnown(sale.soldOn));
  const created = firm.leads.filter((lead) => isKnown(lead.createdOn));
  const won = firm.leads.filter((lead) => lead.status === 'won' && isKnown(lead.closedOn));
  const typed = typedOn(look, known);
  return {
    period: { from: days[0]?.date, to: days.at(-1)?.date },
    currency: firm.settings.currencyCode,
    revenueMinor: sales.reduce((sum, sale) => sum + netOf(sale), 0) + sumTyped(typed, 'revenueMinor'),
    sales: sales.filter((sale) => sale.kind === 'sale').length + sumTyped(typed, 'sales'),
    leads: leadsOf(look, created, typed),
    conversion: conversionOf(look, created, won, typed),
    targets: targetsOf(look, days),
    employees: employeesOf(look, days, known, sales),
    cac: costsOf(look, known, created),
  };
}

const nameOfChannel = (firm: Firm, id: string | null) => firm.channels.find((each) => each.id === id)?.name ?? null;

function leadsOf({ today }: Look, created: readonly Lead[], typed: readonly TypedRow[]) {
  const counts = new Map<string | null, number>();
  let [qualified, disqualified] = [sumTyped(typed, 'qualified'), 0];
  for (const row of typed) counts.set(row.channelId, (counts.get(row.channelId) ?? 0) + row.leads);
  for (const lead of created) {
    counts.set(lead.channelId, (counts.get(lead.channelId) ?? 0) + 1);
    if (lead.assessedOn !== null && lead.assessedOn > today) continue;
    if (lead.quality === 'qualified') qualified += 1;
    if (lead.quality === 'disqualified') disqualified += 1;
  }
  const count = created.length + sumTyped(typed, 'leads');
  return { count, qualified, assessed: qualified + disqualified, disqualified, channels: counts };
}

const rateOf = (won: number, of: number, reason: string) => ({
  ...(of === 0 ? { ratio: null, reason } : { ratio: won / of }),
  ...(of === 0 || won > of ? { low: null, high: null } : wilson(won, of)),
  n: of,
});

function conversionOf(look: Look, created: readonly Lead[], won: readonly Lead[], typed: readonly TypedRow[]) {
  const { firm, today } = look;
  const benchmark = firm.settings.conversionBenchmarkBp / 10_000;
  const horizonDays = horizonOf(look);
  const isRipe = (lead: Lead) => distance(lead.createdOn, today) >= horizonDays;
  const ripe = created.filter(isRipe);
  const inTime = ripe.filter(
    (lead) => lead.status === 'won' && lead.closedOn !== null && distance(lead.createdOn, lead.closedOn) <= horizonDays,
  );
  const seen = typed.filter((row) => row.leads + row.qualified + row.sales > 0);
  const channels = new Set([...created, ...won, ...seen].map((each) => each.channelId));
  const [allWon, allCreated] = [won.length + sumTyped(typed, 'sales'), created.length + sumTyped(typed, 'leads')];
  return {
    period: { ...rateOf(allWon, allCreated, 'no-leads'), customers: allWon },
    cohort: {
      ...rateOf(inTime.length, ripe.length, created.length === 0 ? 'no-leads' : 'no-ripe-leads'),
      customers: inTime.length,
      ripening: created.length - ripe.length,
      horizonDays,
    },
    benchmark,
    verdict: verdictOf(allWon, allCreated, benchmark),
    byChannel: [...channels].map((id) => {
      const of = (leads: readonly Lead[]) => leads.filter((lead) => lead.channelId === id).length;
      const own = typed.filter((row) => row.channelId === id);
      const rate = rateOf(of(won) + sumTyped(own, 'sales'), of(created) + sumTyped(own, 'leads'), 'no-leads');
      return { name: nameOfChannel(firm, id), ...rate };
    }),
  };
}

/** What the firm set, else the median days of all wins known by today, rounded up to 30, 60, 90 or 180. */
export function horizonOf(look: Look): number {
  const { cohortHorizonDays } = look.firm.settings;
  if (cohortHorizonDays !== null) return cohortHorizonDays;
  const median = medianCycle(look);
  return median === null ? 30 : ([30, 60, 90].find((horizon) => median <= horizon) ?? 180);
}

/** Days from creation to win in the middle of all wins known by today. */
export function medianCycle({ firm, today }: Look): number | null {
  const cycles: number[] = [];
  for (const lead of firm.leads) {
    if (lead.status === 'won' && lead.closedOn !== null && lead.closedOn <= today) {
      cycles.push(distance(lead.createdOn, lead.closedOn));
    }
  }
  return middleOf(cycles);
}

/** The value in the middle, or halfway between the two there. */
export function middleOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? 0)) / 2 : upper;
}

const METRICS: readonly TargetMetric[] = ['revenue', 'sales', 'leads', 'customers'];

export interface Fact {
  readonly date: string;
  readonly value: number;
}

/** Whose facts, through which channel; `null`: all. */
export interface Whose {
  readonly employeeId: string | null;
  readonly channelId: string | null;
}

/** What happened of a metric, dated. */
export function factsOf(look: Look, metric: TargetMetric, whose: Whose): Fact[] {
  return [...recordedFacts(look, metric, whose), ...typedFacts(look, metric, whose)];
}

const TYPED = { revenue: 'revenueMinor', sales: 'sales', customers: 'newCustomers', leads: 'leads' } as const;

function typedFacts({ firm, today }: Look, metric: TargetMetric, { employeeId, channelId }: Whose): Fact[] {
  return typedRows(firm)
    .filter((row) => row.date <= today && row[TYPED[metric]] > 0)
    .filter((row) => employeeId === null || row.employeeId === employeeId)
    .filter((row) => channelId === null || row.channelId === channelId)
    .map((row) => ({ date: row.date, value: row[TYPED[metric]] }));
}

function recordedFacts({ firm, today }: Look, metric: TargetMetric, { employeeId, channelId }: Whose): Fact[] {
  const isOf = (channel: string | null) => channelId === null || channel === channelId;
  if (metric === 'leads') {
    const leads = firm.leads.filter((lead) => employeeId === null || lead.ownerId === employeeId);
    const own = leads.filter((lead) => lead.createdOn <= today && isOf(lead.channelId));
    return own.map((lead) => ({ date: lead.createdOn, value: 1 }));
  }
  const all = metric === 'customers' ? winningSales(firm.sales) : firm.sales;
  const facts: Fact[] = [];
  for (const sale of all) {
    if (sale.soldOn > today || (metric !== 'revenue' && sale.kind === 'return')) continue;
    if (employeeId !== null && !isCredited(sale, employeeId)) continue;
    if (channelId !== null && !isOf(channelOf(sale, firm))) continue;
    const money = employeeId === null ? netOf(sale) : creditOf(sale, employeeId);
    facts.push({ date: sale.soldOn, value: metric === 'revenue' ? money : 1 });
  }
  return facts;
}

/** What a page shows of each metric under its filters. */
export function oracleActuals(look: Look, whose: Whose): Record<TargetMetric, number> {
  const days = new Set(daysOfPeriod(look.period, look.firm.settings).map((day) => day.date));
  const actual = (metric: TargetMetric) =>
    factsOf(look, metric, whose).reduce((sum, fact) => sum + (days.has(fact.date) ? fact.value : 0), 0);
  return { revenue: actual('revenue'), sales: actual('sales'), customers: actual('customers'), leads: actual('leads') };
}

export function questionOf({ firm, today }: Look, metric: TargetMetric, employeeId: string | null): TargetQuestion {
  const { settings } = firm;
  const eighths = (day: Day) => {
    for (const leave of firm.leaves) {
      if (leave.employeeId === employeeId && leave.from <= day.date && day.date <= leave.to) return 0;
    }
    const edit = firm.editedDays.find((edited) => edited.date === day.date);
    // The oracle's firms choose no season.
    const counted = daysCounted(settings.paceWeights);
    if (edit && counted === 'working') return { working: 8, shortened: 7, off: 0 }[edit.kind];
    return eighthsOf(day, settings.calendarId, counted);
  };
  return { versions: firm.targets, metric, employeeId, today, rules: settings, eighths };
}

function targetsOf(look: Look, days: readonly Day[]) {
  const { firm, period, today } = look;
  const rows = METRICS.flatMap((metric) => {
    const target = targetOfFirm(look, metric);
    return target
      ? [progressOf(look, days, { scope: 'company', metric, target, employeeId: null, rampUp: false })]
      : [];
  });
  const lastKnown = today < (days.at(-1)?.date ?? '') ? today : (days.at(-1)?.date ?? '');
  for (const employee of firm.employees) {
    for (const metric of METRICS) {
      const target = targetOf(questionOf(look, metric, employee.id), period);
      if (!target) continue;
      if (employee.removed && !hasFacts(look, metric, employee.id, days)) continue;
      const rampUp = isRampUp(employee, firm.settings.rampUpMonths, lastKnown);
      const scope = `employee:${employee.name}`;
      rows.push(progressOf(look, days, { scope, metric, target, employeeId: employee.id, rampUp }));
    }
  }
  return rows;
}

/** A deal, a case, or money; a part of a return that rounds to nothing is none. */
function hasFacts(look: Look, metric: TargetMetric, employeeId: string, days: readonly Day[]): boolean {
  const isInside = (fact: Fact) => days.some((day) => day.date === fact.date);
  const whose = { employeeId, channelId: null };
  const deals = metric === 'revenue' ? recordedFacts(look, 'sales', whose) : [];
  return [...factsOf(look, metric, whose).filter((fact) => fact.value !== 0), ...deals].some(isInside);
}

/** The firm's own, else that of its people. */
export function targetOfFirm(look: Look, metric: TargetMetric): OracleTarget | null {
  const days = daysOfPeriod(look.period, look.firm.settings);
  return targetOf(questionOf(look, metric, null), look.period) ?? sumOfPersons(look, metric, days);
}

/** Without a target of its own the firm has what everyone there from first to last day has, of money and leads. */
function sumOfPersons(look: Look, metric: TargetMetric, days: readonly Day[]): OracleTarget | null {
  if (metric !== 'revenue' && metric !== 'leads') return null;
  let sum: number | null = null;
  for (const employee of look.firm.employees) {
    if (employee.removed) continue;
    const target = targetOf(questionOf(look, metric, employee.id), look.period);
    const there = [days[0], days.at(-1)].every((day) =>
      employee.employment.some(
        ({ from, to }) => day && (from === null || from <= day.date) && (to === null || to >= day.date),
      ),
    );
    if (target) sum = (sum ?? 0) + target.value;
    else if (there) return null;
  }
  return sum === null ? null : { value: sum, source: 'persons' };
}

/** The first day of any lead or sale: what lies before it was never recorded. */
export function firstRecordOf({ firm }: Look): string {
  const typed = typedRows(firm).filter((row) => row.leads + row.sales + row.revenueMinor > 0);
  const days = [
    firm.leads.map((lead) => lead.createdOn),
    firm.sales.map((sale) => sale.soldOn),
    typed.map((row) => row.date),
  ];
  return days.flat().sort()[0] ?? '';
}

interface Subject {
  readonly scope: string;
  readonly metric: TargetMetric;
  readonly target: OracleTarget;
  readonly employeeId: string | null;
  readonly rampUp: boolean;
}

function progressOf(look: Look, days: readonly Day[], { scope, metric, target, employeeId, rampUp }: Subject) {
  const { eighths } = questionOf(look, metric, employeeId);
  const firstRecord = firstRecordOf(look);
  const perDay = new Map<string, number>();
  for (const { date, value } of factsOf(look, metric, { employeeId, channelId: null }))
    perDay.set(date, (perDay.get(date) ?? 0) + value);
  let [actual, elapsed, remaining, worked] = [0, 0, 0, 0];
  let quiet = true;
  for (const day of days) {
    actual += perDay.get(day.date) ?? 0;
    if ((perDay.get(day.date) ?? 0) < 0) quiet = false;
    if (day.date > look.today) remaining += eighths(day);
    else {
      elapsed += eighths(day);
      if (eighths(day) > 0 && day.date >= firstRecord) worked += 1;
    }
  }
  const all = elapsed + remaining;
  const unit = (value: number) => (metric === 'revenue' ? Math.round(value) + 0 : value);
  const plan = all === 0 ? null : (target.value * elapsed) / all;
  /** Why the first of index, attainment and requirement is missing. */
  const reasonOfLine = () => {
    if (all === 0) return 'no-working-days';
    if (elapsed === 0) return 'period-not-started';
    if (plan === 0 || target.value === 0) return 'no-target';
    return remaining === 0 ? 'period-over' : null;
  };
  const reasonWithout = () => {
    if (rampUp) return 'ramp-up';
    if (all === 0) return 'no-working-days';
    if ((days[0]?.date ?? '') > look.today) return 'period-not-started';
    if (remaining === 0) return 'period-over';
    return worked < 10 ? 'too-few-days' : null;
  };
  return {
    scope,
    metric,
    target: target.value,
    source: target.source,
    actual,
    attainment: target.value === 0 ? null : actual / target.value,
    planToDate: plan === null ? null : unit(plan),
    paceIndex: plan === null || plan === 0 || elapsed === 0 ? null : actual / plan,
    requiredPerWorkingDay: remaining === 0 ? null : unit((Math.max(0, target.value - actual) * 8) / remaining),
    ...(reasonOfLine() && { reason: reasonOfLine() }),
    /** The middle of the forecast, or why there is none; where nothing happened, that is the reason. */
    runRate: (actual * all) / elapsed,
    noForecast: reasonWithout(),
    neverNegative: quiet,
  };
}

function employeesOf(look: Look, days: readonly Day[], known: readonly Day[], sales: readonly Sale[]) {
  const { firm, period } = look;
  const [from, to] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
  const typed = typedOn(look, known);
  const firmNet = sales.reduce((sum, sale) => sum + netOf(sale), 0) + sumTyped(typed, 'revenueMinor');
  return firm.employees.flatMap((employee) => {
    const own = sales.filter((sale) => isCredited(sale, employee.id));
    const isEmployed = employee.employment.some(
      (stretch) => (stretch.from === null || stretch.from <= to) && (stretch.to === null || stretch.to >= from),
    );
    const target = targetOf(questionOf(look, 'revenue', employee.id), period)?.value ?? null;
    const belongs = !employee.removed && (isEmployed || target !== null);
    const typedMinor = sumTyped(
      typed.filter((row) => row.employeeId === employee.id),
      'revenueMinor',
    );
    const recordedMinor = own.reduce((sum, sale) => sum + creditOf(sale, employee.id), 0);
    // A part of a return that rounds to nothing is nothing to show.
    const isSeen = own.some((sale) => sale.kind === 'sale') || recordedMinor !== 0 || typedMinor !== 0;
    if (!belongs && !isSeen) return [];
    const revenueMinor = recordedMinor + typedMinor;
    return [
      {
        name: employee.name,
        revenueMinor,
        sales: own.filter((sale) => sale.kind === 'sale').length,
        share: firmNet <= 0 ? null : revenueMinor / firmNet,
        fte: fteOf(employee, known),
        target,
        attainment: target === null || target === 0 ? null : revenueMinor / target,
        ...(firmNet <= 0
          ? { reason: firmNet < 0 ? 'returns-exceed-sales' : 'no-sales' }
          : !target && { reason: 'no-target' }),
      },
    ];
  });
}
