import type { TargetVersion } from '@shared/domain/entities';
import { listPaceDays } from '@shared/kpi/targets/pace-days';
import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../../src/main/services/context';
import { targetsView } from '../../../src/main/services/kpi/targets';
import { plansView, setTargets } from '../../../src/main/services/targets';
import { insertEmployee, removeEmployee } from '../../../src/main/store/employees';
import { insertLead } from '../../../src/main/store/leads';
import { newId } from '../../../src/main/store/new-id';
import { insertSale } from '../../../src/main/store/sales';
import { insertTargetVersion, listTargetVersions } from '../../../src/main/store/targets';
import { undoLast } from '../../../src/main/store/undo';
import { openTestContext } from '../support/open-test-context';
import { employee, lead, sale } from '../support/records';
import { query } from './query';

const anna = employee({ name: 'Анна' });
const boris = employee({ name: 'Борис' });
const newcomer = employee({ name: 'Алексей', employment: [{ from: '2017-05-02', to: null, fteBp: 10_000 }] });

function version(fields: Partial<TargetVersion>): TargetVersion {
  return {
    id: newId(),
    metric: 'revenue',
    employeeId: null,
    periodKey: '2017-Q2',
    value: 300_000_000,
    validFrom: '2017-03-20',
    reason: '',
    ...fields,
  };
}

function fill(context: AppContext, targets: readonly TargetVersion[] = [version({})]) {
  context.workspace.store.act('import.commit', '', (writer) => {
    for (const person of [anna, boris, newcomer]) insertEmployee(writer, person);
    for (const target of targets) insertTargetVersion(writer, target);
    const won = lead({
      createdOn: '2017-04-05',
      status: 'won',
      closedOn: '2017-04-10',
      quality: 'qualified',
      assessedOn: '2017-04-06',
    });
    insertLead(writer, won);
    insertLead(writer, lead({ createdOn: '2017-05-02', quality: 'disqualified' }));
    // Won after the day it is seen on: still open then.
    insertLead(writer, lead({ createdOn: '2017-05-03', status: 'won', closedOn: '2017-05-16' }));
    insertSale(
      writer,
      sale({
        soldOn: '2017-04-10',
        amountMinor: 100_000_000,
        leadId: won.id,
        newCustomer: true,
        credits: [{ employeeId: anna.id, shareBp: 10_000 }],
      }),
    );
    insertSale(
      writer,
      sale({
        soldOn: '2017-05-15',
        amountMinor: 40_000_000,
        credits: [
          { employeeId: anna.id, shareBp: 2_500 },
          { employeeId: newcomer.id, shareBp: 7_500 },
        ],
      }),
    );
    insertSale(
      writer,
      sale({
        soldOn: '2017-05-15',
        kind: 'return',
        amountMinor: 10_000_000,
        credits: [{ employeeId: anna.id, shareBp: 10_000 }],
      }),
    );
    insertSale(writer, sale({ soldOn: '2017-05-16', amountMinor: 999_000_000 }));
  });
  return context;
}

const ask = (
  context: AppContext,
  fields: Parameters<typeof query>[1] = {},
  metric: 'revenue' | 'sales' | 'leads' | 'customers' = 'revenue',
) => targetsView(context, { ...query('2017-Q2', { today: '2017-05-15', ...fields }), metric });

