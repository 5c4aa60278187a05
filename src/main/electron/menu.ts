import { Menu } from 'electron';
import { buildMenuTemplate, type MenuOptions } from './menu-template';

/** Sets the application menu in the person's language. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenuTemplate(options)));
}
