import type { LeadsView } from '@shared/contract/views/leads';
import { formatDateRange } from '@shared/format/format-date';
import type { LeadRealism } from '@shared/kpi/leads/lead-realism';
import type { LeadsNeeded } from '@shared/kpi/leads/leads-needed';
import type { Words } from '@shared/words';
import { hasNotStarted } from '../../components/comparison-name';
import type { VerdictState } from '../../components/verdict';
import type { Format } from '../../i18n/use-format';

export interface Said {
  readonly state: VerdictState;
  readonly text: string;
}

/** Which kind of days the pace runs in: chooses between «рабочих дней» and «дней». */
export type DayKind = 'working' | 'calendar';

/** Does the number of leads keep up with its plan? Rust only where that is proven. */
export function leadsVerdict(view: LeadsView, t: Words, f: Format): Said {
  const { progress } = view;
  if (hasNotStarted(view)) return { state: 'no-data', text: t('common.notStarted.title') };
  if (progress.target === null) {
    return { state: 'no-data', text: t(view.count === 0 ? 'leads.verdict.none' : 'leads.verdict.noTarget') };
  }
  if (progress.state === null || progress.paceIndex.status !== 'ok') {
    return { state: 'no-data', text: t('leads.verdict.noPace', { target: f.number(progress.target) }) };
  }
  const pace = f.percent(progress.paceIndex.value, 0);
  if (progress.state === 'on-pace') return { state: 'on-pace', text: t('leads.verdict.onPace', { pace }) };
  if (!progress.proven) return { state: 'not-proven', text: t('leads.verdict.notProven', { pace }) };
  return { state: progress.state, text: t(`leads.verdict.${progress.state}`, { pace }) };
}

/** What the plan asks for by now, what is left, and whether own history ever had so much. */
export function leadsSentence(view: LeadsView, t: Words, f: Format, days: DayKind): string {
  const { progress, workingDays } = view;
  if (hasNotStarted(view)) return t('common.notStarted.text');
  if (progress.target === null) return t(view.count === 0 ? 'leads.sentence.none' : 'leads.sentence.noTarget');
  const parts = [planSentence(view, t, f)];
  if (progress.attainment.status === 'ok' && progress.attainment.value >= 1) {
    parts.push(t('leads.sentence.reached', { attainment: f.percent(progress.attainment.value, 0) }));
  } else if (workingDays.remaining <= 0) {
    const attainment = progress.attainment.status === 'ok' ? progress.attainment.value : 0;
    parts.push(t('leads.sentence.over', { attainment: f.percent(attainment, 0) }));
  } else {
    parts.push(needSentence(view, t, f), bestSentence(view.realism, t, f, days));
  }
  return parts.filter((part) => part !== '').join(' ');
}

function planSentence({ progress }: LeadsView, t: Words, f: Format): string {
  const { planToDate, deviation, state } = progress;
  if (planToDate === null || deviation === null || state === null) return '';
  const gap = f.number(Math.abs(deviation));
  const key = gap === '0' ? 'planExact' : deviation < 0 ? 'planShort' : 'planOver';
  return t(`leads.sentence.${key}`, { plan: f.number(planToDate), gap });
}

function needSentence({ progress, period, realism }: LeadsView, t: Words, f: Format): string {
  if (progress.requiredPerDay === null) return '';
  const values = {
    period: t(`leads.periodOf.${period.kind}`),
    // Rounded up: so many a day are enough.
    perDay: f.number(Math.ceil(progress.requiredPerDay)),
  };
  if (realism.status !== 'ok') return t('leads.sentence.needPerDay', values);
  return t('leads.sentence.need', { ...values, needed: f.number(realism.needed) });
}

function bestSentence(realism: LeadRealism, t: Words, f: Format, days: DayKind): string {
  if (realism.status !== 'ok' || realism.best >= realism.needed) return '';
  return t(`leads.days.${days}.best`, {
    ...daysOf(realism, f),
    best: f.number(realism.best),
  });
}

