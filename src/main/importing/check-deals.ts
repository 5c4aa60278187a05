import type { ImportAnswers, ImportOutcome } from '@shared/contract/views/importing';
import { assertNever } from '@shared/domain/assert-never';
import type { ImportSource } from './headers';
import { type DealRow, hashOf, type Issue } from './read-row';

/** Whether a deal was imported before, and with the same content. A deal the person has deleted since stays `same`. */
export type Acquaintance = 'new' | 'same' | 'changed';

/** What the store already knows of the file's source. */
export interface KnownDeals {
  readonly compare: (key: string, hash: string) => Acquaintance;
}

/** One deal: usually one row; exports that split a deal over its products have several. */
export interface CheckedDeal {
  /** The id in the source; where the file has none, made of the row's content and its place among its likes. */
  readonly key: string;
  readonly hash: string;
  readonly outcome: ImportOutcome;
  readonly first: DealRow;
  /** Sum over the rows; `null`: no amount. */
  readonly amountMinor: number | null;
}

/** What became of one row. */
export interface CheckedRow {
  readonly row: DealRow;
  readonly outcome: ImportOutcome;
  readonly issue: Issue | null;
}

export interface CheckedFile {
  readonly rows: readonly CheckedRow[];
  readonly deals: readonly CheckedDeal[];
}

/** Every row ends in exactly one outcome. */
export function checkDeals(
  rows: readonly DealRow[],
  source: ImportSource,
  known: KnownDeals,
  answers: ImportAnswers,
): CheckedFile {
  const checked: CheckedRow[] = [];
  const deals: CheckedDeal[] = [];
  for (const [key, group] of groupByKey(rows)) {
    const parts = partsOfDeal(group, source);
    const deal = checkDeal(key, parts, known, answers);
    deals.push(deal);
    const issue = parts.find((row) => row.issue !== null)?.issue ?? null;
    const settled = deal.outcome === 'duplicate' ? null : issue;
    for (const row of parts) checked.push({ row, outcome: deal.outcome, issue: settled });
    for (const row of group) if (!parts.includes(row)) checked.push(repeatedRow(row, parts));
  }
  return { rows: checked.sort((a, b) => a.row.line - b.row.line), deals };
}

function groupByKey(rows: readonly DealRow[]): Map<string, DealRow[]> {
  const groups = new Map<string, DealRow[]>();
  const likes = new Map<string, number>();
  for (const row of rows) {
    const id = row.texts.externalId;
    // A row whose columns slipped may have anything where the id should be.
    const identified = id !== '' && row.issue?.kind !== 'wrong-column-count';
    const key = identified ? id : likeness(row, likes);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Rows without an id: the same content twice is two deals, and the second time the file comes they are both known. */
function likeness(row: DealRow, likes: Map<string, number>): string {
  const occurrence = (likes.get(row.contentHash) ?? 0) + 1;
  likes.set(row.contentHash, occurrence);
  return `row:${row.contentHash}#${occurrence}`;
}

/** Bitrix24 writes a deal once per product and splits its amount: rows that agree on all else belong together. */
function partsOfDeal(group: readonly DealRow[], source: ImportSource): readonly DealRow[] {
  const first = group.slice(0, 1);
  if (source !== 'bitrix24') return first;
  return group.filter((row) => first.every((head) => sameDeal(head, row)));
}

function sameDeal(a: DealRow, b: DealRow): boolean {
  const fields = ['stage', 'leadDate', 'closeDate', 'owner'] as const;
  return fields.every((field) => a.texts[field] === b.texts[field]);
}

function repeatedRow(row: DealRow, parts: readonly DealRow[]): CheckedRow {
  const same = parts.some((part) => part.contentHash === row.contentHash);
  return {
    row,
    outcome: same ? 'duplicate' : 'skipped',
    issue: { kind: 'duplicate-in-file', text: row.texts.externalId },
  };
}

function checkDeal(key: string, parts: readonly DealRow[], known: KnownDeals, answers: ImportAnswers): CheckedDeal {
  const [first] = parts;
  if (!first) throw new Error('A deal has at least one row');
  // The meaning of the stage belongs to the content: a stage understood anew changes the deal.
  const hash = hashOf([...parts.map((part) => part.contentHash), first.meaning ?? '']);
  const amounts = parts.flatMap(({ amountMinor }) => (amountMinor === null ? [] : [amountMinor]));
  const amountMinor = amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
  const issue = parts.find((part) => part.issue !== null)?.issue ?? null;
  return { key, hash, first, amountMinor, outcome: decide(first, known.compare(key, hash), issue, answers) };
}

function decide(
  { meaning }: DealRow,
  acquaintance: Acquaintance,
  issue: Issue | null,
  answers: ImportAnswers,
): ImportOutcome {
  if (acquaintance === 'same') return 'duplicate';
  if (issue) return isAnswered(issue, answers) ? 'skipped' : 'question';
  if (acquaintance === 'changed') return answers.changed === 'update' ? 'changed' : 'skipped';
  switch (meaning) {
    case 'won':
      return 'sale';
    case 'lost':
      return 'lost-lead';
    case 'open':
      return 'open-lead';
    case null:
      return 'question';
    default:
      return assertNever(meaning);
  }
}

/** Whether the person has said what to do with rows of this kind. Dates that read two ways are settled by choosing. */
export function isAnswered(issue: Issue, answers: ImportAnswers): boolean {
  if (issue.kind === 'duplicate-in-file') return true;
  if (issue.kind === 'ambiguous-date-order') return false;
  return issue.kind === 'missing-date' ? answers.missingDate !== 'ask' : answers.unreadable === 'skip';
}
