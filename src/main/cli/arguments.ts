import { parseArgs } from 'node:util';
import { AppError } from '@shared/domain/errors';

/** Options of every command; each command reads those it knows. */
const OPTIONS = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  as: { type: 'string' },
  map: { type: 'string' },
  'missing-date': { type: 'string' },
  unreadable: { type: 'string' },
  changed: { type: 'string' },
  'dry-run': { type: 'boolean' },
  metric: { type: 'string' },
  scope: { type: 'string' },
  period: { type: 'string' },
  value: { type: 'string' },
  reason: { type: 'string' },
  today: { type: 'string' },
  'known-on': { type: 'string' },
  date: { type: 'string' },
  out: { type: 'string' },
  leave: { type: 'boolean' },
  to: { type: 'string' },
  'without-backup': { type: 'boolean' },
} as const;

export type CliOptions = ReturnType<typeof parseCommandLine>['options'];

/** The words before the options are the command. Unknown options are refused, never ignored. */
export function parseCommandLine(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: OPTIONS,
      allowPositionals: true,
      strict: true,
    });
    return { command: positionals, options: values };
  } catch (error) {
    throw new AppError('validation', 'invalid-input', { option: optionIn(error) }, { cause: error });
  }
}

/** The value of an option that the command cannot do without. */
export function required(
  options: CliOptions,
  name: Exclude<keyof typeof OPTIONS, 'json' | 'help' | 'dry-run' | 'leave' | 'without-backup'>,
): string {
  const value = options[name];
  if (value === undefined || value === '') throw new AppError('validation', 'invalid-input', { option: `--${name}` });
  return value;
}

/** Which option Node could not read, as it was written. */
function optionIn(error: unknown): string {
  return /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
}