/** Is the plan realistic by own history? */
export function realismVerdict(realism: LeadRealism, t: Words, f: Format): Said {
  if (realism.status === 'ok') {
    const state = ({ realistic: 'above', ambitious: 'not-proven', unseen: 'unseen' } as const)[realism.verdict];
    const key = realism.verdict === 'unseen' && realism.reached > 0 ? 'rare' : realism.verdict;
    const verdict = t(`leads.realism.${key}`);
    return { state, text: t('leads.realism.withChance', { verdict, chance: chanceWords(realism.probability, t, f) }) };
  }
  const { verdict } = REASON_KEYS[realism.reason];
  return { state: realism.reason === 'target-reached' ? 'above' : 'no-data', text: t(`leads.realism.${verdict}`) };
}

export function realismSentence(realism: LeadRealism, t: Words, f: Format, days: DayKind): string {
  if (realism.status !== 'ok') return t(`leads.realism.${REASON_KEYS[realism.reason].sentence}`);
  const counted = t(`leads.days.${days}.${realism.reached === 0 ? 'none' : 'some'}`, {
    ...daysOf(realism, f),
    windows: f.number(realism.windows),
    reached: f.number(realism.reached),
  });
  const best = t('leads.realism.best', {
    best: f.number(realism.best),
    range: formatDateRange(realism.bestRange, f.locale),
    median: f.number(realism.median),
  });
  return `${counted} ${best}`;
}

const REASON_KEYS = {
  'no-target': { verdict: 'verdictNoTarget', sentence: 'noTarget' },
  'too-few-windows': { verdict: 'verdictTooFew', sentence: 'tooFew' },
  'period-over': { verdict: 'verdictOver', sentence: 'periodOver' },
  'target-reached': { verdict: 'verdictReached', sentence: 'reached' },
} as const;

/** `ещё 1 351 за 28 раб. дней`; empty where nothing is left to do or to judge. */
export function realismCaption(realism: LeadRealism, t: Words, f: Format, days: DayKind): string {
  if (realism.status !== 'ok') return '';
  return t(`leads.days.${days}.caption`, { ...daysOf(realism, f), needed: f.number(realism.needed) });
}

/** How many leads the revenue target needs beside how many the plan still asks for. */
export function neededForTarget(
  realism: LeadRealism,
  needed: LeadsNeeded | null,
  t: Words,
  f: Format,
): { lead: string; rest: string; why: string } | null {
  if (!needed) return null;
  const values = {
    mid: f.number(needed.mid),
    low: f.number(needed.low),
    high: f.number(needed.high),
    deals: f.number(needed.deals),
    leads: f.number(needed.leads),
    count: needed.deals,
  };
  const planned = realism.status === 'ok' ? realism.needed : null;
  const enough = planned !== null && planned >= needed.mid;
  const lead = planned === null ? 'about' : enough ? 'enough' : 'more';
  return {
    lead: t(`leads.realism.${lead}`),
    rest: t(enough ? 'leads.realism.neededForTarget' : 'leads.realism.neededRange', values),
    why: t('leads.realism.neededWhy', values),
  };
}

function daysOf({ workingDays }: Extract<LeadRealism, { status: 'ok' }>, f: Format) {
  return { days: f.number(workingDays), count: Math.round(workingDays) };
}

/** A chance from so few stretches is told to the nearest 5 %, and never as certain. */
function chanceWords(probability: number, t: Words, f: Format): string {
  const rounded = Math.round(probability * 20) / 20;
  const [key, told]: readonly ['below' | 'above' | 'about', number] =
    rounded < 0.05 ? ['below', 0.05] : rounded > 0.95 ? ['above', 0.95] : ['about', rounded];
  return t(`leads.realism.${key}Chance`, { chance: f.percent(told, 0) });
}
