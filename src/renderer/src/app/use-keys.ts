import { shiftPeriod } from '@shared/calendar/period';
import type { MenuCommand } from '@shared/contract/bridge';
import { assertNever } from '@shared/domain/assert-never';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { transport } from '../api/transport';
import { useHistorySteps } from '../api/use-write';
import { SECTIONS } from './sections';
import { useShell } from './shell';
import { useOpenTotals } from './use-open-totals';
import { useSetView, useView } from './use-view';

/** The keys of the whole window, and the commands of the application menu. Typing into a field is never disturbed. */
export function useKeys(): void {
  const shell = useShell();
  const navigate = useNavigate();
  const steps = useHistorySteps();
  const view = useView();
  const setView = useSetView();
  const openTotals = useOpenTotals();

  const onPlainKey = (event: KeyboardEvent): boolean => {
    const section = SECTIONS.find(({ key }) => key === event.key);
    if (section) {
      void navigate({ to: section.to });
      return true;
    }
    switch (event.code) {
      case 'KeyN':
        shell.open('new-menu');
        return true;
      case 'KeyS':
        shell.openEntry('sale');
        return true;
      case 'KeyL':
        shell.openEntry('lead');
        return true;
      case 'KeyE':
        shell.openEntry('expense');
        return true;
      case 'KeyT':
        openTotals();
        return true;
      default:
        return false;
    }
  };

  const onCtrlKey = (event: KeyboardEvent): boolean => {
    if (event.code === 'KeyK') shell.open('palette');
    else if (event.code === 'KeyH' && event.shiftKey) void navigate({ to: '/history' });
    else if (event.code === 'KeyZ' && !isEditing(event.target)) void (event.shiftKey ? steps.redo() : steps.undo());
    else if (event.code === 'KeyY' && event.ctrlKey && !isEditing(event.target)) void steps.redo();
    else return false;
    return true;
  };

  const onAltKey = (event: KeyboardEvent): boolean => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false;
    setView({ period: shiftPeriod(view.period, event.key === 'ArrowLeft' ? -1 : 1, view.rules).key });
    return true;
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const isFree = !isCommand && !event.altKey && !isEditing(event.target) && !isInOverlay(event.target);
    let done = false;
    if (isCommand && !event.altKey) done = onCtrlKey(event);
    else if (event.altKey && !isCommand) done = onAltKey(event);
    else if (isFree && event.key === '?') {
      shell.open('keys');
      done = true;
    } else if (isFree && !event.shiftKey) done = onPlainKey(event);
    if (done) event.preventDefault();
  });

  const onCommand = useEffectEvent((command: MenuCommand) => {
    switch (command) {
      case 'undo':
        // The menu takes the key before the field sees it, so the field's own undo is asked for by name.
        return isEditing(document.activeElement) ? void document.execCommand('undo') : void steps.undo();
      case 'redo':
        return isEditing(document.activeElement) ? void document.execCommand('redo') : void steps.redo();
      case 'new':
        return shell.open('new-menu');
      case 'search':
        return shell.open('palette');
      case 'shortcuts':
        return shell.open('keys');
      case 'history':
        return void navigate({ to: '/history' });
      case 'settings':
        return void navigate({ to: '/settings' });
      case 'import':
        return void navigate({ to: '/import' });
      default:
        return assertNever(command);
    }
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    const stopCommands = transport.onCommand((command) => onCommand(command));
    return () => {
      window.removeEventListener('keydown', listener);
      stopCommands();
    };
  }, []);
}

function isEditing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=range])')
  );
}

/** In an open dialog or menu the letters belong to it. */
function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu], [role=listbox]') !== null;
}
