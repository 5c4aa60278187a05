import type { Page } from '@playwright/test';

interface FirstSale {
  readonly amount: string;
  readonly day: string;
  readonly customer: string;
  readonly seller: string;
}

/** The three doors of the first start. */
export class FirstRunPage {
  private readonly window: Page;

  constructor(window: Page) {
    this.window = window;
  }

  get question() {
    return this.window.getByRole('heading', { level: 1, name: 'Идёте в темпе или тормозите?' });
  }

  async openDemo(): Promise<void> {
    await this.window.getByRole('button', { name: 'Открыть пример' }).click();
  }

  async enterFirstSale(sale: FirstSale): Promise<void> {
    await this.window.getByRole('textbox', { name: 'Сумма' }).fill(sale.amount);
    await this.window.getByRole('textbox', { name: 'Когда' }).fill(sale.day);
    await this.window.getByRole('textbox', { name: 'Кому' }).fill(sale.customer);
    await this.window.getByRole('button', { name: 'Внести продажу' }).click();
    await this.window.getByRole('textbox', { name: 'Имя и фамилия' }).fill(sale.seller);
    await this.window.keyboard.press('Enter');
  }
}
