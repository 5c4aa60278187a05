import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { SeenFromToday } from '../charts/seen-from';
import { ToastHost } from '../components/toast';
import { QuickEntry } from '../forms/quick-entry';
import { useWords } from '../i18n/words-provider';
import { ExplainDrawer } from './explain/explain-drawer';
import { KeyMap } from './key-map';
import { Palette } from './palette';
import { Rail } from './rail';
import { SECTIONS } from './sections';
import { ShellProvider, useShell } from './shell';
import { TopBar } from './top-bar';
import { useFileDrop } from './use-file-drop';
import { useFinishedWeek } from './use-finished-week';
import { useKeys } from './use-keys';
import { useView } from './use-view';
import '../styles/frame.css';
import '../styles/overlays.css';

/** What surrounds every page: rail, top bar, panels, keys. */
export function Frame() {
  return (
    <ShellProvider>
      <FrameBody />
    </ShellProvider>
  );
}

function FrameBody() {
  const t = useWords();
  const main = useRef<HTMLElement>(null);
  const { on } = useView();
  useKeys();
  useFileDrop();
  useFinishedWeek();
  usePageTitle();
  return (
    <div className="app">
      <button type="button" className="button skip-link" onClick={() => main.current?.focus()}>
        {t('frame.toContent')}
      </button>
      <Rail />
      <TopBar />
      <main className="main" ref={main} tabIndex={-1}>
        <SeenFromToday value={on === null}>
          <Outlet />
        </SeenFromToday>
      </main>
      <Panels />
    </div>
  );
}

function Panels() {
  const t = useWords();
  const shell = useShell();
  return (
    <>
      <Palette />
      <KeyMap />
      <ExplainDrawer />
      <QuickEntry open={shell.entry !== null} kind={shell.entry ?? 'sale'} onClose={shell.close} />
      <ToastHost label={t('common.notifications')} />
    </>
  );
}

function usePageTitle(): void {
  const t = useWords();
  const { pathname } = useLocation();
  useEffect(() => {
    const section = SECTIONS.find(({ to }) => to === pathname);
    const name = section ? t(`frame.page.${section.id}`) : pathname === '/history' ? t('history.title') : null;
    document.title = name === null ? 'Paceline' : `${name} · Paceline`;
  }, [pathname, t]);
}
