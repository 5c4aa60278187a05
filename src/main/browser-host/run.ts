import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@shared/domain/errors';
import type { Locale } from '@shared/domain/settings';
import { createWords } from '@shared/words';
import { type AppLink, type LinkOptions, openAppLink } from '../link/app-link';
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
  const link = await openOrExplain({
    entry: join(outFolder, 'main/worker.js'),
    start: { folder: values.data ?? process.env.PACELINE_DATA ?? null, locale },
    desktop: { host: 'browser', savePdf: null, chooseFolder: null },
    log: (message, error) => console.error(message, error ?? ''),
    onStopped: () => explain(new AppError('storage', 'store-stopped'), locale),
  });
  const pages = loadStaticFiles(join(outFolder, 'renderer'));
  const host = await startBrowserHost({ link, pages, port: Number(values.port ?? 0) });
  const why = WHY[process.env.PACELINE_WHY_BROWSER ?? ''];
  console.log(`Paceline runs in your browser${why ? `, because ${why}` : ''}: ${host.link}`);
  const stop = async () => {
    await host.close();
    await link.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function openOrExplain(options: LinkOptions): Promise<AppLink> {
  try {
    return await openAppLink(options);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    explain(error, options.start.locale);
    process.exit(1);
  }
}

function explain({ key, params }: AppError, locale: Locale): void {
  const words = createWords(locale);
  console.error(words.t(`errors.${key}.title`, { ...params }));
  console.error(words.t(`errors.${key}.text`, { ...params }));
}
