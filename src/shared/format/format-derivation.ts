import type { Explanation } from '@shared/contract/views/explain';
import { assertNever } from '@shared/domain/assert-never';
import type { CurrencyCode } from '@shared/domain/money';
import { minorPerMajor } from '@shared/domain/money';
import type { Locale } from '@shared/domain/settings';
import type {
  DerivationUnit,
  Exclusion,
  RelatedFigure,
  Rule,
  RuleFields,
  Term,
  TermId,
} from '@shared/kpi/derivation/derivation';
import type { Expression } from '@shared/kpi/derivation/expression';
import type { FigureRef } from '@shared/kpi/derivation/figure-ref';
import type { Words } from '@shared/words';
import { formatDateRange, formatDay } from './format-date';
import { formatMoneyExact, formatMoneyRange } from './format-money';
import { formatCount, formatNumber, formatPercent, formatPercentRange, formatRange } from './format-number';
import { formatPeriod } from './format-period';

/** The language in which a derivation is said, and the money that it speaks of. */
export interface DerivationVoice {
  readonly t: Words;
  readonly locale: Locale;
  readonly currency: CurrencyCode;
}

/** A number of a derivation in full: money to the minor unit, ratios to a hundredth of a per cent. */
export function formatInUnit(value: number, unit: DerivationUnit, { t, locale, currency }: DerivationVoice): string {
  switch (unit) {
    case 'money':
    case 'money-per-day':
      return formatMoneyExact(Math.round(value), currency, locale);
    case 'ratio':
      return formatPercent(value, locale, 2);
    case 'count':
    case 'count-per-day':
      return formatNumber(value, locale, Number.isInteger(value) ? 0 : 2);
    case 'fte':
      return formatNumber(value, locale, 2);
    case 'weight':
      return t('explain.unit.workingDays', { count: value, number: formatNumber(value, locale, decimalsOf(value)) });
    case 'days':
      return t('explain.unit.days', { count: value, number: formatNumber(value, locale, decimalsOf(value)) });
    default:
      return assertNever(unit);
  }
}

function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return Math.abs(value * 8 - Math.round(value * 8)) < 1e-9 ? 3 : 2;
}

/** The same as it stands on a page, where that says less; `null`: it says as much. */
export function formatAsShown(value: number, unit: DerivationUnit, voice: DerivationVoice): string | null {
  const { locale, currency } = voice;
  const shown =
    unit === 'ratio'
      ? formatPercent(value, locale)
      : unit === 'count' || unit === 'count-per-day'
        ? formatCount(value, locale)
        : unit === 'money' || unit === 'money-per-day'
          ? formatMoneyExact(Math.round(value / minorPerMajor(currency)) * minorPerMajor(currency), currency, locale)
          : null;
  return shown === null || shown === formatInUnit(value, unit, voice) ? null : shown;
}

function formatRangeInUnit(low: number, high: number, unit: DerivationUnit, voice: DerivationVoice): string {
  const { locale, currency } = voice;
  if (unit === 'ratio') return formatPercentRange(low, high, locale, 2);
  if (unit === 'money' || unit === 'money-per-day') return formatMoneyRange(low, high, currency, locale);
  return formatRange(low, high, locale, Number.isInteger(low) && Number.isInteger(high) ? 0 : 1);
}

/** «Конверсия за период, «Реклама», IV квартал 2026 по 23 ноября» */
export function formatDerivationTitle(explanation: Explanation, { t, locale }: DerivationVoice): string {
  const { figure, subject, period, asOf } = explanation;
  const name = t(`explain.title.${titleKey(figure)}`, {
    metric: 'metric' in figure ? t(`explain.metric.${figure.metric}`) : '',
    band: 'band' in figure ? figure.band : '',
    stage: 'stage' in figure ? t(`explain.stage.${figure.stage}`) : '',
  });
  const ofGroup =
    'by' in figure && figure.by !== null ? quoted(subject.groupName ?? t('explain.notGiven'), locale) : null;
  const category = 'category' in figure && figure.category !== null ? t(`explain.category.${figure.category}`) : null;
  const channel = subject.channelName === null ? null : quoted(subject.channelName, locale);
  const running = period.from <= asOf.date && asOf.date < period.to;
  const span = running
    ? t('explain.upTo', { period: formatPeriod(period, locale), day: formatDay(asOf.date, locale) })
    : formatPeriod(period, locale);
  const title = [name, category, ofGroup, channel, span].filter((part) => part !== null).join(', ');
  return subject.employeeName === null ? title : t('explain.ofWhom', { name: subject.employeeName, title });
}

