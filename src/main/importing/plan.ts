import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import {
  DEAL_FIELDS,
  type DealField,
  type DealMapping,
  type ImportAnswers,
  type ImportColumn,
  type ImportOutcome,
  type ImportPlan,
  type ImportPreviewRow,
  type ImportProblem,
} from '@shared/contract/views/importing';
import { type CheckedDeal, type CheckedFile, type CheckedRow, isAnswered } from './check-deals';
import { cleanText, textKey } from './clean-text';
import { countStages, type DealFile } from './deal-file';
import { REQUIRED_FIELDS } from './headers';
import type { ProblemKind } from './read-row';

/** Whether a name is already in the store. */
export interface KnownNames {
  readonly hasEmployee: (name: string) => boolean;
  readonly hasChannel: (name: string) => boolean;
  readonly hasCustomer: (name: string) => boolean;
}

export interface PlanParts {
  readonly fileName: string;
  readonly file: DealFile;
  readonly mapping: DealMapping;
  readonly checked: CheckedFile;
  readonly answers: ImportAnswers;
  readonly names: KnownNames;
}

const PREVIEW_ROWS = 8;
const EXAMPLES = 3;
const PROBLEM_LINES = 20;
const EXAMPLE_LENGTH = 60;
/** Worst first. */
const PROBLEM_ORDER: readonly ProblemKind[] = [
  'ambiguous-date-order',
  'unknown-stage',
  'missing-date',
  'unreadable-date',
  'unreadable-amount',
  'missing-amount',
  'wrong-column-count',
  'close-before-lead',
  'duplicate-in-file',
];

/** The dry run: everything that would be written, and every row accounted for. */
export function buildPlan(parts: PlanParts): ImportPlan {
  const { file, mapping, checked, answers } = parts;
  const missingFields = REQUIRED_FIELDS.filter((field) => mapping.columns[field] === null);
  const problems = listProblems(checked.rows, answers);
  const written = checked.deals.filter(isWritten);
  return {
    fileName: parts.fileName,
    encoding: file.encoding,
    delimiter: file.delimiter,
    rows: file.rows.length,
    columns: listColumns(file, mapping),
    mapping,
    stagesSeen: countStages(file, mapping.columns).slice(0, 200),
    missingFields,
    problems,
    preview: preview(checked.rows),
    totals: sumTotals(checked.rows),
    newNames: listNewNames(written, parts.names),
    leadRange: rangeOf(written.map(({ first }) => first.leadDate)),
    saleRange: rangeOf(written.filter(({ first }) => first.meaning === 'won').map(({ first }) => first.closeDate)),
    ready: missingFields.length === 0 && problems.every(({ blocking }) => !blocking),
  };
}

/** Whether committing writes anything for this deal. */
export function isWritten({ outcome }: CheckedDeal): boolean {
  return outcome === 'sale' || outcome === 'lost-lead' || outcome === 'open-lead' || outcome === 'changed';
}

function listColumns(file: DealFile, mapping: DealMapping): ImportColumn[] {
  const fieldAt = new Map<number | null, DealField>();
  for (const field of DEAL_FIELDS) if (mapping.columns[field] !== null) fieldAt.set(mapping.columns[field], field);
  return file.headers
    .map((header, position) => ({
      position,
      header: cleanText(header).slice(0, 200),
      examples: examplesOf(file, position),
      field: fieldAt.get(position) ?? null,
    }))
    .filter(({ header, examples }) => header !== '' || examples.length > 0);
}

function examplesOf(file: DealFile, position: number): string[] {
  const examples = new Set<string>();
  for (const { cells } of file.rows.slice(0, 200)) {
    const text = cleanText(cells[position] ?? '').slice(0, EXAMPLE_LENGTH);
    if (text !== '') examples.add(text);
    if (examples.size === EXAMPLES) break;
  }
  return [...examples];
}

