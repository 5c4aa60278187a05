import { createHash } from 'node:crypto';
import type { IsoDate } from '@shared/calendar/iso-date';
import { DEAL_FIELDS, type DealField, type DealMapping, type ImportProblem } from '@shared/contract/views/importing';
import type { CurrencyCode } from '@shared/domain/money';
import { parseAmount } from './amount';
import { type DateOrder, isTwoWayDate, parseCivilDate } from './civil-date';
import { fieldText, stageText } from './deal-file';
import type { TableRow } from './parse-table';
import type { StageMeaning } from './stages';

export type ProblemKind = ImportProblem['kind'];

/** Why a row cannot be written as it is, with the text that is to blame. */
export interface Issue {
  readonly kind: ProblemKind;
  readonly text: string;
}

/** One row of the file, understood as far as it can be. */
export interface DealRow {
  readonly line: number;
  readonly texts: Readonly<Record<DealField, string>>;
  readonly meaning: StageMeaning | null;
  readonly leadDate: IsoDate | null;
  /** Day of winning or losing; `null` while open. */
  readonly closeDate: IsoDate | null;
  readonly amountMinor: number | null;
  readonly issue: Issue | null;
  /** Of everything the app takes from the row, as the file writes it. */
  readonly contentHash: string;
  readonly raw: readonly string[];
}

export interface ReadingRules {
  readonly mapping: DealMapping;
  readonly columnCount: number;
  readonly currency: CurrencyCode;
  /** The day for rows without a date, where the person named one. */
  readonly missingDate: IsoDate | null;
}

/** Text → typed values, each read strictly or not at all. */
export function readRow(row: TableRow, rules: ReadingRules): DealRow {
  const { mapping, currency } = rules;
  const texts = readTexts(row, mapping);
  const meaning = Object.hasOwn(mapping.stages, texts.stage) ? (mapping.stages[texts.stage] ?? null) : null;
  const closed = meaning === 'won' || meaning === 'lost';
  const leadDate = readDate(texts.leadDate, rules);
  const closeDate = closed ? readDate(texts.closeDate, rules, leadDate) : null;
  const amountMinor = texts.amount === '' ? null : parseAmount(texts.amount, mapping.decimal, currency);
  const read = { line: row.line, texts, meaning, leadDate, closeDate, amountMinor, raw: row.cells };
  return {
    ...read,
    issue: hasWrongWidth(row, rules.columnCount)
      ? { kind: 'wrong-column-count', text: row.cells.join(' ').slice(0, 80) }
      : findIssue(read, mapping.dateOrder),
    contentHash: hashTexts(texts),
  };
}

function readTexts(row: TableRow, { columns }: DealMapping): Record<DealField, string> {
  return {
    externalId: fieldText(row, columns, 'externalId'),
    leadDate: fieldText(row, columns, 'leadDate'),
    closeDate: fieldText(row, columns, 'closeDate'),
    stage: stageText(row, columns),
    amount: fieldText(row, columns, 'amount'),
    owner: fieldText(row, columns, 'owner'),
    product: fieldText(row, columns, 'product'),
    customer: fieldText(row, columns, 'customer'),
    channel: fieldText(row, columns, 'channel'),
  };
}

/** A row without a date goes to the day the person named, but never before it became a lead. */
function readDate(text: string, rules: ReadingRules, notBefore: IsoDate | null = null): IsoDate | null {
  if (text !== '') return parseCivilDate(text, rules.mapping.dateOrder);
  const { missingDate } = rules;
  return missingDate !== null && notBefore !== null && missingDate < notBefore ? notBefore : missingDate;
}

function findIssue(row: Omit<DealRow, 'issue' | 'contentHash'>, order: DateOrder): Issue | null {
  const { texts, meaning, leadDate, closeDate, amountMinor } = row;
  if (meaning === null) return { kind: 'unknown-stage', text: texts.stage };
  if (leadDate === null) return dateIssue(texts.leadDate, order);
  if (meaning !== 'open' && closeDate === null) return dateIssue(texts.closeDate, order);
  if (closeDate !== null && closeDate < leadDate) {
    return { kind: 'close-before-lead', text: `${texts.leadDate} > ${texts.closeDate}` };
  }
  if (texts.amount !== '' && (amountMinor === null || amountMinor < 0))
    return { kind: 'unreadable-amount', text: texts.amount };
  return meaning === 'won' && amountMinor === null ? { kind: 'missing-amount', text: texts.externalId } : null;
}

function dateIssue(text: string, order: DateOrder): Issue {
  if (text === '') return { kind: 'missing-date', text };
  return { kind: order === 'ymd' && isTwoWayDate(text) ? 'ambiguous-date-order' : 'unreadable-date', text };
}

/** Cells beyond the header count only where something is in them; exports end their lines with a separator. */
function hasWrongWidth(row: TableRow, columnCount: number): boolean {
  if (row.cells.length < columnCount) return true;
  return row.cells.slice(columnCount).some((cell) => cell.trim() !== '');
}

function hashTexts(texts: Readonly<Record<DealField, string>>): string {
  return hashOf(DEAL_FIELDS.map((field) => texts[field]));
}

export function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