describe('a quarter of 3 000 000.00 seen on 15 May 2017 at its close', () => {
  // 61 working days, 28 elapsed: plan to date 1 377 049.18. Sold 1 000 000 + 400 000 − 100 000 = 1 300 000.00.
  // Required: 1 700 000 / 33 = 51 515.15 per working day. Run-rate: 1 300 000 / 28 · 61 = 2 832 142.86.
  it('agrees with the hand computation', () => {
    const view = ask(fill(openTestContext()));
    const [revenue] = view.firmRows;
    expect(view.workingDays).toEqual({ elapsed: 28, total: 61, remaining: 33 });
    expect(revenue).toMatchObject({
      metric: 'revenue',
      target: 300_000_000,
      targetSource: 'set',
      actual: 130_000_000,
      planToDate: 137_704_918,
      deviation: -7_704_918,
      requiredPerDay: 5_151_515,
      state: 'braking',
      proven: false,
      forecast: { mid: 283_214_286 },
    });
    expect(revenue?.paceIndex).toMatchObject({ value: expect.closeTo(0.94405, 5), n: 2 });
    expect(listPaceDays(view.pace.days).at(-1)).toMatchObject({
      date: '2017-06-30',
      cumulativePlan: 300_000_000,
      cumulativeActual: 130_000_000,
      known: false,
    });
  });

  it('counts the other metrics by what is known by then', () => {
    const rows = ask(fill(openTestContext())).firmRows;
    expect(rows.map((row) => [row.metric, row.actual, row.target])).toEqual([
      ['revenue', 130_000_000, 300_000_000],
      ['sales', 2, null],
      ['customers', 1, null],
      ['leads', 3, null],
    ]);
  });

  it('shows each person: parts credited, the newcomer last and without a forecast', () => {
    const targets = [version({}), version({ employeeId: boris.id, value: 61_000_000 })];
    const view = ask(fill(openTestContext(), targets));
    expect(view.personRows.map((row) => [row.employeeName, row.actual, row.planToDate, row.rampUp])).toEqual([
      ['Анна', 100_000_000, null, false],
      ['Борис', 0, 28_000_000, false],
      ['Алексей', 30_000_000, null, true],
    ]);
    expect(view.personRows.at(-1)?.forecast).toEqual({ status: 'no-data', reason: 'ramp-up' });
    expect(view.personalTargetsSum).toBe(61_000_000);
    expect(view.personRows.reduce((sum, row) => sum + row.actual, 0)).toBe(view.firmRows[0]?.actual);
  });

  it('switches to the filtered person’s own target', () => {
    const targets = [version({}), version({ employeeId: anna.id, value: 122_000_000 })];
    const [revenue] = ask(fill(openTestContext(), targets), { employeeId: anna.id }).firmRows;
    expect(revenue).toMatchObject({
      employeeName: 'Анна',
      target: 122_000_000,
      planToDate: 56_000_000,
      actual: 100_000_000,
    });
  });

  it('goes back from the target to leads', () => {
    const view = ask(fill(openTestContext()));
    // One customer from three leads, worth 1 000 000.00; the other 300 000.00 came without a lead.
    expect(view.conversion).toMatchObject({ value: expect.closeTo(1 / 3, 9), n: 3 });
    expect(view.averageDealMinor).toMatchObject({ value: 65_000_000, n: 2 });
    expect(view.leadsPerDay).toMatchObject({ value: 3 / 28 });
    const expected = view.reverseFunnel.filter((row) => row.stage.endsWith('minor')).map((row) => row.expected ?? 0);
    expect(expected.reduce((sum, value) => sum + value, 0)).toBe(283_214_286);
  });
});

describe('an empty firm', () => {
  it('has no figures and says why', () => {
    const view = ask(openTestContext());
    expect(view.comparison).toBeNull();
    expect(view.personRows).toEqual([]);
    expect(view.personalTargetsSum).toBeNull();
    expect(view.averageDealMinor).toEqual({ status: 'no-data', reason: 'no-sales' });
    expect(view.firmRows.map((row) => row.forecast)).toEqual([
      { status: 'no-data', reason: 'no-sales' },
      { status: 'no-data', reason: 'no-sales' },
      { status: 'no-data', reason: 'no-customers' },
      { status: 'no-data', reason: 'no-leads' },
    ]);
  });

  it('lies ahead before the period starts', () => {
    const view = targetsView(openTestContext(), { ...query('2027-Q1'), metric: 'revenue' });
    expect(view.firmRows[0]?.forecast).toEqual({ status: 'no-data', reason: 'period-not-started' });
    expect(view.leadsPerDay).toEqual({ status: 'no-data', reason: 'period-not-started' });
  });
});

