import { type Settings, settingsSchema } from '@shared/domain/settings';
import type { AppLink } from '../link/app-link';

const MAY_CHANGE_SETTINGS = new Set(['settings', 'demo', 'history', 'data']);

/** Keeps what lies outside the page (menu language, system theme) in step with the settings. */
export function followSettings(link: Pick<AppLink, 'call'>, apply: (settings: Settings) => void) {
  const refresh = async (): Promise<void> => {
    const answer = await link.call(['settings', 'get'], {});
    if (answer.ok) apply(settingsSchema.parse(answer.output));
  };
  return {
    refresh,
    /** Whether a call of this path may have changed them. */
    concerns: (path: readonly string[]): boolean => MAY_CHANGE_SETTINGS.has(path[0] ?? ''),
  };
}
