import type { CostView } from '@shared/contract/views/cost';
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

/** What one more customer costs, or why that cannot be told yet. */
export function marginalWords(view: CostView, t: Words, f: Format): { readonly lead: string; readonly text: string } {
  const { figure } = view.marginal;
  if (figure.status === 'ok') {
    const { cac } = view;
    const average = cac.status === 'ok' ? { cac: f.moneyRounded(cac.value) } : null;
    const key = cac.status === 'ok' && figure.value > cac.value ? 'dearer' : 'cheaper';
    return {
      lead: t('cost.marginal.measured', { figure: f.moneyRounded(figure.value) }),
      text: average === null ? '' : t(`cost.marginal.${key}`, average),
    };
  }
  return { lead: t('cost.marginal.notYet'), text: unmeasured(view, figure.reason, t, f) };
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