function quoted(name: string, locale: Locale): string {
  return locale === 'ru' ? `«${name}»` : `“${name}”`;
}

function titleKey(figure: FigureRef): string {
  if (figure.kpi === 'cac' && figure.variant !== 'full') return `cac-${figure.variant}`;
  return figure.kpi === 'usualDay' && figure.which === 'best' ? 'bestDay' : figure.kpi;
}

export function formatTermName({ id, name, rule }: Pick<Term, 'id' | 'name' | 'rule'>, { t }: DerivationVoice): string {
  const words =
    rule.measure !== undefined
      ? t(`custom.measure.${rule.measure}`)
      : t(`explain.term.${id.startsWith('measure-') ? 'points' : id}`);
  return name === null ? words : `${words}: ${name}`;
}

export function formatRule(rule: Rule, voice: DerivationVoice): string {
  return voice.t(`explain.rule.${rule.id}`, fieldsIn(rule, voice));
}

export function formatExclusion(exclusion: Exclusion, voice: DerivationVoice): { name: string; why: string } {
  const { t } = voice;
  const fields = fieldsIn(exclusion, voice);
  return { name: t(`explain.excluded.${exclusion.id}.name`), why: t(`explain.excluded.${exclusion.id}.why`, fields) };
}

/** Values to be put into sentences; those that are not given are put into none. */
function fieldsIn(fields: RuleFields, { t, locale }: DerivationVoice) {
  const { range, date, days, count, key, name, metric, ratio } = fields;
  return {
    ...(range !== undefined && { range: formatDateRange(range, locale) }),
    ...(date !== undefined && { date: formatDay(date, locale) }),
    ...(days !== undefined && { days: t('explain.unit.days', { count: days, number: formatNumber(days, locale) }) }),
    ...(count !== undefined && { count: formatNumber(count, locale) }),
    ...(key !== undefined && { key: t(`explain.key.${key}`) }),
    ...(name !== undefined && { name }),
    ...(metric !== undefined && { metric: t(`explain.metric.${metric}`) }),
    ...(ratio !== undefined && { ratio: formatPercent(ratio, locale) }),
  };
}

/** What is known of the interval and of what the figure proves, sentence by sentence; the verdict apart, to be set bold. */
export interface ProofWords {
  readonly text: string;
  readonly verdict: string | null;
}

export function formatProof({ value, unit, interval, proof }: Explanation, voice: DerivationVoice): ProofWords[] {
  const { t } = voice;
  const words: ProofWords[] = [];
  if (value.status === 'ok' && value.interval !== null && interval !== null) {
    const range = formatRangeInUnit(value.interval.low, value.interval.high, unit, voice);
    words.push({ text: t(`explain.interval.${interval}`, { range }), verdict: null });
  }
  switch (proof?.kind) {
    case undefined:
      return words;
    case 'benchmark': {
      const less = proof.verdict === 'below' || (proof.verdict === 'not-proven' && proof.atMost <= proof.atLeast);
      const benchmark = formatPercent(proof.benchmark, voice.locale, wholeOr(proof.benchmark));
      const chance = chanceWords(less ? proof.atMost : proof.atLeast, t);
      const text = t(less ? 'explain.proof.atMost' : 'explain.proof.atLeast', { benchmark, chance });
      return [...words, { text, verdict: t(`explain.proof.verdict.${proof.verdict}`) }];
    }
    case 'pace': {
      const text = t(proof.proven ? 'explain.proof.pace.proven' : 'explain.proof.pace.open');
      return [...words, { text, verdict: t(`explain.proof.pace.${proof.state}`) }];
    }
    case 'change': {
      const text = t('explain.proof.change.said', { previous: formatInUnit(proof.previous, unit, voice) });
      return [...words, { text, verdict: t(`explain.proof.change.${proof.verdict}`) }];
    }
    default:
      return assertNever(proof);
  }
}

function wholeOr(ratio: number): number {
  return Number.isInteger(Math.round(ratio * 1e6) / 1e4) ? 0 : 1;
}

function chanceWords(chance: number, t: Words): string {
  const count = Math.round(chance * 100);
  return count === 0 ? t('explain.proof.rare') : t('explain.proof.chance', { count });
}

function relatedKey(figure: FigureRef): string {
  if (figure.kpi === 'cac' && figure.variant !== 'full') return `cac-${figure.variant}`;
  return figure.kpi === 'qualifiedBounds' ? `qualifiedBounds.${figure.side}` : figure.kpi;
}

