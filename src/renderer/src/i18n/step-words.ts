import { parseIsoDate } from '@shared/calendar/iso-date';
import type { HistoryChange, HistoryField, HistoryStep } from '@shared/contract/views/lists';
import { assertNever } from '@shared/domain/assert-never';
import { DAY_MEASURES } from '@shared/domain/day-total';
import { parseDecimalToMinor } from '@shared/domain/money';
import { formatDateRange } from '@shared/format/format-date';
import type { Words } from '@shared/words';
import { periodInWords, valueInWords } from './change-words';
import type { Format } from './format';

/** A field that changed, in words; `before` is `null` where only what it became is told. */
export interface WordedChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string;
}

/** A sentence about a step: `Продажа «Уралинвест»` and `сумма 110 500 → 114 500 ₽`. */
export interface StepSentence {
  readonly lead: string;
  readonly changes: readonly WordedChange[];
  /** How many more fields changed than are told. */
  readonly more: number;
}

/** More than two changes of a record are a list, no sentence. */
const TOLD_CHANGES = 2;
const LONGEST_VALUE = 40;
/** Follow from another field of the same step. */
const DERIVED_FIELDS = new Set(['assessedOn', 'closedOn']);
/** What a day's total says, beside whose it is and of which day. */
const TYPED_FIELDS: ReadonlySet<string> = new Set([...DAY_MEASURES, 'channelId', 'note']);
/** Entities whose name alone says what they are. */
const NAMED_ALONE = new Set(['sale', 'lead', 'employee', 'customer']);

/** The step in words. `short`: for a toast, which stands beside what was just done. */
export function describeStep(step: HistoryStep, t: Words, f: Format, short = false): StepSentence {
  const { main } = step;
  const single = main !== null && step.counts[main.entity] === 1;
  if (step.kind === 'import.commit')
    return plain(t('history.file', { file: step.subject, what: countedWords(step, t) }));
  if (main?.op === 'update' && single) return describeEdit(main, t, f, short);
  const lead = capitalised(t(`common.action.${step.kind}`, { subject: subjectOf(step, t, f), count: countOf(step) }));
  if (main?.op === 'update') return { ...plain(lead), changes: becameOf(main, t, f) };
  if (main?.entity === 'sale' && main.op === 'insert') return plain(withAmount(lead, main, step.subject, f));
  if (main?.entity === 'day-total' && single) return describeTotals(main, t, f);
  if (main?.entity === 'leave' && single) return plain(`${lead}, ${rangeWords(main.facts, f)}`);
  if (main?.entity === 'target' && single) return plain(`${lead}, ${targetWords(main, t, f)}`);
  if (main?.entity === 'target') return plain(`${lead}, ${t('history.andMore', { count: countOf(step) - 1 })}`);
  return plain(lead);
}

/** The sentence without markup. */
export function sentenceText({ lead, changes, more }: StepSentence, t: Words): string {
  const told = changes.map(({ name, before, after }) =>
    before === null ? `${name}: ${after}` : `${name} ${before} → ${after}`,
  );
  if (more > 0) told.push(t('history.andMore', { count: more }));
  return told.length === 0 ? lead : `${lead}${jointOf(lead)}${told.join('; ')}`;
}

/** What stands between the sentence and its changes. */
export function jointOf(lead: string): string {
  return lead.includes(':') ? ', ' : ': ';
}

function plain(lead: string): StepSentence {
  return { lead, changes: [], more: 0 };
}

function describeEdit(main: HistoryChange, t: Words, f: Format, short: boolean): StepSentence {
  const name = recordName(main, t, f);
  const alone = short && main.name !== null && NAMED_ALONE.has(main.entity);
  const changes = wordedFields(main.fields, t, f);
  return {
    lead: alone ? name : recordTitle(main, t, f),
    changes: changes.slice(0, TOLD_CHANGES).map(shortened),
    more: Math.max(0, changes.length - TOLD_CHANGES),
  };
}

/** The first that is typed of a day, or the last that is taken away: whose, of which day, and what it says. */
function describeTotals(main: HistoryChange, t: Words, f: Format): StepSentence {
  const name = recordName(main, t, f);
  if (main.op === 'delete') return plain(t('history.totalsErased', { name }));
  const typed = main.fields.filter(({ field, after }) => TYPED_FIELDS.has(field) && after !== null && after !== '');
  const changes = wordedFields(typed, t, f).map((change) => shortened({ ...change, before: null }));
  return {
    lead: recordTitle(main, t, f),
    changes: changes.slice(0, TOLD_CHANGES),
    more: Math.max(0, changes.length - TOLD_CHANGES),
  };
}

