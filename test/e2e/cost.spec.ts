import { expect, type RunningApp, test } from './fixtures.ts';
import { findBarriers } from './support/axe.ts';
import { findOverflow } from './support/overflow.ts';

const SALE = {
  id: null,
  soldOn: '2026-11-10',
  kind: 'sale',
  returnOfId: null,
  amountMinor: 10_000_000,
  marginMinor: null,
  customerId: null,
  newCustomer: true,
  leadId: null,
  channelId: null,
  product: null,
  credits: [],
  note: '',
};
const EXPENSE = {
  id: null,
  from: '2026-11-01',
  to: '2026-11-10',
  category: 'marketing',
  amountMinor: 6_000_000,
  channelId: null,
  campaign: 'Осень',
  employeeId: null,
  seriesId: null,
  note: '',
};

/** One new customer of 100,000 for 60,000 of advertising that names a campaign. */
async function enterFacts(app: RunningApp): Promise<void> {
  await app.call(['sales', 'save'], { sale: SALE });
  await app.call(['expenses', 'save'], EXPENSE);
  await app.window.reload();
}

test.describe('what a customer brings back', () => {
  test('without a margin the page says what to do; with one it tells payback, ROMI and campaigns', async ({ app }) => {
    const { window } = app;
    await enterFacts(app);
    await app.open('/cost');
    await expect(window.getByText('маржа не известна', { exact: false }).first()).toBeVisible();
    await window.getByRole('link', { name: 'Указать маржу' }).click();

    const margin = window.getByRole('textbox', { name: 'Маржа фирмы' });
    await margin.fill('50');
    await margin.press('Enter');
    await expect(margin).toHaveValue('50');

    await app.open('/cost');
    // 60,000 for one customer whose first order earned 50,000: 1.2 orders, −17 %, which one customer cannot prove.
    const all = window.getByRole('row', { name: /Все каналы/ });
    await expect(all).toContainText('1,2');
    await expect(all).toContainText(/≈.*−17/);
    await expect(window.getByText('маржа 50 %, из настроек', { exact: false })).toBeVisible();

    await window.getByRole('radio', { name: 'По кампаниям' }).click();
    await expect(window.getByRole('row', { name: /Осень/ })).toContainText('60');
    await expect(window.getByRole('row', { name: /Все кампании/ })).toContainText('1,2');
    expect(await findOverflow(window)).toEqual([]);
    expect(await findBarriers(window)).toEqual([]);
  });
});

test.describe('the demo firm', () => {
  test.use({ start: { now: '2026-11-23T10:40', locale: 'en', seed: 'demo' } });

  test('campaigns fit a narrow window, and a return tells where it comes from', async ({ app }) => {
    const { window } = app;
    await window.setViewportSize({ width: 1024, height: 768 });
    await app.open('/cost');
    await window.getByRole('radio', { name: 'By campaign' }).click();
    await expect(window.getByRole('row', { name: /Brand search/ })).toBeVisible();
    expect(await findOverflow(window)).toEqual([]);
    const romi = window
      .getByRole('row', { name: /All campaigns/ })
      .getByRole('button')
      .last();
    await romi.click();
    await expect(window.getByRole('dialog')).toContainText('ROMI');
  });
});