export function formatRelated({ figure, value, unit }: RelatedFigure, voice: DerivationVoice): string {
  const said =
    value.status === 'ok' ? (formatAsShown(value.value, unit, voice) ?? formatInUnit(value.value, unit, voice)) : '—';
  return `${voice.t(`explain.related.${relatedKey(figure)}`)} ${said}`;
}

/** The formula in one line, in words or with the numbers put in. */
function formatFormula(
  { formula, terms }: Pick<Explanation, 'formula' | 'terms'>,
  as: 'words' | 'numbers',
  voice: DerivationVoice,
): string {
  const leaf = (id: TermId) => {
    const term = terms.find((each) => each.id === id);
    if (term === undefined) return '—';
    if (as === 'words') return formatTermName(term, voice);
    return term.value === null ? '—' : formatInUnit(term.value, term.unit, voice);
  };
  return writeExpression(formula, leaf, voice);
}

function writeExpression(expression: Expression<TermId>, leaf: (id: TermId) => string, voice: DerivationVoice): string {
  const { t, locale } = voice;
  const inner = (of: Expression<TermId>) => writeExpression(of, leaf, voice);
  const within = (of: Expression<TermId>) => (isSum(of) ? `(${inner(of)})` : inner(of));
  switch (expression.op) {
    case 'term':
      return leaf(expression.id);
    case 'number':
      return formatNumber(expression.value, locale);
    case 'sum':
      return expression.of.map(inner).join(' + ');
    case 'difference':
      return `${inner(expression.of[0])} − ${within(expression.of[1])}`;
    case 'product':
      return expression.of.map(within).join(' · ');
    case 'quotient':
      return `${within(expression.of[0])} / ${isPlain(expression.of[1]) ? inner(expression.of[1]) : `(${inner(expression.of[1])})`}`;
    case 'greatest':
    case 'least':
      return `${t(`explain.method.${expression.op}`)} (${expression.of.map(inner).join('; ')})`;
    case 'round':
    case 'round-up':
      return inner(expression.of);
    case 'method':
      return t('explain.method.by', {
        method: t(`explain.method.${expression.id}`),
        terms: expression.of.map(leaf).join(', '),
      });
    default:
      return assertNever(expression);
  }
}

/** A sum of one is no sum. */
export function isSum(expression: Expression<TermId>): boolean {
  if (expression.op === 'round' || expression.op === 'round-up') return isSum(expression.of);
  return expression.op === 'difference' || (expression.op === 'sum' && expression.of.length > 1);
}

function isPlain(expression: Expression<TermId>): boolean {
  if (expression.op === 'round' || expression.op === 'round-up') return isPlain(expression.of);
  if (expression.op === 'sum' && expression.of.length === 1) return true;
  return expression.op === 'term' || expression.op === 'number';
}

/** The whole derivation as plain text: what «Скопировать» copies and the command line prints. */
export function formatDerivation(explanation: Explanation, voice: DerivationVoice): string {
  const { t, locale } = voice;
  const { value, unit, terms, excluded } = explanation;
  const said =
    value.status === 'ok'
      ? formatInUnit(value.value, unit, voice)
      : t('explain.missing', { reason: t(`common.noData.${value.reason}`) });
  const formula = `${formatFormula(explanation, 'words', voice)} = ${formatFormula(explanation, 'numbers', voice)} = ${said}`;
  const proofs = formatProof(explanation, voice).map(({ text, verdict }) =>
    verdict === null ? text : `${text} ${verdict}.`,
  );
  const included = terms.map((term) => {
    const number = term.value === null ? '—' : formatInUnit(term.value, term.unit, voice);
    return `- ${formatTermName(term, voice)}: ${number} (${formatRule(term.rule, voice)}${rowsOf(term, voice)})`;
  });
  const left = excluded.map((each) => {
    const { name, why } = formatExclusion(each, voice);
    const worth =
      each.unit === 'count' ? formatNumber(each.rows.count, locale) : formatInUnit(each.rows.value, each.unit, voice);
    return `- ${name}: ${worth} (${why})`;
  });
  return [
    formatDerivationTitle(explanation, voice),
    value.status === 'ok' ? formula : said,
    ...proofs,
    ...(included.length === 0 ? [] : ['', `${t('explain.section.included')}:`, ...included]),
    ...(left.length === 0 ? [] : ['', `${t('explain.section.excluded')}:`, ...left]),
    '',
    t('explain.section.asOf', { day: formatDay(explanation.asOf.date, locale) }),
  ].join('\n');
}

function rowsOf({ rows }: Term, { t, locale }: DerivationVoice): string {
  if (rows === null) return '';
  return `; ${t('explain.column.rows').toLowerCase()} ${formatNumber(rows.count, locale)}`;
}
