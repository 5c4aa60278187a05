import type { MenuItemConstructorOptions } from 'electron';
import { BrowserWindow } from './browser-window.ts';

/** A menu nobody sees: tests find its items and click them. */
export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: MenuItemConstructorOptions['role'];
  readonly type: NonNullable<MenuItemConstructorOptions['type']>;
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  readonly submenu: Menu | undefined;
  readonly click: () => void;

  constructor(options: MenuItemConstructorOptions) {
    const { id, label = '', role, type, accelerator, registerAccelerator = true, submenu, click } = options;
    this.id = id;
    this.label = label;
    this.role = role;
    this.type = type ?? (submenu ? 'submenu' : 'normal');
    this.accelerator = accelerator ?? undefined;
    this.registerAccelerator = registerAccelerator;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined;
    this.click = () => {
      if (click) Reflect.apply(click, undefined, [this, BrowserWindow.getFocusedWindow(), {}]);
    };
    if (registerAccelerator && accelerator && click) {
      throw new Error(`stand-in: the accelerator of "${label}" would not be heard; the page listens to keys itself`);
    }
  }
}

let applicationMenu: Menu | null = null;

export class Menu {
  readonly items: readonly MenuItem[];

  private constructor(items: readonly MenuItem[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(template.map((item) => new MenuItem(item)));
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
