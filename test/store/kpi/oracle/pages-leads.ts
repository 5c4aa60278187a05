import type { Lead } from '@shared/domain/entities';
import { type Day, dayAt, dayOf, daysOfPeriod, distance, keyOf } from './calendar';
import { comparedDays } from './compared';
import type { Look } from './firm';
import { horizonOf } from './report';
import { winningSales } from './sales';
import { verdictOf, wilson } from './statistics';
import { sumTyped, type TypedRow, typedOn } from './typed';

export type Dimension = 'channel' | 'segment' | 'campaign' | 'owner';

const KEY_OF: Readonly<Record<Dimension, (lead: Lead) => string | null>> = {
  channel: (lead) => lead.channelId,
  segment: (lead) => lead.segment,
  campaign: (lead) => lead.campaign,
  owner: (lead) => lead.ownerId,
};

/** A figure as the answers have it: a value with its interval, or why there is none. */
export function rateFigure(part: number, whole: number, reason: string) {
  if (whole <= 0) return { reason };
  const { low, high } = part <= whole ? wilson(part, whole) : { low: null, high: null };
  return { value: part / whole, n: whole, low, high };
}

const has = (days: readonly Day[], date: string | null) => date !== null && days.some((day) => day.date === date);

interface Groups {
  readonly typed: readonly TypedRow[];
  readonly created: readonly Lead[];
  readonly won: readonly Lead[];
}

function groupsOf(look: Look, days: readonly Day[]): Groups {
  const { firm, today } = look;
  const known = days.filter((day) => day.date <= today);
  return {
    typed: typedOn(look, known),
    created: firm.leads.filter((lead) => has(known, lead.createdOn)),
    won: firm.leads.filter((lead) => lead.status === 'won' && has(known, lead.closedOn)),
  };
}

function qualityOf(leads: readonly Lead[], typed: readonly TypedRow[], today: string) {
  const total = leads.length + sumTyped(typed, 'leads');
  let [qualified, disqualified] = [sumTyped(typed, 'qualified'), 0];
  for (const lead of leads) {
    if (lead.assessedOn !== null && lead.assessedOn > today) continue;
    if (lead.quality === 'qualified') qualified += 1;
    if (lead.quality === 'disqualified') disqualified += 1;
  }
  const assessed = qualified + disqualified;
  return {
    total,
    qualified,
    disqualified,
    unassessed: Math.max(0, total - assessed),
    qualifiedRate: rateFigure(qualified, assessed, total === 0 ? 'no-leads' : 'no-assessed-leads'),
  };
}

/** The page of leads, by a dimension. */
export function expectLeads(look: Look, dimension: Dimension) {
  const { firm, period, today } = look;
  const now = groupsOf(look, daysOfPeriod(period, firm.settings));
  const compared = comparedDays(look);
  const before = compared && groupsOf(look, compared);
  const quality = qualityOf(now.created, now.typed, today);
  const { total, qualified, unassessed } = quality;
  const keyOfLead = KEY_OF[dimension];
  const rows = keysOf(dimension, now, before).map((key) => {
    const of = (leads: readonly Lead[]) => leads.filter((lead) => keyOfLead(lead) === key);
    const typed = (groups: Groups) => groups.typed.filter((row) => typedKey(dimension, row) === key);
    return [
      String(key),
      {
        counts: qualityOf(of(now.created), typed(now), today),
        previousTotal: before && of(before.created).length + sumTyped(typed(before), 'leads'),
        customers: of(now.won).length + sumTyped(typed(now), 'sales'),
      },
    ] as const;
  });
  return {
    count: total,
    previousCount: before && createdIn(before),
    quality,
    qualifiedBounds:
      total === 0 ? null : { low: Math.min(1, qualified / total), high: Math.min(1, (qualified + unassessed) / total) },
    breakdown: Object.fromEntries(rows),
    conversion: rateFigure(wonIn(now), total, 'no-leads'),
  };
}

const createdIn = ({ created, typed }: Groups) => created.length + sumTyped(typed, 'leads');
const wonIn = ({ won, typed }: Groups) => won.length + sumTyped(typed, 'sales');

/** Of a typed total a channel and a person may be known, nothing more. */
function typedKey(dimension: Dimension, row: TypedRow): string | null {
  if (dimension === 'channel') return row.channelId;
  return dimension === 'owner' ? row.employeeId : null;
}

function keysOf(dimension: Dimension, now: Groups, before: Groups | null): (string | null)[] {
  const leads = [...now.created, ...now.won, ...(before?.created ?? []), ...(before?.won ?? [])];
  const typed = [...now.typed, ...(before?.typed ?? [])].filter((row) => row.leads + row.qualified + row.sales > 0);
  return [...new Set([...leads.map(KEY_OF[dimension]), ...typed.map((row) => typedKey(dimension, row))])];
}

