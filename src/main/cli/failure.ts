import { ORPCError } from '@orpc/server';
import { AppError, type ErrorParams } from '@shared/domain/errors';
import { createWords } from '@shared/words';
import { answerTo } from './text/import-text';

interface FailureWords {
  readonly title: string;
  readonly text: string;
}

/** What was expected to fail; `null`: a bug. */
export function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return new AppError('validation', 'invalid-input', {}, { cause: error });
  }
  return null;
}

/** What happened, what is safe, what to do: the words of the window, but where those speak of its forms. */
export function failureWords({ key, params }: AppError): FailureWords {
  const { t } = createWords('en');
  const ofWindow = { title: t(`errors.${key}.title`, { ...params }), text: t(`errors.${key}.text`, { ...params }) };
  return { ...ofWindow, ...wordsOfTerminal(key, params) };
}

const UNTOUCHED = 'Nothing was changed.';

function wordsOfTerminal(key: AppError['key'], params: ErrorParams): Partial<FailureWords> {
  switch (key) {
    case 'unknown-command':
      return { title: `There is no such command: ${params.command ?? ''}`, text: `${UNTOUCHED} --help lists them.` };
    case 'invalid-input':
      return {
        title: params.option ? `${params.option} is missing, unknown or not readable` : 'A value is not allowed',
        text: `${UNTOUCHED} --help shows how the commands are written.`,
      };
    case 'invalid-date':
      return {
        title: `There is no such date: ${params.text ?? ''}`,
        text: `${UNTOUCHED} Dates are written 2017-05-15.`,
      };
    case 'invalid-amount':
      return {
        title: `The value cannot be read: ${params.text ?? ''}`,
        text: `${UNTOUCHED} Revenue is written 3000000 or 3000000.50, counts are whole numbers.`,
      };
    case 'record-not-found':
      return params.name ? { title: `There is nobody called ${params.name}`, text: UNTOUCHED } : {};
    case 'import-unknown-file':
      return {
        title: `The file cannot be read: ${params.file ?? ''}`,
        text: `It does not exist, is a folder, or may not be read. ${UNTOUCHED}`,
      };
    case 'import-unanswered-question':
      return {
        text: `${params.count ?? ''} rows wait for your decision, so none was imported: ${answerTo(String(params.kind))}.`,
      };
    case 'import-no-mapping':
      if (params.wanted !== undefined) return { title: `The file has no column ${params.wanted}`, text: UNTOUCHED };
      return { text: `${UNTOUCHED} Name the column of ${params.column} in a file for --map (docs/cli.md).` };
    case 'backup-needed':
      return { text: `${UNTOUCHED} An import can be undone without a copy too: --without-backup goes on without one.` };
    case 'copy-not-found':
      return params.file === undefined
        ? { text: `${UNTOUCHED} The command backups lists what there is.` }
        : { title: `There is no such file: ${params.file}`, text: UNTOUCHED };
    case 'store-read-only':
      return params.option
        ? { title: `Nothing can be written to the place named by ${params.option}`, text: UNTOUCHED }
        : {};
    default:
      return {};
  }
}