function listProblems(rows: readonly CheckedRow[], answers: ImportAnswers): ImportProblem[] {
  const byKind = new Map<ProblemKind, CheckedRow[]>();
  for (const row of rows) {
    if (!row.issue) continue;
    const group = byKind.get(row.issue.kind);
    if (group) group.push(row);
    else byKind.set(row.issue.kind, [row]);
  }
  return PROBLEM_ORDER.flatMap((kind) => {
    const group = byKind.get(kind);
    return group ? [describeProblem(kind, group, answers)] : [];
  });
}

function describeProblem(kind: ProblemKind, group: readonly CheckedRow[], answers: ImportAnswers): ImportProblem {
  const texts = group.flatMap(({ issue }) => (issue ? [issue.text.slice(0, EXAMPLE_LENGTH)] : []));
  return {
    kind,
    count: group.length,
    amountMinor: group.reduce((sum, { row }) => sum + (row.amountMinor ?? 0), 0),
    lines: group.slice(0, PROBLEM_LINES).map(({ row }) => row.line),
    examples: [...new Set(texts)].filter((text) => text !== '').slice(0, EXAMPLES),
    blocking: group.some(({ issue }) => issue !== null && !isAnswered(issue, answers)),
  };
}

/** The first rows of the file, and the first one of each kind of problem. */
function preview(rows: readonly CheckedRow[]): ImportPreviewRow[] {
  const seen = new Set<ProblemKind>();
  const troubled = rows.filter(({ issue }) => {
    if (!issue || seen.has(issue.kind)) return false;
    seen.add(issue.kind);
    return true;
  });
  const shown = new Set([...rows.slice(0, PREVIEW_ROWS), ...troubled]);
  return [...shown].sort((a, b) => a.row.line - b.row.line).map(toPreviewRow);
}

function toPreviewRow({ row, outcome, issue }: CheckedRow): ImportPreviewRow {
  const orNull = (text: string): string | null => (text === '' ? null : text.slice(0, EXAMPLE_LENGTH));
  return {
    line: row.line,
    outcome,
    leadDate: row.leadDate,
    closeDate: row.closeDate,
    customer: orNull(row.texts.customer),
    owner: orNull(row.texts.owner),
    channel: orNull(row.texts.channel),
    product: orNull(row.texts.product),
    amountMinor: row.amountMinor,
    unreadable: issue && outcome === 'question' ? orNull(issue.text) : null,
  };
}

function sumTotals(rows: readonly CheckedRow[]): ImportPlan['totals'] {
  const totalOf = (outcome: ImportOutcome) => {
    const of = rows.filter((checked) => checked.outcome === outcome);
    return { rows: of.length, amountMinor: of.reduce((sum, { row }) => sum + (row.amountMinor ?? 0), 0) };
  };
  return {
    sale: totalOf('sale'),
    'lost-lead': totalOf('lost-lead'),
    'open-lead': totalOf('open-lead'),
    duplicate: totalOf('duplicate'),
    changed: totalOf('changed'),
    question: totalOf('question'),
    skipped: totalOf('skipped'),
  };
}

function listNewNames(deals: readonly CheckedDeal[], known: KnownNames): ImportPlan['newNames'] {
  const unknown = (field: DealField, isKnown: (name: string) => boolean): string[] => {
    const names = new Map<string, string>();
    for (const { first } of deals) {
      const name = first.texts[field];
      if (name !== '' && !names.has(textKey(name))) names.set(textKey(name), name);
    }
    return [...names.values()].filter((name) => !isKnown(name)).sort((a, b) => a.localeCompare(b));
  };
  return {
    employees: unknown('owner', known.hasEmployee),
    channels: unknown('channel', known.hasChannel),
    customers: unknown('customer', known.hasCustomer).length,
  };
}

function rangeOf(dates: readonly (IsoDate | null)[]): DateRange | null {
  const known = dates.filter((date) => date !== null).sort();
  const [from] = known;
  const to = known.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
