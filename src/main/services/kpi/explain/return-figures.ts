import type { CostReturn, CostRow } from '@shared/contract/views/cost';
import { computeFirstSaleProfit, type FirstSaleProfit } from '@shared/kpi/cost/first-sale-profit';
import { DAYS_OF_MONTH } from '@shared/kpi/cost/monthly-revenue';
import type { Term, TermId } from '@shared/kpi/derivation/derivation';
import {
  difference,
  type Expression,
  method,
  product,
  quotient,
  rounded,
  sum,
} from '@shared/kpi/derivation/expression';
import type { Figure } from '@shared/kpi/results';
import { businessOf } from '../../../store/facts/business';
import { employeeNames } from '../../../store/facts/names';
import { lastYear, type Returns, returnsOf } from '../cost-returns';
import { costSet } from './cost-sets';
import { type Derivers, type Desk, exact, exclusion, only, term, termOfRows, valueIn } from './desk';
import { saleSet } from './fact-terms';
import { FIGURE } from './target-line';

type ReturnKpi =
  | 'campaignCost'
  | 'payroll'
  | 'grossMargin'
  | 'firstSaleProfit'
  | 'monthlyRevenue'
  | 'paybackInSales'
  | 'paybackInMonths'
  | 'romi';

/** Of all customers, of a channel's, or of a campaign's. */
interface Part {
  readonly by: 'channel' | 'campaign' | null;
  readonly key: string | null;
}

/** What customers bring back of their cost. None of it is a person's: the person of the question does not narrow it. */
export const deriveReturns: Derivers<ReturnKpi> = {
  campaignCost: (desk, { key }) => {
    const row = desk.campaigns().rows.find((each) => each.key === key);
    return {
      unit: 'money',
      value: exact(row?.costMinor ?? null, 'no-costs'),
      formula: sum<TermId>('direct-cost', 'allocated-cost'),
      terms: [
        term('direct-cost', row?.directMinor ?? null, 'money', { id: 'cost-of-campaign' }),
        term('allocated-cost', row?.allocatedMinor ?? null, 'money', {
          id: 'cost-allocated',
          key: desk.frame.settings.costAllocation,
        }),
      ],
    };
  },
  payroll: (desk, { employeeId }) => {
    const { known } = desk.frame;
    const part = desk.cost().payroll.filter((each) => each.employeeId === employeeId);
    const name = employeeId === null ? null : (employeeNames(desk.frame.store).get(employeeId) ?? null);
    const set = known && costSet(desk, known, 'salary', { employee: employeeId ?? 'none' });
    const whole = part.reduce((all, each) => all + each.acquisitionMinor, 0);
    return {
      unit: 'money',
      value: exact(part.length === 0 ? null : whole, 'no-costs'),
      formula: only('cost-salary'),
      terms:
        set === null || known === null
          ? []
          : [{ ...termOfRows(desk, 'cost-salary', 'money', { id: 'salary-share', range: known }, set), name }],
      excluded: exclusion(desk, 'salary-rest', set && { ...set, measure: 'rest' }, { unit: 'money' }),
    };
  },
  grossMargin: (desk) => {
    const { rate, source } = desk.cost().margin;
    const range = lastYear(desk.frame);
    const scope = { employeeId: null, channelId: null };
    const ofSales = (id: 'margin' | 'margin-of', measure: 'margin' | 'net') =>
      termOfRows(desk, id, 'money', { id: 'with-margin', range }, saleSet('with-margin', range, measure, scope));
    return {
      unit: 'ratio',
      value: rate,
      formula: source === 'setting' ? only('margin-setting') : quotient<TermId>('margin', 'margin-of'),
      terms:
        source === 'setting'
          ? [term('margin-setting', valueIn(rate), 'ratio', { id: 'firm-setting' })]
          : [ofSales('margin', 'margin'), ofSales('margin-of', 'net')],
    };
  },
  firstSaleProfit: (desk, part) => {
    const { profit } = partOf(desk, part);
    const { margin } = desk.cost();
    const rate = term('gross-margin', valueIn(margin.rate), 'ratio', FIGURE, { figure: MARGIN });
    const { known } = desk.frame;
    // Sales with a margin of their own are not cut by one rate.
    const isOneRate = profit !== null && profit.withMargin === 0;
    return {
      unit: 'money',
      value: profitFigure(profit),
      formula: isOneRate
        ? rounded<TermId>(product<TermId>('first-net', 'gross-margin'))
        : method<TermId>('margin-of-each', 'first-net', 'gross-margin'),
      terms: [
        term('first-net', profit?.netMinor ?? null, 'money', { id: 'first-sales-net', ...(known && { range: known }) }),
        rate,
      ],
      interval: 'bootstrap-deals',
    };
  },
  monthlyRevenue: (desk) => {
    const { store, recordedFrom } = desk.frame;
    const range = lastYear(desk.frame);
    const { repeat } = businessOf(store, range, recordedFrom ?? range.from);
    return {
      unit: 'money',
      value: desk.cost().monthlyRevenue,
      formula: rounded<TermId>(quotient<TermId>('repeat-net', 'customer-months')),
      terms: [
        term('repeat-net', repeat.repeatMinor, 'money', { id: 'repeat-in', range }),
        term('customer-months', repeat.customerDays / DAYS_OF_MONTH, 'count', { id: 'months-of-customers', range }),
      ],
      interval: 'poisson',
    };
  },
  paybackInSales: (desk, part) => {
    const { row, profit } = partOf(desk, part);
    const earned = profitTerms(row, profit);
    return {
      unit: 'count',
      value: row?.paybackSales ?? NO_COSTS,
      formula: quotient<TermId>('cost', earned.formula),
      terms: [costTerm(row, part), ...earned.terms],
      interval: 'bootstrap-deals',
      related: [{ figure: { ...part, kpi: 'romi', period: null }, value: row?.romi ?? NO_COSTS, unit: 'ratio' }],
    };
  },
  paybackInMonths: (desk, part) => {
    const { row } = partOf(desk, part);
    const { monthlyRevenue, margin } = desk.cost();
    const cac = row?.cac ?? NO_COSTS;
    return {
      unit: 'count',
      value: row?.paybackMonths ?? NO_COSTS,
      formula: quotient<TermId>('cac', product<TermId>('monthly-revenue', 'gross-margin')),
      terms: [
        term('cac', valueIn(cac), 'money', FIGURE, part.by === 'campaign' ? {} : { figure: cacOf(part) }),
        term('monthly-revenue', valueIn(monthlyRevenue), 'money', FIGURE, {
          figure: { kpi: 'monthlyRevenue', period: null },
        }),
        term('gross-margin', valueIn(margin.rate), 'ratio', FIGURE, { figure: MARGIN }),
      ],
    };
  },
  romi: (desk, part) => {
    const { row, profit } = partOf(desk, part);
    const earned = profitTerms(row, profit);
    return {
      unit: 'ratio',
      value: row?.romi ?? NO_COSTS,
      formula: quotient<TermId>(difference<TermId>(earned.formula, 'cost'), 'cost'),
      terms: [...earned.terms, costTerm(row, part)],
      interval: 'bootstrap-deals',
    };
  },
};

