import type { Lead } from '@shared/domain/entities';
import { dayAt, dayOf, daysOfPeriod, distance } from './calendar';
import { comparedDays } from './compared';
import type { Look } from './firm';
import { isWonWithin, rateFigure } from './pages-leads';
import { horizonOf, middleOf } from './report';

/** How leads become customers: the share as they age, the steps, what was closed, how deals are spread. */
export function expectPath(look: Look) {
  const { firm, period, today } = look;
  const known = daysOfPeriod(period, firm.settings).filter((day) => day.date <= today);
  const isKnown = (date: string | null) => date !== null && known.some((day) => day.date === date);
  const closed = firm.leads.filter((lead) => isKnown(lead.closedOn));
  const won = closed.filter((lead) => lead.status === 'won');
  const deals = firm.sales
    .filter((sale) => sale.kind === 'sale' && isKnown(sale.soldOn))
    .map((sale) => sale.amountMinor);
  return {
    curve: curveOf(
      look,
      firm.leads.filter((lead) => isKnown(lead.createdOn)),
    ),
    funnel: funnelOf(look),
    winRate: rateFigure(won.length, closed.length, 'no-closed-leads'),
    cycle: middleOf(won.map((lead) => distance(lead.createdOn, lead.closedOn ?? ''))),
    openLeads: firm.leads.filter((lead) => lead.createdOn <= today && (lead.closedOn === null || lead.closedOn > today))
      .length,
    medianDeal: middleOf(deals),
    largestDeal: deals.length === 0 ? null : Math.max(...deals),
    losses: Object.fromEntries(
      closed
        .filter((lead) => lead.status === 'lost')
        .map(({ lostReason }) => [
          String(lostReason),
          closed.filter((each) => each.status === 'lost' && each.lostReason === lostReason).length,
        ]),
    ),
  };
}

/** Day by day of their age: of those followed so long and not yet won, the share that is not won on it. */
function curveOf(look: Look, leads: readonly Lead[]): { readonly days: number; readonly won: number } {
  const followed = (lead: Lead) => distance(lead.createdOn, look.today);
  const days = Math.min(horizonOf(look), Math.max(0, ...leads.map(followed)));
  const took = (lead: Lead) =>
    lead.status === 'won' && lead.closedOn !== null && lead.closedOn <= look.today
      ? distance(lead.createdOn, lead.closedOn)
      : Number.POSITIVE_INFINITY;
  let left = 1;
  for (let age = 0; age <= days; age += 1) {
    const atRisk = leads.filter((lead) => followed(lead) >= age && took(lead) >= age);
    if (atRisk.length > 0) left *= 1 - atRisk.filter((lead) => took(lead) === age).length / atRisk.length;
  }
  return { days, won: 1 - left };
}

/** Ripe leads of as many days as are known of the period, ending with the last ripe day or that of the period. */
function funnelOf(look: Look) {
  const { firm, period, today } = look;
  const days = daysOfPeriod(period, firm.settings);
  const compared = comparedDays(look);
  const horizon = horizonOf(look);
  const end = days.at(-1)?.date ?? '';
  const known = days.filter((day) => day.date <= today);
  const ripe = dayAt(dayOf(today).at - horizon);
  const last = dayOf(today < end ? today : end);
  const to = ripe.at < last.at ? ripe.at : last.at;
  const from = to + 1 - (known.length === 0 ? days.length : known.length);
  const back = compared === null ? null : distance(compared[0]?.date ?? '', days[0]?.date ?? '');
  return {
    now: countSteps(look, from, to, horizon),
    before: back === null ? null : countSteps(look, from - back, to - back, horizon),
  };
}

/** By stages where any of the leads passed one, else by quality; each step with its rate of the step before. */
function countSteps(look: Look, from: number, to: number, horizon: number) {
  const leads = look.firm.leads.filter((lead) => dayOf(lead.createdOn).at >= from && dayOf(lead.createdOn).at <= to);
  const isInTime = (lead: Lead, on: string) => on <= look.today && distance(lead.createdOn, on) <= horizon;
  const isWon = (lead: Lead) => isWonWithin(lead, horizon) && (lead.closedOn ?? '') <= look.today;
  const reached = look.firm.stages.map(
    ({ position }) =>
      leads.filter(
        (lead) =>
          isWon(lead) ||
          lead.stages.some(
            ({ stageId, enteredOn }) =>
              isInTime(lead, enteredOn) &&
              look.firm.stages.some((stage) => stage.id === stageId && stage.position >= position),
          ),
      ).length,
  );
  const passed = leads.some((lead) => lead.stages.some(({ enteredOn }) => isInTime(lead, enteredOn)));
  const won = leads.filter(isWon).length;
  const counts = [leads.length, ...reached, won];
  const byStage = counts.map((count, index) =>
    index === 0 ? { count } : { count, rate: rateFigure(count, counts[index - 1] ?? 0, 'no-ripe-leads') },
  );
  return {
    passed,
    isEntry: reached[0] === leads.length,
    byStage,
    byQuality: qualitySteps(leads, won, { isWon, isInTime }),
  };
}

function qualitySteps(
  leads: readonly Lead[],
  won: number,
  { isWon, isInTime }: { isWon: (lead: Lead) => boolean; isInTime: (lead: Lead, on: string) => boolean },
) {
  const assessed = leads.filter(
    (lead) => lead.quality !== 'unassessed' && (lead.assessedOn === null || isInTime(lead, lead.assessedOn)),
  );
  const qualified = assessed.filter((lead) => lead.quality === 'qualified');
  const reason = leads.length === 0 ? 'no-ripe-leads' : 'no-assessed-leads';
  return [
    { count: leads.length },
    { count: assessed.length, rate: rateFigure(assessed.length, leads.length, reason) },
    { count: qualified.length, rate: rateFigure(qualified.length, assessed.length, reason) },
    { count: won, rate: rateFigure(qualified.filter(isWon).length, qualified.length, reason) },
  ];
}
