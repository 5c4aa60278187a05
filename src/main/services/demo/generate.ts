import { addDays, civilDate, type IsoDate, monthOf, yearOf } from '@shared/calendar/iso-date';
import type { Sale, TargetVersion } from '@shared/domain/entities';
import { CHANNELS, PEOPLE } from './cast';
import { makeExpenses, withCampaigns, withSeries } from './expenses';
import type { DemoFirm, DemoFrame, DemoInput } from './firm';
import { lostReasons, makeStages, withMargins, withWays } from './funnel';
import { makeLeads } from './leads';
import { Chance } from './random';
import { makeSales } from './sales';
import { makeScoreRules, withFit } from './scores';
import { TURN_DAYS_AGO } from './seasons';
import { makeTargets, quarterOf } from './targets';

const HISTORY_YEARS = 2;
const NEWCOMER_DAYS = 43;
/** Where the demo stands against its pace line: a little ahead. */
const PACE = 1.035;
const PACE_LIMITS = { low: 0.7, high: 1.4 };

/**
 * The demo firm «Северный контур»: two years of leads, sales, costs and targets up to the given day.
 * Pure: the same seed, day and language give the same firm to the last id.
 */
export function generateDemoFirm(input: DemoInput): DemoFirm {
  const frame = makeFrame(input);
  const drafts = makeLeads(frame);
  const { leads, customers, sales } = makeSales(frame, drafts);
  const targets = makeTargets(frame, sales);
  const stages = makeStages(frame);
  return {
    settings: {
      firmName: input.locale === 'ru' ? 'Северный контур' : 'Severny Kontur',
      currencyCode: 'RUB',
      calendarId: 'ru',
      acquisitionShareBp: 4_000,
      lostReasons: lostReasons(frame),
      scoreRules: makeScoreRules(frame),
      locale: input.locale,
      onboarded: true,
    },
    employees: frame.people.map(({ employee }) => employee),
    channels: frame.channels.map(({ channel }) => channel),
    stages,
    customers,
    leads: withFit(frame, withWays(frame, leads, stages)),
    sales: withMargins(frame, calibrate(frame, sales, targets)),
    expenses: withCampaigns(frame, withSeries(frame, makeExpenses(frame, leads))),
    targets,
  };
}

function makeFrame(input: DemoInput): DemoFrame {
  const { seed, today, locale } = input;
  const dayWeight = remembered(input.dayWeight);
  const stream = (name: string): Chance => new Chance(seed, name);
  const ids = stream('ids');
  // From the start of a quarter, so that no past plan meets a quarter with half its facts.
  const { from: start } = quarterOf(civilDate(yearOf(today) - HISTORY_YEARS, monthOf(today), 1));
  const workingDays: IsoDate[] = [];
  for (let day = start; day <= today; day = addDays(day, 1)) if (dayWeight(day) > 0) workingDays.push(day);
  const people = PEOPLE.map((plan) => {
    const daysInFirm = plan.yearsInFirm === null ? NEWCOMER_DAYS : Math.round(plan.yearsInFirm * 365.25);
    const from = addDays(today, -daysInFirm);
    const employee = {
      id: ids.uuid(Date.parse(from)),
      name: plan.name[locale],
      role: plan.role[locale],
      acquisitionShareBp: null,
      employment: [{ from, to: null, fteBp: plan.fteBp }],
    };
    return { plan, employee, from };
  });
  const channels = CHANNELS.map((plan) => ({
    plan,
    channel: { id: ids.uuid(Date.parse(start)), name: plan.name[locale], paid: plan.paid },
  }));
  const lastSoldOn = workingDays.findLast((day) => day < today) ?? start;
  return {
    ...input,
    dayWeight,
    start,
    turnedOn: addDays(today, -TURN_DAYS_AGO),
    people,
    channels,
    workingDays,
    lastSoldOn,
    stream,
  };
}

/** The weight of a day is asked for a hundred thousand times. */
function remembered(dayWeight: (date: IsoDate) => number): (date: IsoDate) => number {
  const known = new Map<IsoDate, number>();
  return (date) => {
    const weight = known.get(date) ?? dayWeight(date);
    known.set(date, weight);
    return weight;
  };
}

/**
 * Puts the running quarter near its pace line, whatever the day: its sales are scaled by one factor, so that
 * the picture a newcomer sees first does not hang on the luck of a seed.
 */
function calibrate(frame: DemoFrame, sales: readonly Sale[], targets: readonly TargetVersion[]): Sale[] {
  const quarter = quarterOf(frame.today);
  const target = targets.findLast(
    ({ periodKey, metric, employeeId }) => periodKey === quarter.key && metric === 'revenue' && employeeId === null,
  );
  let elapsed = 0;
  let whole = 0;
  for (let day = quarter.from; day <= quarter.to; day = addDays(day, 1)) {
    whole += frame.dayWeight(day);
    if (day <= frame.lastSoldOn) elapsed += frame.dayWeight(day);
  }
  // A return of an earlier sale keeps its size: it must not exceed what was sold.
  const soldInQuarter = new Set(sales.filter(({ soldOn }) => soldOn >= quarter.from).map(({ id }) => id));
  const moves = (sale: Sale): boolean => soldInQuarter.has(sale.returnOfId ?? sale.id);
  const net = sumNet(sales.filter(moves));
  const fixed = sumNet(sales.filter((sale) => soldInQuarter.has(sale.id) && !moves(sale)));
  if (!target?.value || net <= 0 || elapsed === 0) return [...sales];
  const wanted = ((PACE * target.value * elapsed) / whole - fixed) / net;
  const factor = Math.min(PACE_LIMITS.high, Math.max(PACE_LIMITS.low, wanted));
  const scaled = (minor: number): number => Math.round((minor * factor) / 10_000) * 10_000;
  return sales.map((sale) => (moves(sale) ? { ...sale, amountMinor: scaled(sale.amountMinor) } : sale));
}

function sumNet(sales: readonly Sale[]): number {
  return sales.reduce((sum, sale) => sum + (sale.kind === 'sale' ? sale.amountMinor : -sale.amountMinor), 0);
}
