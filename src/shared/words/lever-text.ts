import { assertNever } from '@shared/domain/assert-never';
import type { Locale } from '@shared/domain/settings';
import { formatCount, formatNumber, formatPercent, formatPoints } from '@shared/format/format-number';
import type { Advice, Lever } from '@shared/kpi/advice/lever';
import type { Words } from './index';

interface LeverText {
  readonly title: string;
  readonly text: string;
}

/** What would help, and the numbers that say so: the same words on the page, in the report and in a message. */
export function leverText(lever: Lever, t: Words, locale: Locale): LeverText {
  const key = `conversion.levers.${lever.kind}`;
  const say = (values: Values) => t(`${key}.text`, values);
  const title = (values: Values = {}) => t(`${key}.title`, values);
  const number = (value: number) => formatNumber(value, locale);
  const percent = (ratio: number) => formatPercent(ratio, locale, 0);
  const of = ratioWords(locale);
  switch (lever.kind) {
    case 'narrow-audience':
      return {
        title: title({ name: leverName(lever.name, t) }),
        text: `${say(of(lever.customers, lever.leads, 1))} ${narrowShare(lever, t, locale)}`,
      };
    case 'use-best-channel': {
      const times = lever.timesOthers >= 3 ? Math.round(lever.timesOthers) : Math.round(lever.timesOthers * 10) / 10;
      const values = { ...of(lever.customers, lever.leads, 1), times: formatCount(times, locale), count: times };
      return { title: title({ name: leverName(lever.name, t) }), text: say(values) };
    }
    case 'improve-landing':
      return {
        title: title({ name: leverName(lever.name, t) }),
        text: say({ ...of(lever.qualified, lever.assessed), others: percent(lever.othersRatio) }),
      };
    case 'fix-step': {
      const from = lever.fromStage ?? t('conversion.funnel.stage.lead');
      const values = { ...of(lever.reached, lever.of), from, before: percent(lever.before) };
      if (lever.toStage === null) return { title: title({ from }), text: say(values) };
      return { title: t(`${key}.titleStep`, { from, to: lever.toStage }), text: t(`${key}.textStep`, values) };
    }
    case 'answer-faster': {
      const slow = of(lever.slowCustomers, lever.slowLeads, 1);
      return {
        title: title(),
        text: say({
          ...of(lever.fastCustomers, lever.fastLeads, 1),
          slowPart: slow.part,
          slowWhole: slow.whole,
          slowRatio: slow.ratio,
        }),
      };
    }
    case 'nurture-open':
      return {
        title: title(),
        text: say({
          count: lever.idleLeads,
          number: number(lever.idleLeads),
          days: number(lever.olderThanDays),
          part: number(lever.lateCustomers),
          whole: number(lever.lateLeads),
        }),
      };
    case 'more-leads-for-target':
      return {
        title: title(),
        text: say({ needed: number(lever.neededLeads), coming: formatNumber(Math.round(lever.comingLeads), locale) }),
      };
    case 'score-leads':
      return { title: title(), text: say({ part: number(lever.scored), whole: number(lever.leads) }) };
    case 'fix-score': {
      const low = of(lever.lowCustomers, lever.lowLeads, 1);
      const values = of(lever.highCustomers, lever.highLeads, 1);
      return { title: title(), text: say({ ...values, lowPart: low.part, lowWhole: low.whole, lowRatio: low.ratio }) };
    }
    case 'assess-leads':
      return {
        title: title(),
        text: say({ count: lever.unassessed, number: number(lever.unassessed), share: percent(lever.share) }),
      };
    case 'qualify-better':
      return {
        title: title(),
        text: say({ ...of(lever.qualified, lever.assessed), before: percent(lever.before) }),
      };
    case 'close-qualified': {
      const values = of(lever.customers, lever.qualified);
      const text =
        lever.before === null ? t(`${key}.textNoBefore`, values) : say({ ...values, before: percent(lever.before) });
      return { title: title(), text };
    }
    case 'more-leads-to-judge':
      return { title: title(), text: say({ leads: number(lever.leads), needed: number(lever.neededLeads) }) };
    default:
      return assertNever(lever);
  }
}

/** The lever, and about how many customers it might bring where that comes to at least one. */
export function adviceText({ lever, customers }: Advice, t: Words, locale: Locale): LeverText {
  const { title, text } = leverText(lever, t, locale);
  const count = Math.round(customers ?? 0);
  if (count < 1) return { title, text };
  return { title, text: `${text} ${t('conversion.levers.gain', { count, number: formatNumber(count, locale) })}` };
}

type Values = Readonly<Record<string, string | number>>;

/** `{{part}}` of `{{whole}}`, and `{{ratio}}`. */
function ratioWords(locale: Locale) {
  return (part: number, whole: number, decimals = 0) => ({
    part: formatNumber(part, locale),
    whole: formatNumber(whole, locale),
    ratio: formatPercent(whole === 0 ? 0 : part / whole, locale, decimals),
  });
}

function narrowShare(
  { shareNow, shareBefore, mixEffect }: Extract<Lever, { kind: 'narrow-audience' }>,
  t: Words,
  locale: Locale,
): string {
  const key = 'conversion.levers.narrow-audience';
  const now = formatPercent(shareNow, locale, 0);
  const before = shareBefore === null ? null : formatPercent(shareBefore, locale, 0);
  if (before === null || mixEffect === null || before === now) return t(`${key}.shareNow`, { now });
  return t(`${key}.share`, { now, before, mix: formatPoints(mixEffect, locale, 2) });
}

function leverName(name: string | null, t: Words): string {
  return name ?? t('conversion.levers.notGiven');
}
