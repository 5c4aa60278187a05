import type { Page } from '@playwright/test';

/** The one-line entry that a letter opens from anywhere: S a sale, L a lead, E an expense. */
export class QuickEntry {
  readonly dialog;
  private readonly window: Page;

  constructor(window: Page) {
    this.window = window;
    this.dialog = window.getByRole('dialog', { name: 'Новая запись' });
  }

  /** Types a whole record by keys alone, saves it and leaves. */
  async enter(key: 's' | 'l' | 'e', line: string): Promise<void> {
    await this.window.keyboard.press(key);
    await this.dialog.getByRole('combobox').first().waitFor();
    await this.window.keyboard.type(line);
    await this.window.keyboard.press('Control+Enter');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
