import { addDays, daysBetween, type IsoDate } from '@shared/calendar/iso-date';
import type { Lead, LeadStage, Sale } from '@shared/domain/entities';
import type { Stage } from '@shared/domain/stage';
import { FUNNEL_STAGES, LOST_REASONS, PRODUCTS } from './cast';
import type { DemoFrame } from './firm';
import type { Chance } from './random';

/** The funnel of the firm, as leads pass it. */
export function makeStages(frame: DemoFrame): Stage[] {
  const ids = frame.stream('stages');
  return FUNNEL_STAGES.map((name, position) => ({
    id: ids.uuid(Date.parse(frame.start)),
    name: name[frame.locale],
    position,
  }));
}

/** The words with which leads are lost, as the form offers them. */
export function lostReasons({ locale }: DemoFrame): string[] {
  return [...LOST_REASONS.suited, ...LOST_REASONS.unsuited].map((reason) => reason[locale]);
}

/**
 * The way of each lead. It follows from how the lead went, drawn from a stream of its own: everything else about the firm
 * is as it was without it.
 */
export function withWays(frame: DemoFrame, leads: readonly Lead[], stages: readonly Stage[]): Lead[] {
  const chance = frame.stream('ways');
  return leads.map((lead) => ({ ...lead, stages: wayOf(frame, chance, lead, stages) }));
}

/** Won leads went all the way, others stopped on it; the days are strewn over the time that the lead took. */
function wayOf(frame: DemoFrame, chance: Chance, lead: Lead, stages: readonly Stage[]): LeadStage[] {
  const last = lead.closedOn ?? frame.lastSoldOn;
  const days = Math.max(0, daysBetween(lead.createdOn, last));
  const reached = Math.min(stages.length, reachedBy(chance, lead, days));
  const offsets = Array.from({ length: reached }, () => chance.next() ** 1.4 * Math.min(days, 40)).sort(
    (a, b) => a - b,
  );
  return stages.slice(0, reached).map((stage, index) => ({
    stageId: stage.id,
    enteredOn:
      index === 0 ? lead.createdOn : workingDayUpTo(frame, lead, addDays(lead.createdOn, offsets[index] ?? 0), last),
  }));
}

function reachedBy(chance: Chance, lead: Lead, days: number): number {
  if (lead.status === 'won') return FUNNEL_STAGES.length;
  if (lead.quality === 'unassessed') return 1 + (days > 2 && chance.happens(0.4) ? 1 : 0);
  if (lead.quality === 'disqualified') return 2;
  return 3 + (days > 5 && chance.happens(0.55) ? 1 : 0) + (days > 12 && chance.happens(0.3) ? 1 : 0);
}

/** The working day of that date or the last one before it, within the life of the lead. */
function workingDayUpTo(frame: DemoFrame, lead: Lead, date: IsoDate, last: IsoDate): IsoDate {
  let day = date > last ? last : date;
  while (day > lead.createdOn && frame.dayWeight(day) === 0) day = addDays(day, -1);
  return day < lead.createdOn ? lead.createdOn : day;
}

/** What each sale earned, by what was sold; a return loses the same share again. */
export function withMargins(frame: DemoFrame, sales: readonly Sale[]): Sale[] {
  const chance = frame.stream('margins');
  const usual = new Map(PRODUCTS.map((product) => [product.name[frame.locale], product.margin]));
  const shares = new Map<string, number>();
  return sales.map((sale) => {
    const own = (usual.get(sale.product ?? '') ?? 0.3) + chance.between(-0.06, 0.06);
    const share = shares.get(sale.returnOfId ?? '') ?? own;
    shares.set(sale.id, share);
    return { ...sale, marginMinor: Math.round((sale.amountMinor * share) / 100) * 100 };
  });
}
