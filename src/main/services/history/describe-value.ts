import type { HistoryField } from '@shared/contract/views/lists';
import { WHOLE_BP } from '@shared/domain/fields';
import { type CurrencyCode, minorToDecimal } from '@shared/domain/money';
import { scoreRulesField } from '@shared/domain/score';
import { type JsonRecord, sameJson } from '../../store/canonical-json';
import { findLeadTitle, findName } from '../../store/history';
import type { Store } from '../../store/store';

/** What a value is told with: names are looked up, money is written in the firm's currency. */
export interface Telling {
  readonly store: Store;
  readonly currency: CurrencyCode;
}

/** Fields that say nothing to people: keys, places in a list, what follows from other fields. */
export const HIDDEN_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'importBatchId',
  'versionSeq',
  'modelJson',
  'mappingJson',
  'fileSha256',
  'source',
  'atEpochMs',
  'madeAtEpochMs',
]);

/** The fields that differ, each side in plain text. */
export function describeFields(telling: Telling, before: JsonRecord | null, after: JsonRecord | null): HistoryField[] {
  const [old, now] = [before ?? {}, after ?? {}];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => !HIDDEN_FIELDS.has(field) && !sameJson(old[field] ?? null, now[field] ?? null))
    .map((field) => ({
      field: isMoney({ ...old, ...now }, field) && field === 'value' ? 'valueMinor' : field,
      before: describeValue(telling, old, field),
      after: describeValue(telling, now, field),
    }));
}

/** A value in words that need no translation; `null`: it was not given. */
export function describeValue({ store, currency }: Telling, record: JsonRecord, field: string): string | null {
  const value = record[field];
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return describeText(store, field, value);
  if (typeof value === 'number') return describeNumber(currency, record, field, value);
  if (field === 'scoreRules' && Array.isArray(value)) return value.length === 0 ? null : describeRules(store, value);
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((part) => describePart(store, part)).join(', ');
  return String(value);
}

const NAMED_FIELDS = {
  employeeId: 'employee',
  ownerId: 'employee',
  channelId: 'channel',
  customerId: 'customer',
  stageId: 'stage',
} as const;

function describeText(store: Store, field: string, value: string): string {
  // That it is one of a series is all that its key says.
  if (field === 'seriesId') return 'true';
  if (isNamedField(field)) return findName(store, NAMED_FIELDS[field], value) ?? value;
  if (field === 'leadId') return findLeadTitle(store, value) || value;
  return value;
}

function isNamedField(field: string): field is keyof typeof NAMED_FIELDS {
  return Object.hasOwn(NAMED_FIELDS, field);
}

function describeNumber(currency: CurrencyCode, record: JsonRecord, field: string, value: number): string {
  if (isMoney(record, field)) return minorToDecimal(value, currency);
  return field.endsWith('Bp') ? percent(value) : String(value);
}

/** Rules of the score as JSON, for whoever has the words for them; a channel has its name in the place of its id. */
function describeRules(store: Store, rules: readonly unknown[]): string {
  return JSON.stringify(
    scoreRulesField
      .parse(rules)
      .map((rule) =>
        rule.field === 'channel' && rule.operator !== 'given'
          ? { ...rule, value: findName(store, 'channel', rule.value) ?? '' }
          : rule,
      ),
  );
}

/** A credit (`Anna 60 %`), a time of employment (`2026-01-01..2026-05-31 50 %`, open ends bare), a stage and its day, what has a name. */
function describePart(store: Store, part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part);
  const fields = new Map<string, unknown>(Object.entries(part));
  const [person, stage, name] = [fields.get('employeeId'), fields.get('stageId'), fields.get('name')];
  if (typeof name === 'string') return name;
  if (typeof person === 'string') {
    return `${findName(store, 'employee', person) ?? person} ${percent(fields.get('shareBp'))}`;
  }
  if (typeof stage === 'string') return `${findName(store, 'stage', stage) ?? stage} ${fields.get('enteredOn')}`;
  return `${fields.get('from') ?? ''}..${fields.get('to') ?? ''} ${percent(fields.get('fteBp'))}`;
}

/** A target is money where its metric is; its field is then told as `valueMinor`. */
function isMoney(record: JsonRecord, field: string): boolean {
  return field.endsWith('Minor') || (field === 'value' && record.metric === 'revenue');
}

function percent(basisPoints: unknown): string {
  return `${(Number(basisPoints) / WHOLE_BP) * 100} %`;
}
