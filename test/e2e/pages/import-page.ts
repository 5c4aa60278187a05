import type { Locator, Page } from '@playwright/test';

/** From a dropped file to saved records. */
export class ImportPage {
  private readonly main: Locator;

  constructor(window: Page) {
    this.main = window.locator('main');
  }

  async choose(file: string): Promise<void> {
    await this.main.locator('input[type=file]').setInputFiles(file);
    await this.main.getByRole('heading', { name: 'Сверка с файлом' }).waitFor();
  }

  async skipWhatIsAsked(): Promise<void> {
    await this.main
      .getByRole('button', { name: /^Пропустить/ })
      .first()
      .click();
  }

  get commit(): Locator {
    return this.main.getByRole('button', { name: /^Записать/ });
  }

  /** One line of the reconciliation: how many rows of the file became what, and for how much. */
  total(name: string): Locator {
    return this.main.getByRole('row', { name: new RegExp(`^${name}`) });
  }
}