/** The page of conversion, by a dimension. */
export function expectConversion(look: Look, dimension: Dimension) {
  const { firm, period, today } = look;
  const days = daysOfPeriod(period, firm.settings);
  const benchmark = firm.settings.conversionBenchmarkBp / 10_000;
  const now = groupsOf(look, days);
  const compared = comparedDays(look);
  const before = compared && groupsOf(look, compared);
  const keyOfLead = KEY_OF[dimension];
  const previous = (leads: number, won: number) =>
    before === null ? { reason: 'no-previous' } : rateFigure(won, leads, 'no-leads');
  const rows = keysOf(dimension, now, before).map((key) => {
    const of = (leads: readonly Lead[]) => leads.filter((lead) => keyOfLead(lead) === key).length;
    const typed = (groups: Groups, measure: 'leads' | 'sales') =>
      sumTyped(
        groups.typed.filter((row) => typedKey(dimension, row) === key),
        measure,
      );
    return {
      key,
      leads: of(now.created) + typed(now, 'leads'),
      won: of(now.won) + typed(now, 'sales'),
      leadsBefore: before ? of(before.created) + typed(before, 'leads') : 0,
      wonBefore: before ? of(before.won) + typed(before, 'sales') : 0,
    };
  });
  const known = days.filter((day) => day.date <= today);
  return {
    previous: before === null ? previous(0, 0) : previous(createdIn(before), wonIn(before)),
    expectedAtBenchmark: createdIn(now) * benchmark,
    months: monthsOf(look, days, benchmark),
    breakdown: Object.fromEntries(
      rows.map((row) => [
        String(row.key),
        {
          cell: rateFigure(row.won, row.leads, 'no-leads'),
          verdict: verdictOf(row.won, row.leads, benchmark),
          previous: previous(row.leadsBefore, row.wonBefore),
        },
      ]),
    ),
    change: before === null ? null : changeOf(rows, now, before),
    customersWithoutLead: winningSales(firm.sales).filter((sale) => has(known, sale.soldOn) && sale.leadId === null)
      .length,
  };
}

interface Row {
  readonly key: string | null;
  readonly leads: number;
  readonly won: number;
  readonly leadsBefore: number;
  readonly wonBefore: number;
}

/** Kitagawa's two sums; a group that is in one of the periods only has there the rate it has in the other. */
function changeOf(rows: readonly Row[], now: Groups, before: Groups) {
  const [all, allBefore] = [createdIn(now), createdIn(before)];
  if (all === 0 || allBefore === 0) return null;
  const [to, from] = [wonIn(now) / all, wonIn(before) / allBefore];
  const middle = (from + to) / 2;
  const effects = rows.map(({ key, leads, won, leadsBefore, wonBefore }) => {
    const [share, shareBefore] = [leads / all, leadsBefore / allBefore];
    const rates = [leads > 0 ? won / leads : null, leadsBefore > 0 ? wonBefore / leadsBefore : null];
    const given = rates.filter((rate) => rate !== null);
    const mean = given.length === 0 ? middle : given.reduce((sum, rate) => sum + rate, 0) / given.length;
    const mixEffect = (share - shareBefore) * (mean - middle);
    const rateEffect =
      rates[0] !== null && rates[0] !== undefined && rates[1] !== null && rates[1] !== undefined
        ? ((share + shareBefore) / 2) * (rates[0] - rates[1])
        : null;
    return { key, mixEffect, rateEffect };
  });
  return { from, to, effects };
}

function monthsOf({ firm, today }: Look, days: readonly Day[], benchmark: number) {
  const end = days.at(-1)?.date ?? '';
  const last = dayOf(today < end ? today : end);
  const horizon = horizonOf({ firm, today, period: '' });
  const months: { periodKey: string; leads: number; [name: string]: unknown }[] = [];
  let day = last;
  for (let i = 0; i < 13; i += 1) {
    const periodKey = keyOf(day, 'month', firm.settings);
    const ofMonth = daysOfPeriod(periodKey, firm.settings);
    const known = ofMonth.filter((each) => each.date <= today);
    const leads = firm.leads.filter((lead) => has(known, lead.createdOn));
    const typed = typedOn({ firm, today, period: '' }, known);
    const won =
      firm.leads.filter((lead) => lead.status === 'won' && has(known, lead.closedOn)).length + sumTyped(typed, 'sales');
    const all = leads.length + sumTyped(typed, 'leads');
    const ripe = leads.filter((lead) => distance(lead.createdOn, today) >= horizon);
    const inTime = ripe.filter((lead) => isWonWithin(lead, horizon)).length;
    months.unshift({
      periodKey,
      leads: all,
      period: rateFigure(won, all, 'no-leads'),
      verdict: verdictOf(won, all, benchmark),
      cohort: rateFigure(inTime, ripe.length, leads.length === 0 ? 'no-leads' : 'no-ripe-leads'),
      ripening: leads.length - ripe.length,
    });
    day = dayAt((ofMonth[0]?.at ?? 1) - 1);
  }
  return months;
}

export const isWonWithin = (lead: Lead, horizon: number) =>
  lead.status === 'won' && lead.closedOn !== null && distance(lead.createdOn, lead.closedOn) <= horizon;
