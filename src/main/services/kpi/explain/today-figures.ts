import type { TargetsView } from '@shared/contract/views/targets';
import type { TodayNeed, TodayView } from '@shared/contract/views/today';
import { sumTotals } from '@shared/kpi/days/day-totals';
import type { DerivationUnit, Term, TermId } from '@shared/kpi/derivation/derivation';
import {
  difference,
  type Expression,
  greatest,
  method,
  product,
  quotient,
  rounded,
  sum,
} from '@shared/kpi/derivation/expression';
import type { FigureRef } from '@shared/kpi/derivation/figure-ref';
import { unitOfMetric } from '@shared/kpi/metric';
import { computeWhatIf } from '@shared/kpi/targets/what-if';
import type { Attention } from '@shared/kpi/today/attention';
import { averageDealOf } from '../needs';
import { knownTotals } from '../progress';
import { type Derivers, type Desk, type Draft, exact, only, term, termOfRows, valueIn } from './desk';
import { daySet, FIGURE, figureOfLine, type Line, lineTerm, targetTerm, weightTerm } from './target-line';

type TodayKpi = 'neededToday' | 'usualDay' | 'evening' | 'attention' | 'whatIf';

const REVENUE: Line = { metric: 'revenue', employeeId: null };

/** Figures of the first screen, and what is tried out on the page of targets. */
export const deriveToday: Derivers<TodayKpi> = {
  neededToday: (desk, { metric }) => {
    const need = needOf(desk, metric);
    return {
      unit: metric === 'revenue' ? 'money-per-day' : 'count-per-day',
      value: need?.needed ?? exact(null, 'no-target'),
      ...neededFrom(desk, metric),
      related: [usualDay(need, metric)],
    };
  },
  usualDay: (desk, { metric, which }) => {
    const { pace } = desk.targets(metric);
    return {
      unit: unitOfMetric(metric) === 'money' ? 'money-per-day' : 'count-per-day',
      value: exact(which === 'usual' ? pace.usualDay : pace.bestDay, 'no-sales'),
      formula: method<TermId>(which === 'usual' ? 'median' : 'best', 'recent-days'),
      terms: [
        termOfRows(
          desk,
          'recent-days',
          unitOfMetric(metric),
          { id: 'recent-working-days' },
          daySet('recent', metric, null),
        ),
      ],
    };
  },
  evening: (desk, { scenario }) => deriveEvening(desk, scenario),
  attention: (desk) => {
    const { attention } = desk.today();
    return {
      unit: 'count',
      value: exact(attention.length, 'no-leads', attention.length),
      formula: sum<TermId>('remark'),
      terms: [
        term('remark', attention.length, 'count', { id: 'remark-shown' }),
        ...attention.flatMap((item) => evidenceOf(desk, item)),
      ],
    };
  },
  whatIf: (desk, levers) => {
    const view = desk.targets('revenue');
    const { progress } = view.pace;
    const repeatMinor = stepOf(view, 'repeat-sales-minor')?.expected ?? 0;
    const base = {
      targetMinor: progress.target,
      actualMinor: progress.actual,
      remainingWeight: progress.remainingWeight,
      repeatMinor,
      qualifiedRate: null,
    };
    const { endMinor } = computeWhatIf(base, levers);
    const tried = { id: 'tried-out' } as const;
    return {
      unit: 'money',
      value: exact(endMinor, 'no-sales'),
      formula: sum<TermId>(
        'actual',
        'repeat-money',
        product<TermId>('leads-per-day', 'remaining-weight', 'conversion', 'first-deal'),
      ),
      terms: [
        lineTerm(desk, REVENUE, 'actual', 'actual'),
        term(
          'repeat-money',
          repeatMinor,
          'money',
          { id: 'without-lead-in' },
          {
            figure: { kpi: 'reverseFunnel', period: null, stage: 'repeat-sales-minor', side: 'expected' },
          },
        ),
        term('leads-per-day', levers.leadsPerDay, 'count-per-day', tried),
        weightTerm(desk, REVENUE, 'remaining-weight'),
        term('conversion', levers.conversion, 'ratio', tried),
        term('first-deal', levers.firstDealMinor, 'money', tried),
      ],
    };
  },
};

export function stepOf(view: TargetsView, stage: TargetsView['reverseFunnel'][number]['stage']) {
  return view.reverseFunnel.find((step) => step.stage === stage);
}

type NeedMetric = TodayNeed['metric'];

function needOf(desk: Desk, metric: NeedMetric): TodayNeed | undefined {
  return desk.today().needs.find((need) => need.metric === metric);
}

function needRef(metric: NeedMetric): FigureRef {
  return { kpi: 'neededToday', period: null, metric };
}

