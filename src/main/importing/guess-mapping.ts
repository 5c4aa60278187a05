import type { DealField, DealMapping } from '@shared/contract/views/importing';
import type { CurrencyCode } from '@shared/domain/money';
import { detectDecimal } from './amount';
import { detectDateOrder } from './civil-date';
import { countStages, type DealFile, fieldText } from './deal-file';
import { guessColumns } from './headers';
import { guessStage, type StageMeaning } from './stages';

/** More distinct texts than this are no stages but a wrong column. */
const MAX_STAGES = 200;

/**
 * How the file is understood at first: columns by their headers, stages by their names, the order in dates and the
 * decimal mark by the values that allow one reading. Dates that can be read two ways get the order `ymd`, which reads
 * none of them: the person has to choose.
 */
export function guessMapping(file: DealFile, currency: CurrencyCode): DealMapping {
  const columns = guessColumns(file.headers);
  return {
    columns,
    stages: guessStages(file, columns, {}),
    dateOrder: detectDateOrder(dateTexts(file, columns)) ?? 'ymd',
    decimal: detectDecimal(textsOf(file, columns, ['amount']), currency),
  };
}

/** What the person said, with the guess for stages that were not asked about yet. */
export function completeMapping(file: DealFile, said: DealMapping): DealMapping {
  return { ...said, stages: guessStages(file, said.columns, said.stages) };
}

function guessStages(
  file: DealFile,
  columns: DealMapping['columns'],
  said: DealMapping['stages'],
): Record<string, StageMeaning> {
  const stages: [string, StageMeaning][] = [];
  for (const { text } of countStages(file, columns).slice(0, MAX_STAGES)) {
    const meaning = (Object.hasOwn(said, text) ? said[text] : null) ?? guessStage(text);
    if (meaning) stages.push([text, meaning]);
  }
  return Object.fromEntries(stages);
}

/** The texts of the date columns, for the order in dates. */
function* dateTexts(file: DealFile, columns: DealMapping['columns']): Generator<string> {
  yield* textsOf(file, columns, ['leadDate', 'closeDate']);
}

function* textsOf(file: DealFile, columns: DealMapping['columns'], fields: readonly DealField[]): Generator<string> {
  for (const row of file.rows) {
    for (const field of fields) {
      const text = fieldText(row, columns, field);
      if (text !== '') yield text;
    }
  }
}