describe('a person who was removed', () => {
  it('stays in the table with what they sold, and without it disappears', () => {
    const context = fill(openTestContext());
    context.workspace.store.act('employee.remove', '', (writer) => {
      removeEmployee(writer, anna.id);
      removeEmployee(writer, boris.id);
    });
    expect(ask(context).personRows.map((row) => row.employeeName)).toEqual(['Анна', 'Алексей']);
  });
});

describe('setting targets', () => {
  const change = { metric: 'revenue', employeeId: null, periodKey: '2026-Q4', value: 1_560_000_000 } as const;

  it('adds a version in force from today on; the same again adds none', () => {
    const context = openTestContext();
    const { store } = context.workspace;
    const receipt = setTargets(context, { changes: [change], reason: 'план года' });
    expect(listTargetVersions(store)).toEqual([
      { ...change, id: receipt.id, validFrom: '2026-11-23', reason: 'план года' },
    ]);
    const again = setTargets(context, { changes: [change], reason: '' });
    expect(again.id).toBe(receipt.id);
    expect(again.action.records).toBe(0);
    setTargets(context, {
      changes: [
        { ...change, value: 1_590_000_000 },
        { ...change, periodKey: '2026-11', value: 1 },
      ],
      reason: '',
    });
    expect(listTargetVersions(store)).toHaveLength(3);
    undoLast(store);
    expect(listTargetVersions(store)).toHaveLength(1);
  });

  it('refuses a period that is none and a person nobody knows', () => {
    const context = openTestContext();
    const set = (fields: object) => () => setTargets(context, { changes: [{ ...change, ...fields }], reason: '' });
    expect(set({ periodKey: '2026-W54' })).toThrow('validation: invalid-period');
    expect(set({ employeeId: newId() })).toThrow('not-found: record-not-found');
    expect(listTargetVersions(context.workspace.store)).toEqual([]);
  });
});

describe('the plans grid', () => {
  it('holds 12 months, 4 quarters and the year, each with where its value comes from', () => {
    const targets = [
      version({}),
      version({ periodKey: '2017-Q1', value: 200_000_000 }),
      version({ metric: 'leads', employeeId: anna.id, periodKey: '2017-05', value: 40 }),
    ];
    const plans = plansView(fill(openTestContext(), targets), { year: 2017, today: '2017-05-15' });
    expect(plans.months.map((month) => month.workingDays)).toEqual([17, 18, 22, 20, 20, 21, 21, 23, 21, 22, 21, 21]);
    expect(plans.rows.map((row) => [row.metric, row.employeeName])).toEqual([
      ['revenue', null],
      ['sales', null],
      ['leads', null],
      ['customers', null],
      ['revenue', 'Алексей'],
      ['revenue', 'Анна'],
      ['revenue', 'Борис'],
      ['leads', 'Анна'],
    ]);
    const cells = plans.rows[0]?.cells ?? [];
    expect(cells).toHaveLength(17);
    expect(cells.slice(3, 6).map((cell) => cell.source)).toEqual(['derived', 'derived', 'derived']);
    expect(cells.slice(3, 6).reduce((sum, cell) => sum + (cell.value ?? 0), 0)).toBe(300_000_000);
    expect(cells.slice(12).map((cell) => [cell.periodKey, cell.value, cell.source])).toEqual([
      ['2017-Q1', 200_000_000, 'set'],
      ['2017-Q2', 300_000_000, 'set'],
      ['2017-Q3', null, null],
      ['2017-Q4', null, null],
      ['2017', null, null],
    ]);
    expect(cells[13]?.versions).toHaveLength(1);
    expect(plans.versions).toHaveLength(3);
    expect(plans.trackRecord).toEqual([
      {
        periodKey: '2017-Q1',
        target: 200_000_000,
        actual: 0,
        attainment: { status: 'ok', value: 0, n: 0, interval: null },
      },
    ]);
  });
});
