import { AppError } from '@shared/domain/errors';
import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../../src/main/services/context';
import { openDemo } from '../../../src/main/services/demo';
import { reportWeeks, saveWeeklyPdf, weeklyReport } from '../../../src/main/services/reports';
import { weeklyModel } from '../../../src/main/services/reports/weekly-model';
import { insertLead } from '../../../src/main/store/leads';
import { newId } from '../../../src/main/store/new-id';
import { insertSale } from '../../../src/main/store/sales';
import { updateSettings } from '../../../src/main/store/settings';
import { insertTargetVersion } from '../../../src/main/store/targets';
import { openTestContext } from '../support/open-test-context';
import { lead, sale } from '../support/records';

/** Two sales a week before and three in the week of 16 November 2026, one return, a quarter's target. */
function smallFirm(): AppContext {
  const context = openTestContext();
  context.workspace.store.act('sale.save', '', (writer) => {
    updateSettings(writer, {
      firmName: `<img src=x onerror="alert('ours')">`,
      calendarId: 'weekdays',
      currencyCode: 'RUB',
    });
    const days = ['2026-11-10', '2026-11-12', '2026-11-16', '2026-11-18', '2026-11-20'] as const;
    for (const soldOn of days) insertSale(writer, sale({ soldOn, amountMinor: 10_000_000, newCustomer: true }));
    insertSale(writer, sale({ soldOn: '2026-11-19', kind: 'return', amountMinor: 4_000_000 }));
    insertSale(writer, sale({ soldOn: '2026-11-23', amountMinor: 7_000_000 }));
    for (const createdOn of ['2026-11-09', '2026-11-17', '2026-11-17'] as const)
      insertLead(writer, lead({ createdOn }));
    insertTargetVersion(writer, {
      id: newId(),
      metric: 'revenue',
      employeeId: null,
      periodKey: '2026-Q4',
      value: 66_000_000,
      validFrom: '2026-09-20',
      reason: '',
    });
  });
  return context;
}

const actuals = (rows: ReturnType<typeof weeklyModel>['weekRows']) =>
  Object.fromEntries(rows.map(({ metric, actual }) => [metric, actual]));

