import type { CostReturn, CostView } from '@shared/contract/views/cost';
import { WHOLE_BP } from '@shared/domain/fields';
import type { Settings } from '@shared/domain/settings';
import type { Figure } from '@shared/kpi/results';
import type { Words } from '@shared/words';
import { comparisonGenitive, hasNotStarted, isSamePart } from '../../components/comparison-name';
import type { VerdictState } from '../../components/verdict';
import type { Format } from '../../i18n/use-format';

interface Said {
  readonly state: VerdictState;
  readonly text: string;
}

/** Dearer or cheaper than before: only where chance hardly does as much. */
export function costVerdict(view: CostView, t: Words, f: Format): Said {
  const { cac, previous, change } = view;
  if (hasNotStarted(view)) return { state: 'no-data', text: t('common.notStarted.title') };
  if (cac.status !== 'ok') return { state: 'no-data', text: t(`cost.verdict.${missingPart(view)}`) };
  const period = comparisonGenitive(view, f);
  if (period === null || previous.status !== 'ok' || change === null) {
    return { state: 'no-data', text: t('cost.verdict.noPrevious') };
  }
  if (change === 'higher') return { state: 'dearer', text: t('cost.verdict.higher', { period }) };
  if (change === 'lower') return { state: 'cheaper', text: t('cost.verdict.lower', { period }) };
  const [whole, part] =
    cac.value >= previous.value
      ? (['riseNotProven', 'riseNotProvenPart'] as const)
      : (['fallNotProven', 'fallNotProvenPart'] as const);
  return { state: 'not-proven', text: t(`cost.verdict.${isSamePart(view) ? part : whole}`, { period }) };
}

/** Which half of the fraction is not there. */
function missingPart({ costMinor, customers }: CostView): 'noCosts' | 'noCustomers' | 'none' {
  if (costMinor === 0 && customers === 0) return 'none';
  return costMinor === 0 ? 'noCosts' : 'noCustomers';
}

/** The division with its numbers, what chance leaves open, and what it was before. */
export function costSentence(view: CostView, t: Words, f: Format): string {
  const { cac, costMinor, customers } = view;
  if (hasNotStarted(view)) return t('common.notStarted.text');
  if (cac.status !== 'ok') return t(`cost.sentence.${missingPart(view)}`, { cost: f.money(costMinor) });
  const parts = [
    t('cost.sentence.formula', { cost: f.money(costMinor), count: customers, number: f.number(customers) }),
  ];
  if (cac.interval) {
    parts.push(t('cost.sentence.truth', { range: f.moneyRange(cac.interval.low, cac.interval.high, 0) }));
  }
  parts.push(beforeSentence(view, t, f));
  return parts.filter((part) => part !== '').join(' ');
}

function beforeSentence({ previous, previousCustomers, change }: CostView, t: Words, f: Format): string {
  if (previous.status !== 'ok' || previousCustomers === null) return '';
  const before = t('cost.sentence.before', {
    cac: f.moneyRounded(previous.value),
    count: previousCustomers,
    number: f.number(previousCustomers),
  });
  return before + t(change === 'higher' || change === 'lower' ? 'cost.sentence.proven' : 'cost.sentence.chance');
}

/** What one more customer costs and how that stands to the average, or why that cannot be told yet. */
export function marginalWords(view: CostView, t: Words, f: Format): { readonly lead: string; readonly text: string } {
  const { figure, againstAverage } = view.marginal;
  if (figure.status !== 'ok') return { lead: t('cost.marginal.notYet'), text: unmeasured(view, figure.reason, t, f) };
  const lead = t('cost.marginal.measured', { figure: f.moneyRounded(figure.value) });
  const parts: string[] = [];
  if (figure.interval)
    parts.push(t('cost.marginal.truth', { range: f.moneyRange(figure.interval.low, figure.interval.high, 0) }));
  if (againstAverage !== null && view.cac.status === 'ok')
    parts.push(t(`cost.marginal.${againstAverage}`, { cac: f.moneyRounded(view.cac.value) }));
  return { lead, text: parts.join(' ') };
}

