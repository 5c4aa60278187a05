import { writeFile } from 'node:fs/promises';
import { type IsoDate, isIsoDate } from '@shared/calendar/iso-date';
import { AppError } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import { createLocalClient, type LocalClient } from '../rpc/local-client';
import type { AppContext } from '../services/context';
import { openContext } from '../services/open-context';
import { preferredLocale } from '../services/preferred-locale';
import { type CliOptions, parseCommandLine, required } from './arguments';
import { backup, backupFolder, backups } from './commands/backup';
import { explain } from './commands/explain';
import { importDeals } from './commands/import-deals';
import { kpiReport } from './commands/kpi';
import { restore } from './commands/restore';
import { setTarget } from './commands/set-target';
import { failureWords, toAppError } from './failure';
import type { Outcome } from './outcome';
import { checkText } from './text/check-text';
import { historyText } from './text/history-text';
import { kpiText } from './text/kpi-text';
import { USAGE } from './usage';

/** The first word of every command: `begins` may make a new store, `needs` only speaks of one that is there. */
const VERBS: Readonly<Record<string, 'begins' | 'needs'>> = {
  import: 'begins',
  target: 'begins',
  demo: 'begins',
  undo: 'needs',
  redo: 'needs',
  kpi: 'needs',
  explain: 'needs',
  report: 'needs',
  check: 'needs',
  'sum-anew': 'needs',
  digest: 'needs',
  backup: 'needs',
  backups: 'needs',
};
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
    const folder = options.data ?? process.env.PACELINE_DATA ?? null;
    const [verb, source] = command;
    if (verb === 'restore' && source !== undefined && command.length === 2) {
      // Works where the store does not open, so it comes before anything is opened.
      return succeed(await restore({ folder, locale: localeOf(options) }, source), json);
    }
    const role = VERBS[verb ?? ''];
    if (role === undefined) throw new AppError('validation', 'unknown-command', { command: command.join(' ') });
    context = openContext({
      folder,
      locale: localeOf(options),
      desktop: { host: 'cli', savePdf: null, chooseFolder: null },
      mustExist: role === 'needs',
    });
    return succeed(await execute(command, options, createLocalClient(context), context), json);
  } catch (error) {
    return fail(error, json);
  } finally {
    context?.workspace.close();
  }
}

function succeed({ answer, text, failed }: Outcome, json: boolean): number {
  process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : `${text}\n`);
  return failed ? EXIT_FAILED : 0;
}

async function execute(
  command: readonly string[],
  options: CliOptions,
  client: LocalClient,
  context: AppContext,
): Promise<Outcome> {
  switch (command.join(' ')) {
    case 'undo': {
      const state = await client.history.undo({});
      return { answer: state, text: historyText('Undone', state) };
    }
    case 'redo': {
      const state = await client.history.redo({});
      return { answer: state, text: historyText('Done again', state) };
    }
    case 'target set':
      return setTarget(client, options);
    case 'kpi': {
      const question = { period: required(options, 'period'), ...todayOf(options), ...knownOnOf(options) };
      const report = await kpiReport(client, question);
      return { answer: report, text: kpiText(report, question) };
    }
    case 'report week':
      return reportWeek(client, options);
    case 'demo':
      return demo(client, options);
    case 'check': {
      const report = await client.data.check({});
      return { answer: report, text: checkText(report), failed: !report.ok };
    }
    case 'sum-anew':
      return { answer: await client.data.sumAnew({}), text: 'The sums were made anew from the records.\n' };
    case 'backup':
      return backup(context, options);
    case 'backups':
      return backups(client);
    case 'digest': {
      const { digest } = await client.data.check({});
      return { answer: { digest }, text: digest };
    }
    default: {
      const [verb, file] = command;
      if (verb === 'import' && file !== undefined && command.length === 2) {
        return importDeals(client, context.files, file, options);
      }
      if (verb === 'explain' && file !== undefined && command.length === 2) {
        const question = { period: required(options, 'period'), ...todayOf(options), ...knownOnOf(options) };
        return explain(client, file, question);
      }
      if (verb === 'backup' && file === 'folder' && command.length === 3)
        return backupFolder(context, command[2] ?? '');
      throw new AppError('validation', 'unknown-command', { command: command.join(' ') });
    }
  }
}

async function demo(client: LocalClient, options: CliOptions): Promise<Outcome> {
  if (options.leave)
    return { answer: await client.demo.leave({}), text: 'Your own data is open, the demo firm is gone.' };
  const answer = await client.demo.open({ locale: localeOf(options) });
  return { answer, text: 'The demo firm is open, your own data rests beside it. Leave it with: demo --leave' };
}

async function reportWeek(client: LocalClient, options: CliOptions): Promise<Outcome> {
  const out = required(options, 'out');
  const date = dateOf(required(options, 'date'));
  const report = await client.reports.week({ date, locale: localeOf(options), ...todayOf(options) });
  await writeReport(out, report.html);
  return { answer: { title: report.title, date: report.date, file: out }, text: `${report.title}\nWritten to ${out}` };
}

async function writeReport(path: string, html: string): Promise<void> {
  try {
    await writeFile(path, html, 'utf8');
  } catch (error) {
    throw new AppError('storage', 'store-read-only', { option: '--out' }, { cause: error });
  }
}

function todayOf(options: CliOptions): { readonly today?: IsoDate } {
  return options.today === undefined ? {} : { today: dateOf(options.today) };
}

function knownOnOf(options: CliOptions): { readonly knownOn?: IsoDate } {
  const knownOn = options['known-on'];
  return knownOn === undefined ? {} : { knownOn: dateOf(knownOn) };
}

function dateOf(text: string): IsoDate {
  if (!isIsoDate(text)) throw new AppError('validation', 'invalid-date', { text });
  return text;
}

function localeOf(options: CliOptions): Locale {
  if (options.locale !== undefined && options.locale !== 'ru' && options.locale !== 'en') {
    throw new AppError('validation', 'invalid-input', { option: '--locale' });
  }
  return preferredLocale(options.locale);
}

/** In words on stderr, as an object on stdout with `--json`. */
function fail(error: unknown, json: boolean): number {
  const known = toAppError(error);
  if (!known) throw error;
  const { code, key, params } = known;
  const { title, text } = failureWords(known);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, key, params, title, text } }, null, 2)}\n`);
  process.stderr.write(`${title}\n${text}\n`);
  return code === 'validation' ? EXIT_REFUSED : EXIT_FAILED;
}
