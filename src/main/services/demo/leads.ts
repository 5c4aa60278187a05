import { addDays, daysBetween, type IsoDate } from '@shared/calendar/iso-date';
import type { Lead } from '@shared/domain/entities';
import { AD_CAMPAIGNS, companyNames, LOST_REASONS, PRODUCTS, SEGMENTS } from './cast';
import { type DemoChannel, type DemoFrame, type DemoPerson, toPriceMinor } from './firm';
import { type Chance, SteadyChance, SteadyPick } from './random';
import { channelMix, expectedLeads, FIRST_SALE } from './seasons';

/** A lead with what only the generator knows about it. */
export interface DemoLead {
  readonly lead: Lead;
  readonly person: DemoPerson;
  readonly channel: DemoChannel;
}

/** Leads that have come in by the middle of a morning. */
const MORNING_SHARE = 0.2;
const DAY_MS = 86_400_000;

/** All leads of the two years, oldest first, and those of this morning. */
export function makeLeads(frame: DemoFrame): DemoLead[] {
  const chance = frame.stream('leads');
  const names = companyNames(frame.locale);
  const wins = new Map(
    frame.channels.map(({ plan }) => [plan.key, new SteadyChance(frame.stream(`wins ${plan.key}`))]),
  );
  const winners = new SteadyPick<DemoPerson>(frame.stream('winners'));
  return frame.workingDays.flatMap((date) => {
    const expected = expectedLeads(date, frame, frame.dayWeight(date));
    const count = date === frame.today ? Math.round(expected * MORNING_SHARE) : chance.poisson(expected);
    return Array.from({ length: count }, (_, index) => makeLead(frame, chance, { names, wins, winners }, date, index));
  });
}

interface LeadSources {
  readonly names: readonly string[];
  readonly wins: ReadonlyMap<string, SteadyChance>;
  readonly winners: SteadyPick<DemoPerson>;
}

function makeLead(frame: DemoFrame, chance: Chance, sources: LeadSources, date: IsoDate, index: number): DemoLead {
  const { locale } = frame;
  const channel = chance.pickWeighted(frame.channels, ({ plan }) => channelMix(plan, date, frame));
  const present = frame.people.filter(({ from }) => from <= date);
  const wins = sources.wins.get(channel.plan.key)?.happens(channel.plan.conversion) ?? false;
  const person = wins
    ? sources.winners.pick(present, ({ plan }) => plan.leadWeight * plan.skill)
    : chance.pickWeighted(present, ({ plan }) => plan.leadWeight);
  const fate = decideFate(frame, chance, date, wins, wins || chance.happens(channel.plan.qualified));
  const expected = fate.quality === 'qualified' && chance.happens(0.6);
  const lead: Lead = {
    id: chance.uuid(Date.parse(date) + (DAY_MS * (index + 1)) / 200),
    createdOn: date,
    title: chance.pick(sources.names),
    channelId: channel.channel.id,
    segment: chance.happens(0.9) ? chance.pick(SEGMENTS)[locale] : null,
    campaign:
      channel.plan.key === 'ads' ? chance.pickWeighted(AD_CAMPAIGNS, ({ weight }) => weight).name[locale] : null,
    ownerId: person.employee.id,
    customerId: null,
    product: chance.pickWeighted(PRODUCTS, ({ firstWeight }) => firstWeight).name[locale],
    expectedMinor: expected ? toPriceMinor(chance.logNormal(FIRST_SALE.median, FIRST_SALE.sigma / 2)) : null,
    score: null,
    stages: [],
    note: '',
    ...fate,
  };
  return { lead, person, channel };
}

type Fate = Pick<Lead, 'quality' | 'assessedOn' | 'status' | 'closedOn' | 'lostReason'>;

function decideFate(frame: DemoFrame, chance: Chance, date: IsoDate, wins: boolean, suits: boolean): Fate {
  const age = daysBetween(date, frame.today);
  const closedOn = workingDayAfter(frame, date, Math.max(1, Math.round(chance.logNormal(12, 0.58))));
  const loseOn = workingDayAfter(frame, date, Math.max(1, Math.round(chance.logNormal(17, 0.7))));
  const assessedOn = latestOf(date, workingDayAfter(frame, date, chance.pick([0, 0, 0, 1, 1, 2, 4])));
  if (wins && closedOn !== null) {
    const judgedOn = assessedOn === null || assessedOn > closedOn ? closedOn : assessedOn;
    return { quality: 'qualified', assessedOn: judgedOn, status: 'won', closedOn, lostReason: null };
  }
  const assessed = assessedOn !== null && !chance.happens(unassessedShare(age));
  const quality = assessed ? (suits ? 'qualified' : 'disqualified') : 'unassessed';
  const lost = !wins && loseOn !== null && (assessed || age > 60);
  if (!lost)
    return { quality, assessedOn: assessed ? assessedOn : null, status: 'open', closedOn: null, lostReason: null };
  const reasons = quality === 'disqualified' ? LOST_REASONS.unsuited : LOST_REASONS.suited;
  const closing = assessedOn === null ? loseOn : (latestOf(loseOn, assessedOn) ?? loseOn);
  return {
    quality,
    assessedOn: assessed ? assessedOn : null,
    status: 'lost',
    closedOn: closing,
    lostReason: chance.happens(0.85) ? chance.pick<{ ru: string; en: string }>([...reasons])[frame.locale] : null,
  };
}

/** The youngest leads are those nobody has looked at yet. */
function unassessedShare(ageDays: number): number {
  if (ageDays <= 2) return 0.66;
  if (ageDays <= 6) return 0.36;
  if (ageDays <= 14) return 0.15;
  if (ageDays <= 50) return 0.05;
  return 0.015;
}

/** The working day `days` later or the next one after it; `null` where that is not past yet. */
function workingDayAfter(frame: DemoFrame, date: IsoDate, days: number): IsoDate | null {
  let day = addDays(date, days);
  while (day <= frame.lastSoldOn && frame.dayWeight(day) === 0) day = addDays(day, 1);
  return day <= frame.lastSoldOn ? day : null;
}

function latestOf(first: IsoDate, second: IsoDate | null): IsoDate | null {
  if (second === null) return null;
  return first > second ? first : second;
}
