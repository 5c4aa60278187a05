import type { ElectronApplication, Page } from '@playwright/test';

/** The window that says why the app did not start. */
export class StartFailurePage {
  private readonly electron: ElectronApplication;
  private readonly window: Page;

  private constructor(electron: ElectronApplication, window: Page) {
    this.electron = electron;
    this.window = window;
  }

  static async of(electron: ElectronApplication): Promise<StartFailurePage> {
    const window = await electron.firstWindow();
    await window.getByRole('alert').waitFor();
    return new StartFailurePage(electron, window);
  }

  get alert() {
    return this.window.getByRole('alert');
  }

  get folder() {
    return this.window.locator('code');
  }

  /** Presses the button that puts a copy in place. */
  async restore(): Promise<void> {
    await this.window.getByRole('link', { name: 'Вернуть копию' }).click({ noWaitAfter: true });
  }

  /** Presses the button that closes; answers the exit code of the app. */
  async close(): Promise<number | null> {
    const app = this.electron.process();
    const exited = new Promise<number | null>((resolve) => app.once('exit', (code) => resolve(code)));
    await this.window.getByRole('link').last().click({ noWaitAfter: true });
    return exited;
  }
}
