import { stringifyWire } from '@shared/contract/wire-json';
import { NO_FILTER } from '@shared/domain/custom-kpi';
import { expect, test } from 'vitest';
import { renderWeeklyHtml } from '../../../src/main/reporting/weekly-html';
import type { AppContext } from '../../../src/main/services/context';
import { saveCustomKpi } from '../../../src/main/services/custom-kpis';
import { openDemo } from '../../../src/main/services/demo';
import { saveExpense } from '../../../src/main/services/expenses';
import { currentUndoState, undo } from '../../../src/main/services/history';
import { freezeFinishedWeek, freezeWeek, noteReport } from '../../../src/main/services/report-archive';
import { reportWeeks, weeklyReport } from '../../../src/main/services/reports';
import { freezeModel, parseFrozenModel } from '../../../src/main/services/reports/frozen-model';
import { weeklyModel } from '../../../src/main/services/reports/weekly-model';
import { getSale, saveSale } from '../../../src/main/services/sales';
import { checkStore } from '../../../src/main/store/check';
import { newId } from '../../../src/main/store/new-id';
import { insertTargetVersion } from '../../../src/main/store/targets';
import { openTestContext } from '../support/open-test-context';
import { expense, sale } from '../support/records';

const WEEK = { date: '2026-11-18', locale: 'ru' } as const;
const enter = (context: AppContext, fields: Parameters<typeof sale>[0]) =>
  saveSale(context, { sale: { ...sale(fields), id: null }, newCustomerName: null }).id;
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const markOf = (context: AppContext) =>
  reportWeeks(context, { limit: 4 }).find(({ week }) => week.from === '2026-11-16')?.frozen;

/** One sale of 100 000 ₽ in the week of 16 November and one of 50 000 ₽ before it. */
function firm(): { readonly context: AppContext; readonly saleId: string } {
  const context = openTestContext();
  enter(context, { soldOn: '2026-10-12', amountMinor: 5_000_000 });
  return { context, saleId: enter(context, { soldOn: '2026-11-17', amountMinor: 10_000_000 }) };
}

test('a closed report keeps its figures, and says which would be others today', () => {
  const { context, saleId } = firm();
  freezeWeek(context, WEEK);
  const before = weeklyReport(context, WEEK);
  expect(before.frozen).toMatchObject({ corrections: [], note: '' });
  expect(plain(before.html)).toContain('закрыт 23 ноября 2026, 10:40');
  expect(markOf(context)).toMatchObject({ corrected: false });

  saveSale(context, { sale: { ...getSale(context, saleId), amountMinor: 11_400_000 }, newCustomerName: null });
  const after = weeklyReport(context, WEEK);
  expect(after.frozen?.corrections).toEqual([
    { span: 'week', what: 'actual', metric: 'revenue', before: 10_000_000, after: 11_400_000 },
    { span: 'quarter', what: 'actual', metric: 'revenue', before: 15_000_000, after: 16_400_000 },
  ]);
  expect(plain(after.html)).toContain('Исправления после закрытия');
  expect(plain(after.html)).toContain('Выручка недели: было 100 000 ₽, стало 114 000 ₽');
  expect(plain(after.html)).toContain('Неделя дала 100 000 ₽');
  expect(plain(after.text)).toContain('Выручка квартала: было 150 000 ₽, стало 164 000 ₽');
  expect(plain(weeklyReport(context, { ...WEEK, locale: 'en' }).html)).toContain('Corrections after closing');
  expect(markOf(context)).toMatchObject({ corrected: true });
  expect(reportWeeks(context, { limit: 4 })[1]).toMatchObject({ number: 47, revenueMinor: 10_000_000 });

  undo(context);
  expect(weeklyReport(context, WEEK).frozen?.corrections).toEqual([]);
  expect(markOf(context)).toMatchObject({ corrected: false });
});

