import { fromDayNumber } from '@shared/calendar/iso-date';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDemo } from '../../src/main/services/demo';
import { dailyTotals } from '../../src/main/store/facts/daily';
import { EVERYTHING } from '../../src/main/store/facts/fact-filter';
import { openTestContext } from '../store/support/open-test-context';
import { medianMs, report } from './measure';

const YEAR = { from: '2026-01-01', to: '2026-12-31' } as const;

/** The peer: the same sales as people keep them at home, dates as text, summed by month with strftime. */
function openTextDatesPeer(rows: readonly { readonly soldOn: string; readonly net: number }[]) {
  const peer = new BetterSqlite3(':memory:');
  peer.exec('CREATE TABLE sales (sold_on TEXT, net INTEGER); CREATE INDEX by_day ON sales (sold_on, net)');
  const insert = peer.prepare('INSERT INTO sales VALUES (?, ?)');
  peer.transaction(() => {
    for (const row of rows) insert.run(row.soldOn, row.net);
  })();
  return peer.prepare<[string, string], { month: string; net: number }>(
    "SELECT strftime('%Y-%m', sold_on) AS month, SUM(net) AS net FROM sales WHERE date(sold_on) BETWEEN ? AND ? GROUP BY month",
  );
}

it('revenue of a year by month, against SQLite over text dates', () => {
  const context = openTestContext();
  openDemo(context, { locale: 'en' });
  const store = context.workspace.store;
  const rows = store
    .statement<{ day: number; net: number }>(
      "SELECT sold_day AS day, CASE kind WHEN 'sale' THEN amount_minor ELSE -amount_minor END AS net FROM sale WHERE deleted_at_ms IS NULL",
    )
    .all();
  const byTextDates = openTextDatesPeer(rows.map((row) => ({ soldOn: fromDayNumber(row.day), net: row.net })));
  const ours = () => {
    const months = new Map<string, number>();
    for (const [date, value] of dailyTotals(store, 'revenue', YEAR, EVERYTHING)) {
      const month = date.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + value);
    }
    return months;
  };
  const theirs = () => new Map(byTextDates.all(YEAR.from, YEAR.to).map((row) => [row.month, row.net]));
  expect(ours()).toEqual(theirs());
  report('revenue of a year by month', 'SQLite, text dates and strftime', medianMs(51, theirs) / medianMs(51, ours), 1);
});
