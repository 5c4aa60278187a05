import { describe, expect, it } from 'vitest';
import {
  emptyExpense,
  expenseToForm,
  monthChoices,
  readExpenseForm,
  withCategory,
} from '../../../../src/renderer/src/forms/expense-form-state';
import type { ReadingContext } from '../../../../src/renderer/src/forms/form-reading';
import {
  emptyLead,
  readLeadForm,
  withQuality,
  withStage,
  withStatus,
} from '../../../../src/renderer/src/forms/lead-form-state';
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

describe('the margin of a sale', () => {
  const typed = { ...emptySale(context), amount: '12 500' };

  it.each([
    ['', null],
    ['30 %', 375_000],
    ['3750', 375_000],
    ['-500', -50_000],
  ])('«%s» is %s', (margin, marginMinor) => {
    expect(readSaleForm({ ...typed, margin }, context)).toMatchObject({ ok: true, value: { sale: { marginMinor } } });
  });

  it.each([
    ['половина', 'margin'],
    ['12 500,01', 'marginTooLarge'],
    ['101 %', 'marginTooLarge'],
  ])('«%s» is refused', (margin, error) => {
    expect(readSaleForm({ ...typed, margin }, context)).toEqual({ ok: false, errors: { margin: error } });
  });

  it('is lost with a return in the same share, unless said otherwise', () => {
    const back = returnOfSale({ ...typed, margin: '3 750,01' }, context);
    const read = (form: typeof back) => readSaleForm(form, context);
    expect(read(back)).toMatchObject({ value: { sale: { amountMinor: 1_250_000, marginMinor: 375_001 } } });
    expect(read({ ...back, amount: '6250' })).toMatchObject({ value: { sale: { marginMinor: 187_501 } } });
    expect(read({ ...back, margin: '0' })).toMatchObject({ value: { sale: { marginMinor: 0 } } });
    expect(read(returnOfSale(typed, context))).toMatchObject({ value: { sale: { marginMinor: null } } });
  });

  it('survives the way into the form and back, also a loss', () => {
    const first = readSaleForm({ ...typed, margin: '-0,50' }, context);
    if (!first.ok) throw new Error('unreadable');
    const sale = { ...first.value.sale, id: CUSTOMER };
    expect(sale.marginMinor).toBe(-50);
    expect(readSaleForm(saleToForm(sale, null, context), context)).toMatchObject({ value: { sale } });
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

describe('the way of a lead', () => {
  const lead = { ...emptyLead(context), createdOn: '02.11' };
  const steps = (...days: string[]) => days.map((enteredOn) => ({ stageId: KIM, enteredOn, isNew: false }));

  it('grows by the chosen stage; choosing once more corrects it', () => {
    const first = withStage(steps('05.11'), ORLOV, context);
    expect(first).toHaveLength(2);
    expect(withStage(first, CUSTOMER, context).map(({ stageId }) => stageId)).toEqual([KIM, CUSTOMER]);
    expect(withStage(steps('05.11'), KIM, context)).toHaveLength(1);
  });

  it('is read with its days and a score', () => {
    expect(readLeadForm({ ...lead, stages: steps('02.11', '05.11', '05.11'), score: ' 70 ' }, context)).toMatchObject({
      ok: true,
      value: { score: 70, stages: ['2026-11-02', '2026-11-05', '2026-11-05'].map((enteredOn) => ({ enteredOn })) },
    });
    expect(readLeadForm(lead, context)).toMatchObject({ ok: true, value: { score: null, stages: [] } });
  });

  it.each([
    [steps('01.11'), '', { stages: 'stageOrder' }],
    [steps('05.11', '04.11'), '', { stages: 'stageOrder' }],
    [steps('как-то', '05.11'), '', { stages: 'stageDay' }],
    [[], '101', { score: 'score' }],
    [[], '7,5', { score: 'score' }],
  ])('is refused where it cannot be', (stages, score, errors) => {
    expect(readLeadForm({ ...lead, stages, score }, context)).toEqual({ ok: false, errors });
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
