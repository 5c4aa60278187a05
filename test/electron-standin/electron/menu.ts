import type { MenuItemConstructorOptions } from 'electron';
import type { PressedKey } from '../page/worlds.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import type { WebContents } from './web-contents.ts';

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
  }
}

app.on('web-contents-created', (_event, contents: WebContents) => {
  contents.on('stand-in:key', (key: PressedKey) => applicationMenu?.press(key));
});

function isAccelerator(accelerator: string | undefined, key: PressedKey): boolean {
  if (accelerator === undefined) return false;
  const parts = accelerator.toLowerCase().split('+');
  const wanted = { ctrl: parts.includes('cmdorctrl') || parts.includes('ctrl'), shift: parts.includes('shift') };
  return parts.at(-1) === key.key.toLowerCase() && wanted.ctrl === key.ctrl && wanted.shift === key.shift && !key.alt;
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

  /** Clicks the item whose accelerator this key is. */
  press(key: PressedKey): void {
    for (const item of this.items) {
      if (item.registerAccelerator && isAccelerator(item.accelerator, key)) item.click();
      item.submenu?.press(key);
    }
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
