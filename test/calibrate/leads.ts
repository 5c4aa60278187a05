import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import { computeAverageDeal } from '@shared/kpi/conversion/average-deal';
import { computePeriodConversion } from '@shared/kpi/conversion/conversion';
import { computeLeadRealism } from '@shared/kpi/leads/lead-realism';
import { computeLeadsNeeded } from '@shared/kpi/leads/leads-needed';
import { type Claim, type Effort, Tallies } from './claim';
import { createRandom, drawBetween, drawLogBetween, drawLogNormal, drawNormal, drawPoisson, type Random } from './draw';
import { mean } from './exact';

const TOPIC = 'Leads';
const DEALS = [5, 10, 30, 100];
const DEAL = 10_000_000;

export function leadClaims(effort: Effort): Claim[] {
  return [...neededClaims(effort), ...planClaims(effort)];
}

/** How many leads a target still takes: the truth is what it takes at the true rate and the true mean of deals. */
function neededClaims({ firms }: Effort): Claim[] {
  const random = createRandom(21);
  const covered = new Tallies<number>();
  for (const deals of DEALS) {
    for (let i = 0; i < firms; i += 1) {
      const isInside = askNeeded(random, deals);
      if (isInside !== null) covered.of(deals).add(isInside ? 1 : 0, 1);
    }
  }
  const all = covered.sum();
  const worst = covered.worst();
  return [
    {
      topic: TOPIC,
      says: '95 % range of the leads a target takes, from 5–100 deals and 1–20 % of 100–1 000 leads',
      bound: { atLeast: 0.93 },
      measured: all.share,
      error: all.error,
    },
    {
      topic: TOPIC,
      says: 'the same at the number of deals where it is worst',
      bound: null,
      measured: worst.share,
      error: worst.error,
    },
  ];
}

function askNeeded(random: Random, deals: number): boolean | null {
  const rate = drawLogBetween(random, 0.01, 0.2);
  const leads = Math.round(drawLogBetween(random, 100, 1_000));
  const sigma = drawBetween(random, 0.3, 1.2);
  let won = 0;
  for (let i = 0; i < leads; i += 1) if (random() < rate) won += 1;
  const dealsMinor = Array.from({ length: deals }, () => Math.round(drawLogNormal(random, sigma) * DEAL));
  const netMinor = dealsMinor.reduce((sum, deal) => sum + deal, 0);
  const gapMinor = 20 * DEAL;
  const needed = computeLeadsNeeded({
    gapMinor,
    averageDeal: computeAverageDeal(netMinor, deals),
    dealsMinor,
    conversion: computePeriodConversion(won, leads, 0.03),
  });
  if (needed === null) return null;
  const truth = Math.ceil(gapMinor / DEAL / rate);
  return needed.low <= truth && truth <= needed.high;
}

const BINS = 4;

/** P(a plan of leads) against whether the leads then came: firms with good and bad weeks, half a year to two years of history. */
function planClaims({ firms }: Effort): Claim[] {
  const random = createRandom(22);
  const bins = Array.from({ length: BINS }, () => ({ told: [] as number[], came: new Tallies<string>() }));
  for (let i = 0; i < firms * 4; i += 1) {
    const asked = askPlan(random);
    if (asked === null) continue;
    const bin = bins[Math.min(BINS - 1, Math.floor(asked.probability * BINS))];
    bin?.told.push(asked.probability);
    bin?.came.of('').add(asked.came ? 1 : 0, 1);
  }
  return bins.map(({ told, came }, index): Claim => {
    const { share, error } = came.of('');
    return {
      topic: TOPIC,
      says: `P(plan of leads) told ${(index * 100) / BINS}–${((index + 1) * 100) / BINS} %: how far what happened is from it`,
      bound: { atMost: 0.06 },
      measured: Math.abs(share - mean(told)),
      error,
    };
  });
}

const FIRST: IsoDate = '2025-01-01';

function askPlan(random: Random): { readonly probability: number; readonly came: boolean } | null {
  const perDay = drawLogBetween(random, 0.3, 8);
  const days = Math.round(drawBetween(random, 120, 480));
  const remainingDays = Math.round(drawBetween(random, 5, 20));
  const counts: number[] = [];
  let level = 1;
  for (let day = 0; day < days + remainingDays; day += 1) {
    if (day % 5 === 0) level = Math.exp(0.25 * drawNormal(random));
    counts.push(drawPoisson(random, perDay * level));
  }
  const history = Array.from({ length: days }, (_, index) => ({
    date: addDays(FIRST, index),
    weight: 1,
    elapsed: true,
  }));
  const leadsByDay = new Map(history.map(({ date }, index) => [date, counts[index] ?? 0]));
  const target = Math.max(1, Math.round(perDay * remainingDays * drawBetween(random, 0.6, 1.4)));
  const realism = computeLeadRealism({ target, actual: 0, remainingDays, history, leadsByDay });
  if (realism.status !== 'ok') return null;
  const come = counts.slice(days).reduce((sum, count) => sum + count, 0);
  return { probability: realism.probability, came: come >= realism.needed };
}