const NO_COSTS: Figure = { status: 'no-data', reason: 'no-costs' };
const NO_MARGIN: Figure = { status: 'no-data', reason: 'no-margin' };
const MARGIN = { kpi: 'grossMargin', period: null } as const;

function cacOf({ key, by }: Part) {
  return by === 'channel'
    ? ({ kpi: 'cac', period: null, by, key, variant: 'full' } as const)
    : ({ kpi: 'cac', period: null, by: null, key: null, variant: 'full' } as const);
}

type Row = Pick<CostRow, 'costMinor' | 'customers' | 'cac'> & CostReturn;

/** What was spent on the part and what its first sales earned, as the page has it. */
function partOf(desk: Desk, part: Part): { readonly row: Row | undefined; readonly profit: FirstSaleProfit | null } {
  const returns = returnsOf({ ...desk.frame, filter: { ...desk.frame.filter, employeeId: null } });
  const view = desk.cost();
  switch (part.by) {
    case null:
      return { row: { ...view, ...view.returns }, profit: returns.profit };
    case 'channel':
      return {
        row: view.channels.find((row) => row.key === part.key),
        profit: profitOf(returns, (sale) => sale.channelId === part.key),
      };
    case 'campaign':
      return {
        row: desk.campaigns().rows.find((row) => row.key === part.key),
        profit: profitOf(returns, (sale) => sale.campaign === part.key),
      };
  }
}

function profitOf(returns: Returns, belongs: (sale: Returns['firstSales'][number]) => boolean): FirstSaleProfit | null {
  return computeFirstSaleProfit(returns.firstSales.filter(belongs), valueIn(returns.margin.rate));
}

function profitFigure(profit: FirstSaleProfit | null): Figure {
  if (profit === null) return NO_MARGIN;
  return { status: 'ok', value: profit.profitMinor, n: profit.sales, interval: profit.interval };
}

function costTerm(row: Row | undefined, { by, key }: Part): Term {
  return term(
    'cost',
    row?.costMinor ?? null,
    'money',
    FIGURE,
    by === 'campaign'
      ? { figure: { kpi: 'campaignCost', period: null, key } }
      : { figure: { kpi: 'acquisitionCost', period: null, category: null, by, key } },
  );
}

/** Customers who were only typed are taken to have brought what the others did on average. */
function profitTerms(row: Row | undefined, profit: FirstSaleProfit | null) {
  const customers = row?.customers ?? 0;
  const first = term('first-profit', customers === 0 ? 0 : (profit?.profitMinor ?? null), 'money', {
    id: 'profit-of-first-sales',
  });
  if (profit === null || profit.sales === customers || customers === 0) {
    return { terms: [first], formula: only('first-profit') };
  }
  const formula: Expression<TermId> = product<TermId>('first-profit', quotient<TermId>('customers', 'first-count'));
  const terms = [
    first,
    term('customers', customers, 'count', FIGURE),
    term('first-count', profit.sales, 'count', { id: 'entered-first-sales' }),
  ];
  return { terms, formula };
}
