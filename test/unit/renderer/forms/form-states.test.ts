import { describe, expect, it } from 'vitest';
import {
  emptyExpense,
  expenseToForm,
  monthChoices,
  readExpenseForm,
  withCategory,
} from '../../../../src/renderer/src/forms/expense-form-state';
import type { ReadingContext } from '../../../../src/renderer/src/forms/form-reading';
import { emptyLead, readLeadForm, withQuality, withStatus } from '../../../../src/renderer/src/forms/lead-form-state';
import {
  emptySale,
  evenShares,
  parseShareBp,
  readSaleForm,
  returnOfSale,
  saleToForm,
} from '../../../../src/renderer/src/forms/sale-form-state';

const context: ReadingContext = { today: '2026-11-23', locale: 'ru', currencyCode: 'RUB' };
const ORLOV = '11111111-1111-4111-8111-111111111111';
const KIM = '22222222-2222-4222-8222-222222222222';
const CUSTOMER = '33333333-3333-4333-8333-333333333333';

describe('readSaleForm', () => {
  const typed = { ...emptySale(context), amount: '12,5т', soldOn: 'пт' };

  it('reads what a person types', () => {
    const reading = readSaleForm({ ...typed, customer: { id: CUSTOMER, name: 'Маякторг' } }, context);
    expect(reading).toMatchObject({
      ok: true,
      value: { sale: { amountMinor: 1_250_000, soldOn: '2026-11-20', customerId: CUSTOMER }, newCustomerName: null },
    });
  });

  it('makes a new customer of a name that nobody was chosen for', () => {
    const reading = readSaleForm({ ...typed, customer: { id: null, name: ' Заря ' }, newCustomer: true }, context);
    expect(reading).toMatchObject({ ok: true, value: { newCustomerName: 'Заря', sale: { newCustomer: false } } });
  });

  it('says which field it cannot read and which is missing', () => {
    expect(readSaleForm({ ...typed, amount: 'много', soldOn: '' }, context)).toEqual({
      ok: false,
      errors: { amount: 'amount', soldOn: 'dateMissing' },
    });
  });

  it.each([
    [
      [
        { employeeId: ORLOV, share: '60' },
        { employeeId: KIM, share: '30' },
      ],
      'shares',
    ],
    [
      [
        { employeeId: ORLOV, share: '50' },
        { employeeId: ORLOV, share: '50' },
      ],
      'samePerson',
    ],
    [[{ employeeId: null, share: '100' }], 'person'],
    [[{ employeeId: ORLOV, share: 'всё' }], 'shareText'],
  ])('refuses credits that are not 100 %% of distinct people', (credits, error) => {
    expect(readSaleForm({ ...typed, credits }, context)).toEqual({ ok: false, errors: { credits: error } });
  });

  it('accepts thirds that make a whole', () => {
    const credits = [
      { employeeId: ORLOV, share: '66,67' },
      { employeeId: KIM, share: '33,33' },
    ];
    expect(readSaleForm({ ...typed, credits }, context)).toMatchObject({
      ok: true,
      value: { sale: { credits: [{ shareBp: 6_667 }, { shareBp: 3_333 }] } },
    });
  });

  it('survives the way into the form and back', () => {
    const first = readSaleForm({ ...typed, credits: [{ employeeId: ORLOV, share: '100' }], note: 'n' }, context);
    if (!first.ok) throw new Error('unreadable');
    const sale = { ...first.value.sale, id: CUSTOMER };
    expect(readSaleForm(saleToForm(sale, null, context), context)).toEqual({
      ok: true,
      value: { sale, newCustomerName: null },
    });
  });

  it('makes a return that belongs to its sale and wins no lead', () => {
    const form = { ...typed, id: CUSTOMER, leadId: KIM, amount: '100' };
    expect(readSaleForm(returnOfSale(form, context), context)).toMatchObject({
      ok: true,
      value: { sale: { id: null, kind: 'return', returnOfId: CUSTOMER, leadId: null, soldOn: '2026-11-23' } },
    });
  });
});

describe('shares', () => {
  it.each([
    ['100', 10_000],
    ['33,33', 3_333],
    ['12.5 %', 1_250],
    ['101', null],
    ['', null],
  ])('reads «%s»', (text, bp) => expect(parseShareBp(text)).toBe(bp));

  it('splits evenly into exactly the whole', () => {
    expect(evenShares(3)).toEqual([3_334, 3_333, 3_333]);
  });
});

describe('readLeadForm', () => {
  it('dates an assessment and takes the date back with it', () => {
    const assessed = withQuality(emptyLead(context), 'qualified', context);
    expect(readLeadForm(assessed, context)).toMatchObject({ ok: true, value: { assessedOn: '2026-11-23' } });
    expect(readLeadForm(withQuality(assessed, 'unassessed', context), context)).toMatchObject({
      ok: true,
      value: { assessedOn: null },
    });
  });

  it('keeps the reason of loss only where the lead is lost', () => {
    const lost = { ...withStatus(emptyLead(context), 'lost', context), lostReason: 'дорого' };
    expect(readLeadForm(lost, context)).toMatchObject({ ok: true, value: { lostReason: 'дорого' } });
    expect(withStatus(lost, 'open', context)).toMatchObject({ closedOn: '', lostReason: '' });
  });

  it('refuses a lead that closes before it came', () => {
    const form = { ...withStatus(emptyLead(context), 'won', context), closedOn: '-3' };
    expect(readLeadForm(form, context)).toEqual({ ok: false, errors: { closedOn: 'closedBeforeCreated' } });
  });
});

describe('readExpenseForm', () => {
  it('puts a salary on the whole month', () => {
    const form = { ...withCategory(emptyExpense(context), 'salary'), amount: '90т', employeeId: KIM };
    expect(readExpenseForm(form, context)).toMatchObject({
      ok: true,
      value: { from: '2026-11-01', to: '2026-11-30', employeeId: KIM, amountMinor: 9_000_000 },
    });
  });

  it('forgets whose salary it was when the category changes', () => {
    expect(withCategory({ ...emptyExpense(context), employeeId: KIM }, 'other').employeeId).toBeNull();
  });

  it('refuses a period that ends before it starts', () => {
    const form = { ...emptyExpense(context), span: 'range' as const, from: '12.11', to: '11.11', amount: '1' };
    expect(readExpenseForm(form, context)).toEqual({ ok: false, errors: { to: 'rangeOrder' } });
  });

  it('shows a whole February as a month', () => {
    const expense = {
      id: KIM,
      from: '2024-02-01' as const,
      to: '2024-02-29' as const,
      category: 'other' as const,
      amountMinor: 100,
      channelId: null,
      campaign: null,
      employeeId: null,
      seriesId: null,
      note: '',
    };
    expect(expenseToForm(expense, context)).toMatchObject({ span: 'month', month: '2024-02' });
    expect(monthChoices('2026-11-23', '2019-01')).toContain('2019-01');
    expect(monthChoices('2026-11-23', '2026-11')).toHaveLength(37);
  });
});