/** A note is not told whole in a sentence. */
function shortened({ name, before, after }: WordedChange): WordedChange {
  const cut = (text: string) => (text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).trimEnd()}…` : text);
  return { name, before: before === null ? null : cut(before), after: cut(after) };
}

/** Fields in words, each with both sides; the unit of money stands once, behind. `all`: also what only follows. */
export function wordedFields(fields: readonly HistoryField[], t: Words, f: Format, all = false): WordedChange[] {
  // Whether a named customer is new is counted, not said: the mark speaks of sales without one alone.
  const named = fields.some(({ field, after }) => field === 'customerId' && after !== null);
  const meant = fields.filter(({ field, before }) => !(named && field === 'newCustomer' && before === null));
  const own = meant.filter(({ field }) => all || !DERIVED_FIELDS.has(field));
  return (own.length > 0 ? own : meant).map(({ field, before, after }) => ({
    name: t(`journal.history.field.${field}`),
    before: valueInWords(field, before, t, f),
    after: valueInWords(field, after, t, f, true),
  }));
}

/** What many records have in common after the step. */
function becameOf(main: HistoryChange, t: Words, f: Format): WordedChange[] {
  return wordedFields(main.fields, t, f).map((change) => ({ ...change, before: null }));
}

/** What a record is and how it is called: `Продажа «Уралинвест»`, `Итоги дня: Анна Белова, 20 ноя`. */
export function recordTitle(change: HistoryChange, t: Words, f: Format): string {
  const name = recordName(change, t, f);
  const entity = t(`history.entity.${change.entity}`);
  if (name === '') return entity;
  const reads = change.entity === 'day-total' || change.entity === 'leave' ? 'history.aboutWhat' : 'history.about';
  return t(reads, { entity, name });
}

/** How a record is called: by its name (in quotes, unless it brings its own), else by what tells it apart. */
export function recordName({ entity, name, facts }: HistoryChange, t: Words, f: Format): string {
  const fact = (field: string) => valueInWords(field, facts[field] ?? null, t, f, true);
  const quoted = name === null ? null : /[«»“”"]/.test(name) ? name : t('history.named', { name });
  switch (entity) {
    case 'sale':
      return quoted ?? fact('amountMinor');
    case 'lead':
      return quoted ?? t('journal.unnamed');
    case 'channel':
    case 'customer':
    case 'stage':
    case 'import':
      return quoted ?? '';
    case 'employee':
      return name ?? '';
    case 'expense':
      return joined([fact('category'), name, fact('amountMinor')]);
    case 'target':
      return joined([fact('metric'), name, fact('periodKey')]);
    case 'leave':
      return joined([name, rangeWords(facts, f)]);
    case 'day-total':
    case 'calendar-day':
      return joined([name, fact('date')]);
    case 'report':
      return rangeWords(facts, f);
    case 'settings':
      return '';
    default:
      return assertNever(entity);
  }
}

function rangeWords(facts: HistoryChange['facts'], f: Format): string {
  const [from, to] = [parseIsoDate(facts.from ?? ''), parseIsoDate(facts.to ?? '')];
  return from && to ? formatDateRange({ from, to }, f.locale) : '';
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(', ');
}

/** The action's own subject; amounts and periods, which it names as machines do, are named as people do. */
function subjectOf({ kind, subject, main }: HistoryStep, t: Words, f: Format): string {
  if (kind === 'target.set' || kind === 'calendar.save') return periodInWords(subject, f);
  if (main?.entity === 'report') return recordName(main, t, f);
  const minor = parseDecimalToMinor(subject, f.currency);
  return minor === null ? subject || t('journal.unnamed') : f.moneyExact(minor);
}

/** Records of the kind that the step is about, else all. */
function countOf({ main, counts, records }: HistoryStep): number {
  return (main && counts[main.entity]) ?? records;
}

/** `4 238 продаж, 6 300 лидов`; where the file brought neither, how many records it touched. */
function countedWords({ counts, records }: HistoryStep, t: Words): string {
  const told = (['sale', 'lead'] as const).flatMap((entity) => {
    const count = counts[entity] ?? 0;
    return count === 0 ? [] : [t(`history.counted.${entity}`, { count })];
  });
  return told.length === 0 ? t('history.records', { count: records }) : told.join(', ');
}

function withAmount(lead: string, { facts }: HistoryChange, subject: string, f: Format): string {
  const minor = parseDecimalToMinor(facts.amountMinor ?? '', f.currency);
  return minor === null || parseDecimalToMinor(subject, f.currency) !== null ? lead : `${lead}, ${f.moneyExact(minor)}`;
}

function targetWords(main: HistoryChange, t: Words, f: Format): string {
  const value = main.fields.find(({ field }) => field === 'value' || field === 'valueMinor');
  const metric = valueInWords('metric', main.facts.metric ?? null, t, f).toLocaleLowerCase(f.locale);
  const told = valueInWords(value?.field ?? 'value', value?.after ?? null, t, f, true);
  return joined([main.name, `${metric} ${told}`]);
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