test('a correction of the weeks before, of the plan and of the costs is told too', () => {
  const { context } = firm();
  freezeWeek(context, WEEK);
  enter(context, { soldOn: '2026-10-20', amountMinor: 2_000_000, newCustomer: true });
  saveExpense(context, {
    ...expense({ from: '2026-11-02', to: '2026-11-02', amountMinor: 300_000 }),
    id: null,
    repeat: null,
    scope: 'one',
  });
  context.workspace.store.act('target.set', '2026-Q4', (writer) =>
    insertTargetVersion(writer, {
      id: newId(),
      metric: 'sales',
      employeeId: null,
      periodKey: '2026-Q4',
      value: 64,
      validFrom: '2026-10-01',
      reason: '',
    }),
  );
  const told = weeklyReport(context, WEEK).frozen?.corrections;
  // 64 deals over the quarter's 64 working days, one of which is an hour shorter: a little more than five a week.
  expect(told).toEqual([
    { span: 'week', what: 'plan', metric: 'sales', before: null, after: expect.closeTo((64 / 63.875) * 5, 9) },
    { span: 'quarter', what: 'actual', metric: 'revenue', before: 15_000_000, after: 17_000_000 },
    { span: 'quarter', what: 'actual', metric: 'sales', before: 2, after: 3 },
    { span: 'quarter', what: 'plan', metric: 'sales', before: null, after: 64 },
    { span: 'quarter', what: 'actual', metric: 'customers', before: 0, after: 1 },
    { span: 'quarter', what: 'cac', metric: null, before: null, after: 300_000 },
  ]);
});

test('only a week that is over is closed', () => {
  const { context } = firm();
  const running = () => freezeWeek(context, { date: '2026-11-23' });
  expect(running).toThrow(expect.objectContaining({ key: 'report-still-running' }));
});

test('the last week closes by itself, once, and undo does not open it', () => {
  const { context } = firm();
  const { undo: last } = currentUndoState(context);
  expect(freezeFinishedWeek(context)).toEqual({ made: true });
  expect(freezeFinishedWeek(context)).toEqual({ made: false });
  expect(currentUndoState(context).undo).toEqual(last);
  expect(reportWeeks(context, { limit: 4 }).map(({ frozen }) => frozen !== null)).toEqual([false, true, false, false]);
  expect(freezeFinishedWeek(openTestContext())).toEqual({ made: false });
  expect(checkStore(context.workspace.store).problems).toEqual([]);
});

test('the author’s note is printed, escaped, and taken back like any step', () => {
  const { context } = firm();
  const { id } = freezeWeek(context, WEEK);
  noteReport(context, { id, note: 'Ярмарка <b>в Уфе</b>' });
  expect(weeklyReport(context, WEEK).html).toContain('Ярмарка &lt;b&gt;в Уфе&lt;/b&gt;');
  expect(weeklyReport(context, WEEK).text).toContain('Ярмарка <b>в Уфе</b>');
  undo(context);
  expect(weeklyReport(context, WEEK).html).not.toContain('Ярмарка');
  undo(context);
  expect(weeklyReport(context, WEEK).frozen).toBeNull();
});

test('a model read again draws the same page, and a text of another version or shape is refused', () => {
  const context = openTestContext();
  openDemo(context, { locale: 'ru' });
  const model = weeklyModel(context, '2026-11-18', null);
  const text = freezeModel(model);
  expect(text.length).toBeLessThan(1_000_000);
  expect(renderWeeklyHtml(parseFrozenModel(text), 'en')).toBe(renderWeeklyHtml(model, 'en'));
  const unreadable = expect.objectContaining({ key: 'report-unreadable' });
  for (const broken of ['', '{}', text.replace('"version":2', '"version":3'), '{"version":2,"model":{}}']) {
    expect(() => parseFrozenModel(broken)).toThrow(unreadable);
  }
});

test('the firm’s own KPIs stand in the report; one closed before there were any has none', () => {
  const { context } = firm();
  expect(weeklyReport(context, WEEK).html).not.toContain('Свои показатели');
  const leaf = { kind: 'measure', measure: 'deals', filter: NO_FILTER } as const;
  saveCustomKpi(context, {
    id: null,
    name: 'Выручка со сделки <b>',
    note: '',
    expression: { kind: 'operation', operator: '/', left: { ...leaf, measure: 'revenue' }, right: leaf },
    display: 'number',
    decimals: 1,
    unitLabel: 'за сделку',
    direction: 'more',
    targets: { any: 8_000_000, day: null, week: null, month: null, quarter: null, year: null },
    benchmark: null,
    minCases: 0,
  });
  const report = weeklyReport(context, WEEK);
  // 150 000 ₽ by two deals.
  expect(plain(report.html)).toContain('75 тыс. ₽ за сделку');
  expect(report.html).toContain('Выручка со сделки &lt;b&gt;');
  expect(plain(report.text)).toContain('Выручка со сделки <b>: 75 тыс. ₽ за сделку');

  const model = weeklyModel(context, '2026-11-18', '2026-11-22');
  const now = freezeModel(model);
  expect(parseFrozenModel(now).custom).toHaveLength(1);
  const { custom, ...older } = model;
  expect(custom).toHaveLength(1);
  const before = stringifyWire({ version: 1, model: older });
  expect(parseFrozenModel(before)).toEqual({ ...older, custom: [] });
});
