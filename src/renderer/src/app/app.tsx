import type { AppInfo } from '@shared/contract/views/app';
import type { Settings } from '@shared/domain/settings';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { invalidateEverything, useAppInfo, useSettings } from '../api/queries';
import { queryClient } from '../api/query-client';
import { ErrorPanel } from '../components/error-panel';
import { systemLocale } from '../i18n/locale';
import { WordsProvider } from '../i18n/words-provider';
import { FirstRun } from '../pages/first-run/first-run';
import { router } from './router';
import { useTheme } from './use-theme';
import { WorkspaceContext } from './workspace';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Start />
    </QueryClientProvider>
  );
}

/** Settings and state first: they decide the language, the theme, and whether a newcomer stands at the door. */
function Start() {
  const settings = useSettings();
  const info = useAppInfo();
  const failed = settings.error ?? info.error;
  if (settings.data && info.data) return <Ready settings={settings.data} info={info.data} />;
  if (!failed) return null;
  return (
    <WordsProvider locale={systemLocale()}>
      <ErrorPanel error={failed} onRetry={() => void invalidateEverything()} />
    </WordsProvider>
  );
}

function Ready({ settings, info }: { readonly settings: Settings; readonly info: AppInfo }) {
  const workspace = useMemo(() => ({ settings, info }), [settings, info]);
  useTheme(settings.theme);
  useNewDay(info);
  return (
    <WordsProvider locale={settings.locale}>
      <WorkspaceContext value={workspace}>
        {settings.onboarded ? <RouterProvider router={router} /> : <FirstRun />}
      </WorkspaceContext>
    </WordsProvider>
  );
}

/** When the day changes or closes while the window is open, every figure is asked again. */
function useNewDay(info: AppInfo): void {
  const day = `${info.today} ${info.todayClosed}`;
  const seen = useRef(day);
  useEffect(() => {
    if (seen.current === day) return;
    seen.current = day;
    void invalidateEverything();
  }, [day]);
}
