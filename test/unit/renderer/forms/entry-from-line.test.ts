import type { CustomerHit, SaleListRow } from '@shared/contract/views/lists';
import type { Employee } from '@shared/domain/entities';
import { describe, expect, it } from 'vitest';
import {
  type EntryHabits,
  expenseFromLine,
  leadFromLine,
  saleFromLine,
} from '../../../../src/renderer/src/forms/entry-from-line';
import type { ReadingContext } from '../../../../src/renderer/src/forms/form-reading';
import type { EntryLine } from '../../../../src/renderer/src/forms/parse-entry-line';

const context: ReadingContext = { today: '2026-11-23', locale: 'ru', currencyCode: 'RUB' };
const ORLOV = '11111111-1111-4111-8111-111111111111';
const KIM = '22222222-2222-4222-8222-222222222222';
const SITE = '33333333-3333-4333-8333-333333333333';
const MAYAK = '44444444-4444-4444-8444-444444444444';

function person(id: string, name: string): Employee {
  return { id, name, role: '', acquisitionShareBp: null, employment: [{ from: null, to: null, fteBp: 10_000 }] };
}
const team: EntryHabits = { people: [person(ORLOV, 'Дмитрий Орлов'), person(KIM, 'Мария Ким')], lastPersonId: null };
const empty: EntryLine = {
  tokens: [],
  amountMinor: null,
  day: null,
  personId: null,
  channelId: null,
  category: null,
  rest: '',
};
const line: EntryLine = { ...empty, amountMinor: { value: 1_250_000, text: '12,5т' }, rest: 'маяк' };
const customer: CustomerHit = {
  customer: { id: MAYAK, name: '«Маякторг»' },
  purchases: 3,
  lastSoldOn: '2026-11-02',
  lastAmountMinor: 100,
  channelId: SITE,
};

function lastSale(employeeId: string): SaleListRow {
  return {
    sale: {
      id: MAYAK,
      soldOn: '2026-11-02',
      kind: 'sale',
      returnOfId: null,
      amountMinor: 100,
      marginMinor: null,
      customerId: MAYAK,
      newCustomer: false,
      leadId: null,
      channelId: null,
      product: 'Весы ВП-15',
      credits: [{ employeeId, shareBp: 10_000 }],
      note: '',
    },
    customerName: '«Маякторг»',
    channelName: null,
    creditNames: [],
    winsCustomer: false,
    edited: false,
  };
}

describe('saleFromLine', () => {
  it('fills up from the customer and their last sale, and says so', () => {
    const sale = saleFromLine(line, customer, lastSale(KIM), team, context);
    expect(sale).toMatchObject({
      form: {
        amount: '12\u00a0500',
        soldOn: '23\u00a0ноя\u00a02026',
        customer: { id: MAYAK },
        product: 'Весы ВП-15',
        channelId: SITE,
        credits: [{ employeeId: KIM, share: '100' }],
      },
      personFrom: 'lastSale',
      productFrom: 'lastSale',
      channelFrom: 'knownCustomer',
    });
  });

  it('lets what was typed win over habit', () => {
    const typed = { ...line, personId: { value: ORLOV, text: 'орл' } };
    expect(saleFromLine(typed, customer, lastSale(KIM), team, context)).toMatchObject({
      form: { credits: [{ employeeId: ORLOV }] },
      personFrom: 'token',
    });
  });

  it('does not credit by habit someone who is no longer in the team', () => {
    const gone = '99999999-9999-4999-8999-999999999999';
    expect(saleFromLine(line, customer, lastSale(gone), team, context).form.credits).toEqual([]);
  });

  it('names the only person there is', () => {
    const alone = { ...team, people: team.people.slice(0, 1) };
    expect(saleFromLine(line, null, null, alone, context)).toMatchObject({
      form: { customer: { id: null, name: 'маяк' }, credits: [{ employeeId: ORLOV }] },
      personFrom: 'onlyPerson',
    });
  });
});

describe('leadFromLine and expenseFromLine', () => {
  it('takes the rest for the name of a lead', () => {
    expect(leadFromLine(line, { ...team, lastPersonId: KIM }, context)).toMatchObject({
      form: { title: 'маяк', ownerId: KIM, expected: '12\u00a0500' },
      personFrom: 'lastEntry',
    });
  });

  it('takes a person in an expense for a salary of the month', () => {
    const salary = { ...line, personId: { value: KIM, text: 'ким' } };
    expect(expenseFromLine(salary, context)).toMatchObject({
      category: 'salary',
      span: 'month',
      month: '2026-11',
      employeeId: KIM,
      note: 'маяк',
    });
  });
});
