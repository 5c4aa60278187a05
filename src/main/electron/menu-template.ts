import type { MenuCommand } from '@shared/contract/bridge';
import type { Locale } from '@shared/domain/settings';
import { createWords } from '@shared/words';
import type { MenuItemConstructorOptions } from 'electron';

export interface MenuOptions {
  readonly locale: Locale;
  readonly mac: boolean;
  readonly developing: boolean;
  readonly send: (command: MenuCommand) => void;
}

/** The page hears these keys itself: only it knows whether Ctrl+Z is meant for the text being typed or for the data. */
const HEARD_BY_PAGE: ReadonlySet<MenuCommand> = new Set(['new', 'undo', 'redo', 'history', 'search', 'shortcuts']);

/** The menu as data: file, edit, view, help; on macOS with the application's own menu first. */
export function buildMenuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { t } = createWords(options.locale);
  const command = (name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    id: name,
    label: t(`menu.${name}`),
    accelerator,
    registerAccelerator: !HEARD_BY_PAGE.has(name),
    click: () => options.send(name),
  });
  const file = [
    command('new', 'N'),
    command('import', 'CmdOrCtrl+I'),
    ...(options.mac ? [] : [separator, command('settings', 'CmdOrCtrl+,'), separator, role('quit', t('menu.quit'))]),
  ];
  const edit = [
    command('undo', 'CmdOrCtrl+Z'),
    command('redo', 'CmdOrCtrl+Shift+Z'),
    command('history', 'CmdOrCtrl+Shift+H'),
    separator,
    role('cut', t('menu.cut')),
    role('copy', t('menu.copy')),
    role('paste', t('menu.paste')),
    role('selectAll', t('menu.selectAll')),
    separator,
    command('search', 'CmdOrCtrl+K'),
  ];
  const view = [
    role('resetZoom', t('menu.zoomReset')),
    role('zoomIn', t('menu.zoomIn')),
    role('zoomOut', t('menu.zoomOut')),
    separator,
    role('togglefullscreen', t('menu.fullScreen')),
    ...(options.developing ? [separator, role('reload', 'Reload'), role('toggleDevTools', 'Developer tools')] : []),
  ];
  const help = [command('shortcuts', '?'), ...(options.mac ? [] : [role('about', t('menu.about'))])];
  return [
    ...(options.mac ? [macMenu(t, command)] : []),
    { label: t('menu.file'), submenu: file },
    { label: t('menu.edit'), submenu: edit },
    { label: t('menu.view'), submenu: view },
    { label: t('menu.help'), role: 'help', submenu: help },
  ];
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function role(name: NonNullable<MenuItemConstructorOptions['role']>, label: string): MenuItemConstructorOptions {
  return { role: name, label };
}

function macMenu(
  t: ReturnType<typeof createWords>['t'],
  command: (name: MenuCommand, accelerator: string) => MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return {
    label: 'Paceline',
    submenu: [
      role('about', t('menu.about')),
      separator,
      command('settings', 'Cmd+,'),
      separator,
      role('hide', t('menu.hide')),
      role('hideOthers', t('menu.hideOthers')),
      role('unhide', t('menu.showAll')),
      separator,
      role('quit', t('menu.quit')),
    ],
  };
}
