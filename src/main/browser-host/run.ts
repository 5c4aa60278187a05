import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@shared/domain/errors';
import { createWords } from '@shared/words';
import { createCaller } from '../rpc/caller';
import { openContext } from '../services/open-context';
import { preferredLocale } from '../services/preferred-locale';
import { loadStaticFiles } from '../static-files';
import { startBrowserHost } from './server';

const WHY: Readonly<Record<string, string>> = {
  'no-binary': "Electron's binary is not installed here",
  'no-display': 'there is no display here',
};

/** Starts the app for a browser and says in one line why and where. `outFolder`: where the build lies. */
export async function run(outFolder: string): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string' } } });
  const locale = preferredLocale(undefined);
  const context = openOrExplain(values.data ?? process.env.PACELINE_DATA ?? null, locale);
  const caller = createCaller(context, (id, error) => console.error(`incident ${id}`, error));
  const pages = loadStaticFiles(join(outFolder, 'renderer'));
  const host = await startBrowserHost({ caller, files: context.files, pages, port: Number(values.port ?? 0) });
  const why = WHY[process.env.PACELINE_WHY_BROWSER ?? ''];
  console.log(`Paceline runs in your browser${why ? `, because ${why}` : ''}: ${host.link}`);
  const stop = async () => {
    await host.close();
    context.workspace.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function openOrExplain(folder: string | null, locale: 'ru' | 'en') {
  try {
    return openContext({ folder, locale, desktop: { host: 'browser', savePdf: null } });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const words = createWords(locale);
    console.error(words.t(`errors.${error.key}.title`, { ...error.params }));
    console.error(words.t(`errors.${error.key}.text`, { ...error.params }));
    process.exit(1);
  }
}
