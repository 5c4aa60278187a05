import { writeFile } from 'node:fs/promises';
import { ORPCError } from '@orpc/server';
import { type IsoDate, isIsoDate } from '@shared/calendar/iso-date';
import { AppError } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import { createWords } from '@shared/words';
import { createLocalClient, type LocalClient } from '../rpc/local-client';
import type { AppContext } from '../services/context';
import { openContext } from '../services/open-context';
import { preferredLocale } from '../services/preferred-locale';
import { type CliOptions, parseCommandLine, required } from './arguments';
import { importDeals } from './commands/import-deals';
import { kpiReport } from './commands/kpi';
import { setTarget } from './commands/set-target';
import { toText } from './print';
import { USAGE } from './usage';

const EXIT_FAILED = 1;
const EXIT_REFUSED = 2;

/** Runs one command; answers with the exit code: 0 done, 1 not possible, 2 asked wrongly or a question is open. */
export async function run(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  let context: AppContext | null = null;
  try {
    const { command, options } = parseCommandLine(argv);
    if (options.help || command.length === 0) {
      process.stdout.write(USAGE);
      return options.help ? 0 : EXIT_REFUSED;
    }
    context = openContext({
      folder: options.data ?? process.env.PACELINE_DATA ?? null,
      locale: localeOf(options),
      desktop: { host: 'cli', savePdf: null },
    });
    const answer = await execute(command, options, createLocalClient(context), context);
    process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : `${toText(answer).trimStart()}\n`);
    return 'ok' in answer && answer.ok === false ? EXIT_FAILED : 0;
  } catch (error) {
    return fail(error, json);
  } finally {
    context?.workspace.close();
  }
}

async function execute(command: readonly string[], options: CliOptions, client: LocalClient, context: AppContext) {
  switch (command.join(' ')) {
    case 'undo':
      return client.history.undo({});
    case 'redo':
      return client.history.redo({});
    case 'target set':
      return setTarget(client, options);
    case 'kpi':
      return kpiReport(client, { period: required(options, 'period'), ...todayOf(options) });
    case 'report week':
      return reportWeek(client, options);
    case 'demo':
      return options.leave ? client.demo.leave({}) : client.demo.open({ locale: localeOf(options) });
    case 'check':
      return client.data.check({});
    case 'digest':
      return { digest: (await client.data.check({})).digest };
    default: {
      const [verb, file] = command;
      if (verb === 'import' && file !== undefined && command.length === 2) {
        return importDeals(client, context.files, file, options);
      }
      throw new AppError('validation', 'unknown-command', { command: command.join(' ') });
    }
  }
}

async function reportWeek(client: LocalClient, options: CliOptions) {
  const out = required(options, 'out');
  const date = dateOf(required(options, 'date'));
  const report = await client.reports.week({ date, locale: localeOf(options), ...todayOf(options) });
  await writeFile(out, report.html, 'utf8');
  return { title: report.title, date: report.date, file: out };
}

function todayOf(options: CliOptions): { readonly today?: IsoDate } {
  return options.today === undefined ? {} : { today: dateOf(options.today) };
}

function dateOf(text: string): IsoDate {
  if (!isIsoDate(text)) throw new AppError('validation', 'invalid-date', { text });
  return text;
}

function localeOf(options: CliOptions): Locale {
  return preferredLocale(options.locale);
}

/** What happened, what is safe, what to do: in words on stderr, as an object on stdout with `--json`. */
function fail(error: unknown, json: boolean): number {
  const known = toAppError(error);
  if (!known) throw error;
  const words = createWords('en');
  const title = words.t(`errors.${known.key}.title`, { ...known.params });
  const text = words.t(`errors.${known.key}.text`, { ...known.params });
  if (json) {
    const { code, key, params } = known;
    process.stdout.write(`${JSON.stringify({ error: { code, key, params, title, text } }, null, 2)}\n`);
  }
  process.stderr.write(`${title}\n${text}\n`);
  return known.code === 'validation' ? EXIT_REFUSED : EXIT_FAILED;
}

function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return new AppError('validation', 'invalid-input', {}, { cause: error });
  }
  return null;
}
