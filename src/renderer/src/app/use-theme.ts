import type { Settings } from '@shared/domain/settings';
import { useEffect, useSyncExternalStore } from 'react';

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

function useSystemIsDark(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      darkQuery.addEventListener('change', onChange);
      return () => darkQuery.removeEventListener('change', onChange);
    },
    () => darkQuery.matches,
  );
}

/** Puts the chosen theme on the page; `system` follows the system while the window is open. */
export function useTheme(theme: Settings['theme']): void {
  const systemIsDark = useSystemIsDark();
  const isDark = theme === 'system' ? systemIsDark : theme === 'dark';
  useEffect(() => applyTheme(isDark ? 'dark' : 'light'), [isDark]);
}

/** Before the settings are known the page takes the system's theme, so that a dark screen does not flash. */
export function applySystemTheme(): void {
  applyTheme(darkQuery.matches ? 'dark' : 'light');
}

function applyTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme;
}
