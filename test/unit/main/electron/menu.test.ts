import { MENU_COMMANDS } from '@shared/contract/bridge';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { buildMenuTemplate } from '../../../../src/main/electron/menu-template';

function flatten(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

describe('the menu', () => {
  const options = { locale: 'ru', mac: false, developing: false, send: vi.fn() } as const;

  it.each([true, false])('holds every command once (mac: %s)', (mac) => {
    const ids = flatten(buildMenuTemplate({ ...options, mac })).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.sort()).toEqual([...MENU_COMMANDS].sort());
  });

  it('sends the command of the item that was chosen', () => {
    const send = vi.fn();
    const item = flatten(buildMenuTemplate({ ...options, send })).find(({ id }) => id === 'import');
    if (item?.click) Reflect.apply(item.click, undefined, []);
    expect(send).toHaveBeenCalledExactlyOnceWith('import');
  });

  it.each(['ru', 'en'] as const)('has words for every item (%s)', (locale) => {
    for (const { label, type } of flatten(buildMenuTemplate({ ...options, locale }))) {
      if (type !== 'separator') expect(label).toMatch(/^[^.]+…?$/);
    }
  });

  it('leaves the keys of typing to the page', () => {
    const registered = flatten(buildMenuTemplate(options)).filter((item) => item.registerAccelerator === true);
    expect(registered.map(({ id }) => id)).toEqual(['import', 'settings']);
  });

  it('shows the tools of developers to developers only', () => {
    const roles = (developing: boolean) =>
      flatten(buildMenuTemplate({ ...options, developing })).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });
});