/** The way from money to deals to leads, as far as no target of their own says it. */
function neededFrom(desk: Desk, metric: NeedMetric): Pick<Draft, 'terms' | 'formula'> {
  const money = lineTerm(desk, REVENUE, 'required-per-day', 'requiredPerDay');
  if (metric === 'revenue') return { terms: [money], formula: only('required-per-day') };
  const own: Line = { metric, employeeId: null };
  const ofOwn = valueIn(figureOfLine(desk, own, 'requiredPerDay').value);
  const isOwn = ofOwn !== null && (metric === 'leads' || money.value === null);
  if (isOwn) {
    const rule = { id: 'by-own-target' } as const;
    return {
      terms: [lineTerm(desk, own, 'required-per-day', 'requiredPerDay', rule)],
      formula: only('required-per-day'),
    };
  }
  if (metric === 'sales') {
    const { figure, range } = averageDealOf(desk.frame);
    return {
      terms: [money, term('average-deal', valueIn(figure), 'money', { id: 'net-by-deals', range })],
      formula: quotient<TermId>('required-per-day', 'average-deal'),
    };
  }
  const sales = needOf(desk, 'sales')?.needed;
  const conversion = valueIn(desk.conversion('channel').periodCell.figure);
  return {
    terms: [
      term('sales-needed', sales === undefined ? null : valueIn(sales), 'count-per-day', FIGURE, {
        figure: needRef('sales'),
      }),
      term('conversion', conversion, 'ratio', FIGURE, {
        figure: { kpi: 'periodConversion', period: null, by: null, key: null },
      }),
    ],
    formula: quotient<TermId>('sales-needed', 'conversion'),
  };
}

function usualDay(need: TodayNeed | undefined, metric: NeedMetric) {
  const unit: DerivationUnit = metric === 'revenue' ? 'money-per-day' : 'count-per-day';
  const figure: FigureRef = { kpi: 'usualDay', period: null, metric, which: 'usual' };
  return { figure, value: exact(need?.usual ?? null, 'no-sales'), unit };
}

type Scenario = 'without-sales' | 'after-usual-day' | 'with-need-met';

const KEY_OF = {
  'without-sales': 'withoutSales',
  'after-usual-day': 'afterUsualDay',
  'with-need-met': 'withNeedMet',
} as const satisfies Readonly<Record<Scenario, keyof NonNullable<TodayView['evening']>>>;

/** Tonight's distance to the line: what there will be then, less the plan of all days up to tonight. */
function deriveEvening(desk: Desk, scenario: Scenario): Draft {
  const { evening, pace } = desk.today();
  const { asOf } = desk.frame;
  const today = sumTotals(knownTotals(desk.frame, 'revenue'), { from: asOf.date, to: asOf.date });
  const tonight = { ...daySet('all', 'weight', desk.frame.filter.employeeId), until: asOf.date };
  const plan = quotient<TermId>(product<TermId>('target', 'weight-tonight'), 'all-weight');
  const brings = dayTerms(desk, scenario, pace);
  const formula: Expression<TermId> =
    brings.length === 0
      ? difference<TermId>(sum<TermId>('before-today', 'today'), plan)
      : difference<TermId>(
          sum<TermId>('before-today', greatest<TermId>(product<TermId>(...brings.map(({ id }) => id)), 'today')),
          plan,
        );
  return {
    unit: 'money',
    value: exact(evening?.[KEY_OF[scenario]] ?? null, 'period-over'),
    formula: rounded<TermId>(formula),
    terms: [
      term('before-today', pace.progress.actual - today, 'money', { id: 'closed-before-today' }),
      term('today', today, 'money', { id: 'of-today', date: asOf.date }),
      ...brings,
      targetTerm(desk, REVENUE),
      termOfRows(desk, 'weight-tonight', 'weight', { id: 'up-to-day', date: asOf.date }, tonight),
      weightTerm(desk, REVENUE, 'all-weight'),
    ],
  };
}

/** What the day brings, and how much of a day it is. */
function dayTerms(desk: Desk, scenario: Scenario, pace: TodayView['pace']): Term[] {
  if (scenario === 'without-sales') return [];
  const { asOf, days } = desk.frame;
  const running = days.find((day) => day.date === asOf.date);
  const weight = running?.plain ?? running?.weight ?? 0;
  const share = term('weight-today', weight, 'weight', { id: 'today-weight', date: asOf.date });
  if (scenario === 'with-need-met') return [lineTerm(desk, REVENUE, 'required-per-day', 'requiredPerDay'), share];
  const figure: FigureRef = { kpi: 'usualDay', period: null, metric: 'revenue', which: 'usual' };
  return [term('usual-day', pace.usualDay, 'money-per-day', FIGURE, { figure }), share];
}

/** What a remark stands on, where that is a figure. */
function evidenceOf(desk: Desk, item: Attention): Term[] {
  switch (item.kind) {
    case 'channel-below-benchmark':
      return [
        term('conversion', item.ratio, 'ratio', FIGURE, {
          name: item.channelName,
          figure: { kpi: 'periodConversion', period: null, by: 'channel', key: item.channelId },
        }),
      ];
    case 'unassessed-leads':
      return [
        term('unassessed', item.count, 'count', FIGURE, {
          figure: { kpi: 'qualifiedRate', period: null, by: null, key: null },
        }),
      ];
    case 'person-behind':
      return [
        term('deviation', item.deviationMinor, 'money', FIGURE, {
          name: item.employeeName,
          figure: { kpi: 'deviation', period: null, metric: 'revenue', employeeId: item.employeeId },
        }),
      ];
    case 'personal-targets-gap':
      return [targetTerm(desk, REVENUE)];
    case 'no-target':
    case 'no-history':
    case 'no-leads':
      return [];
  }
}
