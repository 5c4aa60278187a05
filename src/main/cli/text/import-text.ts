import type { ImportOutcome, ImportPlan, ImportProblem, ImportResult } from '@shared/contract/views/importing';
import type { CurrencyCode } from '@shared/domain/money';
import { formatDateRange } from '@shared/format/format-date';
import { formatMoney } from '@shared/format/format-money';
import { formatNumber } from '@shared/format/format-number';
import { createWords } from '@shared/words';
import { alignColumns, block, counted, joinLines, NONE } from './lines';

const { t } = createWords('en');

/** What an import has written. */
export function importText(result: ImportResult, fileName: string, currency: CurrencyCode): string {
  const left = `${counted(result.duplicates, 'row')} there already, ${formatNumber(result.skipped, 'en')} skipped`;
  if (result.action === null) return joinLines([`Nothing new in ${fileName}: ${left}.`]);
  const when =
    result.firstSale === null || result.lastSale === null
      ? ''
      : `, sold ${formatDateRange({ from: result.firstSale, to: result.lastSale }, 'en', true)}`;
  const sales = `${counted(result.sales, 'sale')} worth ${formatMoney(result.salesMinor, currency, 'en')}${when}`;
  return joinLines([
    `Imported ${fileName}`,
    `  ${counted(result.leads, 'lead')} and ${sales}`,
    `  ${counted(result.updated, 'row')} updated, ${left}`,
    'Take it back with: undo',
  ]);
}

const OUTCOMES: Readonly<Record<ImportOutcome, string>> = {
  sale: 'sales',
  'lost-lead': 'lost leads',
  'open-lead': 'open leads',
  duplicate: 'there already',
  changed: 'to be updated',
  question: 'open questions',
  skipped: 'skipped',
};

/** What an import would write. */
export function planText(plan: ImportPlan, currency: CurrencyCode): string {
  const outcomes = Object.entries(OUTCOMES).flatMap(([outcome, name]) => {
    const total = totalOf(plan, outcome);
    return total.rows === 0
      ? []
      : [[name, formatNumber(total.rows, 'en'), formatMoney(total.amountMinor, currency, 'en')]];
  });
  const names = [
    counted(plan.newNames.employees.length, 'person').replace('persons', 'people'),
    counted(plan.newNames.channels.length, 'channel'),
    counted(plan.newNames.customers, 'customer'),
  ];
  return joinLines([
    `${plan.fileName}: ${counted(plan.rows, 'row')}, ${plan.encoding}. Nothing was written.`,
    ...block('Rows', alignColumns(outcomes)),
    ...block(
      'Columns',
      alignColumns(
        plan.columns.map(({ header, field }) => [header, field ?? NONE]),
        2,
      ),
    ),
    ...block(
      'Stages',
      alignColumns(
        plan.stagesSeen.map(({ text, count }) => [text, plan.mapping.stages[text] ?? '?', formatNumber(count, 'en')]),
        2,
      ),
    ),
    ...block('Questions and notes', plan.problems.map(problemLine)),
    '',
    `New: ${names.join(', ')}`,
    plan.ready ? 'Ready to be imported.' : 'Not ready: a question is still open.',
  ]);
}

function totalOf({ totals }: ImportPlan, outcome: string): { readonly rows: number; readonly amountMinor: number } {
  return new Map(Object.entries(totals)).get(outcome) ?? { rows: 0, amountMinor: 0 };
}

const LINES_SHOWN = 5;

function problemLine({ kind, count, lines, blocking }: ImportProblem): string {
  const shown = lines.slice(0, LINES_SHOWN).join(', ');
  const where = lines.length === 0 ? '' : ` (lines ${shown}${lines.length > LINES_SHOWN ? ', …' : ''})`;
  const answer = blocking ? `: ${answerTo(kind)}` : '';
  return `${t(`importing.problems.kind.${kind}`)}, ${counted(count, 'row')}${where}${answer}`;
}

/** How a question about the file is answered on the command line. */
export function answerTo(kind: string): string {
  if (kind === 'missing-date') return 'add --missing-date skip, or --missing-date 2017-05-15 to put them on a day';
  if (kind === 'ambiguous-date-order') return 'say "dateOrder" in a file for --map';
  return 'correct the reading with --map MAP.json, or add --unreadable skip';
}
