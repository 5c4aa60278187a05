import { parseIsoDate } from '@shared/calendar/iso-date';
import { type PeriodRules, parsePeriod } from '@shared/calendar/period';
import { parseDecimalToMinor } from '@shared/domain/money';
import { SCORE_FIELDS, SCORE_OPERATORS } from '@shared/domain/score';
import type { Words } from '@shared/words';
import { z } from 'zod';
import type { Format } from './format';
import { pointsWords, ruleWords } from './score-words';

/** Names of periods do not depend on where a firm's year begins. */
const NAMING_RULES: PeriodRules = { fiscalYearStartMonth: 1, weekStart: 'monday' };

/** Fields whose values are words of the program, and where those words stand. */
const WORDS_OF: Readonly<Record<string, (value: string) => string>> = {
  quality: (value) => `entry.quality.${value}`,
  status: (value) => `entry.status.${value}`,
  category: (value) => `entry.category.${value}`,
  kind: (value) =>
    value === 'sale' || value === 'return' ? `entry.form.kinds.${value}` : `journal.history.kindOf.${value}`,
  metric: (value) => `common.metric.${value}`,
  calendarId: (value) => `settings.calendar.idsShort.${value}`,
  paceWeights: (value) => `settings.calendar.paces.${value}`,
  todayCounts: (value) => `settings.calendar.todays.${value}`,
  weekStart: (value) => `settings.calendar.weekStarts.${value}`,
  fiscalYearStartMonth: (value) => `settings.calendar.fiscalMonth.${value}`,
  costAllocation: (value) => `settings.indicators.allocations.${value}`,
  paybackBy: (value) => `settings.indicators.paybacks.${value}`,
  locale: (value) => `settings.look.locales.${value}`,
  theme: (value) => `settings.look.themesShort.${value}`,
};

/** Lists whose parts carry days: the way of a lead, times of employment. */
const LISTED_FIELDS: ReadonlySet<string> = new Set(['stages', 'employment']);
/** A time of employment as the server tells it: `2026-01-01..2026-05-31 `, either end bare where it is open. */
const EMPLOYED = /(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})? /g;
const ISO_DATES = /\b\d{4}-\d{2}-\d{2}\b/g;

/** The server tells values plainly (dates ISO, money decimal); here they get the words and forms of the page. */
export function valueInWords(field: string, value: string | null, t: Words, format: Format, unit = false): string {
  if (value === null) return t('journal.history.empty');
  if (value === 'true' || value === 'false') return t(`journal.history.${value === 'true' ? 'yes' : 'no'}`);
  const key = WORDS_OF[field]?.(value);
  if (key !== undefined) return t(key);
  if (field === 'scoreRules') return rulesInWords(value, t, format);
  if (field === 'dayMeasures') {
    return value
      .split(', ')
      .map((measure) => t(`journal.history.field.${measure}`))
      .join(', ');
  }
  if (field === 'periodKey') return periodInWords(value, format);
  if (field.endsWith('Minor')) {
    const minor = parseDecimalToMinor(value, format.currency);
    return minor === null ? value : unit ? format.moneyExact(minor) : format.amount(minor);
  }
  if (field === 'value' || field === 'rowCount') return format.number(Number(value));
  const inDays = LISTED_FIELDS.has(field)
    ? withEmployment(value, t).replace(ISO_DATES, (day) => dayInWords(day, format))
    : dayInWords(value, format);
  return field === 'note' ? value : inDays.replaceAll(' %', format.locale === 'ru' ? '\u00a0%' : '%');
}

/** As the server tells rules: JSON in which a channel has its name. */
const toldRulesSchema = z.array(
  z.object({
    field: z.enum(SCORE_FIELDS),
    operator: z.enum(SCORE_OPERATORS),
    value: z.string().optional(),
    valueMinor: z.int().optional(),
    points: z.int(),
  }),
);

function rulesInWords(text: string, t: Words, format: Format): string {
  return toldRulesSchema
    .parse(JSON.parse(text))
    .map(({ value = '', valueMinor, ...rule }) => {
      const told = valueMinor === undefined ? value : format.moneyExact(valueMinor);
      return `${pointsWords(rule.points)} ${ruleWords({ ...rule, value: told }, t)}`;
    })
    .join('; ');
}

/** `..2026-05-31 50 %` → `по 2026-05-31, 50 %`; open at both ends, only the rate is left. */
function withEmployment(value: string, t: Words): string {
  return value.replace(EMPLOYED, (_text, from: string | undefined, to: string | undefined) => {
    const ends = [
      from === undefined ? '' : t('journal.history.employedFrom', { day: from }),
      to === undefined ? '' : t('journal.history.employedTo', { day: to }),
    ].filter(Boolean);
    return ends.length === 0 ? '' : `${ends.join(' ')}, `;
  });
}

function dayInWords(text: string, format: Format): string {
  const date = parseIsoDate(text);
  return date === null ? text : format.dayShort(date);
}

export function periodInWords(key: string, format: Format): string {
  const period = parsePeriod(key, NAMING_RULES);
  return period === null ? key : format.period(period);
}
