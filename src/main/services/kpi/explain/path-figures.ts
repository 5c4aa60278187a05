import type { DateRange } from '@shared/calendar/iso-date';
import type { Term, TermId } from '@shared/kpi/derivation/derivation';
import { greatest, method, product, quotient, sum } from '@shared/kpi/derivation/expression';
import type { Figure } from '@shared/kpi/results';
import { type Derivers, type Desk, exclusion, term, termOfRows, valueIn } from './desk';
import { leadSet, saleSet } from './fact-terms';
import { FIGURE } from './target-line';

type PathKpi =
  | 'winCurve'
  | 'stageConversion'
  | 'winRate'
  | 'losses'
  | 'cycle'
  | 'answerTime'
  | 'dealSizes'
  | 'velocity';

/** How leads become customers: steps, speed and size. */
export const derivePath: Derivers<PathKpi> = {
  winCurve: (desk) => {
    const { winCurve } = desk.path();
    const { known, filter } = desk.frame;
    const rule = { id: 'followed-up-to', days: winCurve.days } as const;
    return {
      unit: 'ratio',
      value: winCurve.figure,
      formula: method<TermId>('product-limit', 'leads'),
      terms: known === null ? [] : [termOfRows(desk, 'leads', 'count', rule, leadSet(desk, 'created', known, filter))],
      interval: 'greenwood',
      related: [
        {
          figure: { kpi: 'cohortConversion', period: null },
          value: desk.conversion('channel').cohortCell.figure,
          unit: 'ratio',
        },
      ],
    };
  },
  stageConversion: (desk, { step }) => {
    const view = desk.path();
    const [before, now] = [view.funnel[step - 1], view.funnel[step]];
    const rule = { id: 'reached-within', range: view.funnelRange, days: view.horizonDays } as const;
    const rate = now?.rate ?? NOT_RIPE;
    // The step of those whose quality alone is known has cases of its own, which the rate carries.
    const trials = rate.status === 'ok' ? rate.n : (before?.count ?? null);
    const reached = rate.status === 'ok' ? Math.round(rate.value * rate.n) : null;
    return {
      unit: 'ratio',
      value: rate,
      formula: quotient<TermId>('reached-step', 'reached-before'),
      terms: [
        term('reached-step', reached, 'count', rule, { name: now?.name ?? null }),
        term('reached-before', trials, 'count', rule, { name: before?.name ?? null }),
      ],
      interval: 'wilson',
    };
  },
  winRate: (desk) => {
    const [won, lost] = [closed(desk, 'won'), closed(desk, 'lost')];
    return {
      unit: 'ratio',
      value: desk.path().winRate,
      formula: quotient<TermId>('won', sum<TermId>('won', 'lost')),
      terms: [...won, ...lost],
      interval: 'wilson',
    };
  },
  losses: (desk, { reason }) => {
    const row = desk.path().losses.find((each) => each.reason === reason);
    return {
      unit: 'ratio',
      value: row?.share ?? NONE_CLOSED,
      formula: quotient<TermId>('lost-for', 'lost'),
      terms: [
        term('lost-for', row?.leads ?? null, 'count', { id: 'lost-in', ...knownRange(desk) }, { name: reason }),
        ...closed(desk, 'lost'),
      ],
      interval: 'wilson',
    };
  },
  cycle: (desk) => {
    const { known, filter } = desk.frame;
    return {
      unit: 'days',
      value: desk.path().cycle.median,
      formula: method<TermId>('median', 'cycles'),
      terms:
        known === null
          ? []
          : [
              termOfRows(
                desk,
                'cycles',
                'days',
                { id: 'won-in', range: known },
                leadSet(desk, 'won', known, filter, { measure: 'cycle-days' }),
              ),
            ],
      interval: 'order-statistics',
    };
  },
  answerTime: (desk) => {
    const { answerTime, funnelRange, horizonDays } = desk.path();
    const answered = answerTime.fast.trials + answerTime.slow.trials;
    return {
      unit: 'days',
      value: answerTime.median,
      formula: method<TermId>('median', 'answered'),
      terms: [term('answered', answered, 'count', { id: 'answered-of', range: funnelRange, days: horizonDays })],
      interval: 'order-statistics',
    };
  },
  dealSizes: (desk) => {
    const { known, filter } = desk.frame;
    const rule = (range: DateRange) => ({ id: 'sold-in', range }) as const;
    return {
      unit: 'money',
      value: desk.path().deals.median,
      formula: method<TermId>('median', 'sold'),
      terms:
        known === null
          ? []
          : [termOfRows(desk, 'sold', 'money', rule(known), saleSet('deals', known, 'amount', filter))],
      excluded: exclusion(desk, 'returns-keep-deals', known && saleSet('returns', known, 'one', filter)),
      interval: 'order-statistics',
    };
  },
  velocity: (desk) => {
    const view = desk.path();
    const cycle = valueIn(view.cycle.median);
    return {
      unit: 'money-per-day',
      value: view.velocity,
      formula: quotient<TermId>(
        product<TermId>('open-leads', 'average-deal', 'win-rate'),
        greatest<TermId>(1, 'cycle'),
      ),
      terms: [
        term('open-leads', view.openLeads, 'count', { id: 'open-on', date: desk.frame.asOf.date }),
        term('average-deal', valueIn(view.averageDeal), 'money', FIGURE, {
          figure: { kpi: 'averageDeal', period: null },
        }),
        term('win-rate', valueIn(view.winRate), 'ratio', FIGURE, { figure: { kpi: 'winRate', period: null } }),
        term('cycle', cycle, 'days', FIGURE, { figure: { kpi: 'cycle', period: null } }),
      ],
    };
  },
};

const NOT_RIPE: Figure = { status: 'no-data', reason: 'no-ripe-leads' };
const NONE_CLOSED: Figure = { status: 'no-data', reason: 'no-closed-leads' };

function knownRange({ frame }: Desk) {
  return frame.known === null ? {} : { range: frame.known };
}

/** Leads closed in the known days. */
function closed(desk: Desk, which: 'won' | 'lost'): Term[] {
  const { known, filter } = desk.frame;
  if (known === null) return [];
  const rule = { id: which === 'won' ? 'won-in' : 'lost-in', range: known } as const;
  return [termOfRows(desk, which, 'count', rule, leadSet(desk, which, known, filter))];
}