function unmeasured(view: CostView, reason: string, t: Words, f: Format): string {
  const { deltaCostMinor } = view.marginal;
  const period = comparisonGenitive(view, f);
  if (deltaCostMinor === null || period === null || view.previousCustomers === null) return t('cost.marginal.nothing');
  const values = {
    period,
    delta: f.compact(Math.abs(deltaCostMinor)),
    before: f.number(view.previousCustomers),
    now: f.number(view.customers),
  };
  if (reason === 'opposite-change') return t('cost.marginal.opposite', values);
  const [whole, part] = deltaCostMinor >= 0 ? (['rose', 'rosePart'] as const) : (['fell', 'fellPart'] as const);
  return t(`cost.marginal.${isSamePart(view) ? part : whole}`, values);
}

/** By which margin profit was counted: `маржа 38 %, своя у 41 из 48 первых продаж`. Empty where there is none. */
export function marginWords({ firstSales, margin }: CostView, t: Words, f: Format): string {
  const { sales, withMargin } = firstSales;
  if (firstSales.margin.status !== 'ok') return '';
  const rate = f.percent(firstSales.margin.value, 0);
  if (withMargin === sales) return t('cost.channels.margin.own', { rate });
  const part = { rate, count: sales, part: f.number(withMargin), whole: f.number(sales) };
  if (margin.source === 'setting')
    return t(`cost.channels.margin.${withMargin === 0 ? 'setting' : 'partSetting'}`, part);
  return t('cost.channels.margin.part', part);
}

/** `сразу` where the first sale does, else how many sales or months it takes. */
export function paybackWords(value: number, by: Settings['paybackBy'], t: Words, f: Format): string {
  if (by === 'months') return t('cost.returns.months', { value: f.number(value, 1) });
  return value <= 1 ? t('cost.returns.atOnce') : t('cost.returns.sales', { value: f.number(value, 1) });
}

/** Both ways to count it, for those who ask. */
export function otherPayback({ paybackSales, paybackMonths }: CostReturn, t: Words, f: Format): string {
  const ways = [
    paybackSales.status === 'ok' ? t('cost.returns.inSales', { value: f.number(paybackSales.value, 1) }) : '',
    paybackMonths.status === 'ok' ? t('cost.returns.inMonths', { value: f.number(paybackMonths.value, 1) }) : '',
  ];
  return ways.filter((way) => way !== '').join(', ');
}

export function romiInterval(romi: Figure, t: Words, f: Format): string {
  if (romi.status !== 'ok' || romi.interval === null) return '';
  const { low, high } = romi.interval;
  return t('cost.returns.range', { low: f.signedPercent(low, 0), high: f.signedPercent(high, 0) });
}

/** Whose salaries went in, by the share that did: `40 % у 7 человек, Анна Соколова 25 %`. Empty without salaries. */
export function payrollWords({ payroll, cost }: CostView, t: Words, f: Format): string {
  if (payroll.length === 0) return '';
  const shares = [...new Set(payroll.map((part) => part.shareBp))].sort((left, right) => right - left);
  const groups = shares.map((shareBp) => {
    const people = payroll.filter((part) => part.shareBp === shareBp);
    const share = f.percent(shareBp / WHOLE_BP, shareBp % 100 === 0 ? 0 : 1);
    const [only] = people;
    if (people.length > 1 || only === undefined)
      return t('cost.payroll.people', { share, count: people.length, number: f.number(people.length) });
    return t('cost.payroll.person', { share, name: only.name ?? t('cost.payroll.nobody') });
  });
  return t('cost.payroll.text', {
    part: f.money(cost.salary),
    whole: f.money(payroll.reduce((sum, part) => sum + part.wholeMinor, 0)),
    groups: groups.join(', '),
  });
}