describe('weekly report', () => {
  it('takes the week and the quarter as they stood at the end of the week', () => {
    const model = weeklyModel(smallFirm(), '2026-11-18', null);
    expect(model).toMatchObject({
      number: 47,
      running: false,
      workingDays: 5,
      asOf: { date: '2026-11-22', closed: true },
    });
    expect(model.week).toEqual({ from: '2026-11-16', to: '2026-11-20' });
    expect(actuals(model.weekRows)).toEqual({ revenue: 26_000_000, sales: 3, customers: 3, leads: 2 });
    expect(actuals(model.previousWeekRows)).toEqual({ revenue: 20_000_000, sales: 2, customers: 2, leads: 1 });
    // The sale of Monday the 23rd is not in a report of the week before.
    expect(model.quarter.pace.progress.actual).toBe(46_000_000);
    // 66 working days from Monday to Friday; 660 000 ₽ over them, 5 of them in the week.
    expect(model.weekRows.find(({ metric }) => metric === 'revenue')?.target).toBe(5_000_000);
    // 29 days are left for the other 200 000 ₽, 5 of them next week.
    expect(model.needs[0]?.needed).toBeCloseTo((20_000_000 / 29) * 5, -1);
    expect(model.needs[0]).toMatchObject({ best: 26_000_000 });
  });

  it('shows a running week as of today, an open day not yet elapsed', () => {
    const model = weeklyModel(smallFirm(), '2026-11-25', null);
    expect(model).toMatchObject({ number: 48, running: true, asOf: { date: '2026-11-23', closed: false } });
    expect(actuals(model.weekRows)).toMatchObject({ revenue: 7_000_000, sales: 1 });
    expect(model.quarter.workingDays.elapsed).toBe(37);
    // Not one day of it is over: there is nothing to compare with yet.
    expect(model.previousWeekRows).toEqual([]);
  });

  it('can be asked for as seen on an earlier day', () => {
    const model = weeklyModel(smallFirm(), '2026-11-18', '2026-11-18');
    expect(model).toMatchObject({ running: true, asOf: { date: '2026-11-18', closed: true } });
    expect(actuals(model.weekRows)).toMatchObject({ revenue: 20_000_000, sales: 2 });
    // Up to Wednesday of the week before: one sale.
    expect(actuals(model.previousWeekRows)).toMatchObject({ revenue: 10_000_000, sales: 1 });
  });

  it('compares a running week with as many working days of the week before, in every line', () => {
    const context = openTestContext();
    context.workspace.store.act('sale.save', '', (writer) => {
      // Monday 11 May 2026 is a day off: by Wednesday the 20th three days have passed, the others are the 12th to 14th.
      for (const createdOn of ['2026-05-12', '2026-05-14', '2026-05-15', '2026-05-19'] as const)
        insertLead(writer, lead({ createdOn }));
      for (const soldOn of ['2026-05-14', '2026-05-15', '2026-05-18'] as const) insertSale(writer, sale({ soldOn }));
    });
    const model = weeklyModel(context, '2026-05-20', '2026-05-20');
    expect(actuals(model.previousWeekRows)).toMatchObject({ sales: 1, leads: 2 });
    expect(model.weekLeads.previousCount).toBe(2);
    expect(weeklyModel(context, '2026-05-13', null).previousWeekRows).toEqual([]);
  });

  it('says that a week has not begun', () => {
    const context = smallFirm();
    const { html } = weeklyReport(context, { date: '2026-11-18', locale: 'en', today: '2026-11-10' });
    expect(html).toContain('the week has not begun');
    expect(html).not.toContain('the week is still running');
  });

  it('is one closed document: escaped, without script or anything from outside', () => {
    for (const locale of ['ru', 'en'] as const) {
      const { html, text, title, date } = weeklyReport(smallFirm(), { date: '2026-11-18', locale });
      const page = html.replace(/url\(data:font\/woff2;base64,[\w+/=]+\)/g, '');
      expect(page).toContain('&lt;img src=x onerror=&quot;alert(&#39;ours&#39;)&quot;&gt;');
      expect(page).not.toMatch(/<img|<script|<link|\son\w+="|https?:|javascript:|url\(/i);
      expect(page).toMatch(/^<!doctype html>/);
      expect(page).toContain('<svg class="pace"');
      for (const part of [page, text, title]) expect(part).not.toMatch(/undefined|NaN|\{\{|reports\./);
      // The place of the headline's figure is filled.
      expect(`${page}${text}`.includes(String.fromCharCode(1))).toBe(false);
      expect(date).toBe('2026-11-22');
    }
  });

  it('speaks one language at a time', () => {
    const context = openTestContext();
    openDemo(context, { locale: 'en' });
    const { html, text } = weeklyReport(context, { date: '2026-11-18', locale: 'en' });
    expect(/[а-яё]/i.test(html + text)).toBe(false);
    expect(text).toContain('Severny Kontur');
  });

  it('says so on an empty store instead of showing zeros as facts', () => {
    const { html, text } = weeklyReport(openTestContext(), { date: '2026-11-18', locale: 'ru' });
    expect(html.includes('Продаж пока нет')).toBe(true);
    expect(html.includes('<svg class="pace"')).toBe(false);
    expect(html.includes('не внесены')).toBe(true);
    expect(html.includes('ещё не оценены')).toBe(false);
    expect(text).not.toMatch(/NaN|undefined/);
  });

  it('lists the weeks that have facts, the running one first', () => {
    const weeks = reportWeeks(smallFirm(), { limit: 12 });
    expect(weeks.map(({ number, running, revenueMinor }) => [number, running, revenueMinor])).toEqual([
      [48, true, 7_000_000],
      [47, false, 26_000_000],
      [46, false, 20_000_000],
    ]);
    expect(weeks[1]).toMatchObject({ week: { from: '2026-11-16', to: '2026-11-22' }, planMinor: 5_000_000 });
    expect(reportWeeks(openTestContext(), { limit: 3 })).toHaveLength(1);
  });

  it('becomes a PDF only where the door can make one', async () => {
    const context = smallFirm();
    const request = { date: '2026-11-18', locale: 'ru' } as const;
    await expect(saveWeeklyPdf(context, request)).rejects.toEqual(new AppError('unsupported', 'desktop-only'));
    const printed: string[] = [];
    const savePdf = (html: string, name: string): Promise<boolean> => {
      printed.push(html, name);
      return Promise.resolve(true);
    };
    expect(
      await saveWeeklyPdf({ ...context, desktop: { host: 'electron', chooseFolder: null, savePdf } }, request),
    ).toEqual({
      saved: true,
    });
    expect(printed[0]).toContain('<article class="a4">');
    expect(printed[1]).toBe('Недельный отчёт №\u00a047, 16–20\u00a0ноября\u00a02026.pdf');
  });
});
