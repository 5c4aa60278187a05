import type { CustomerHit, SaleListRow } from '@shared/contract/views/lists';
import type { Employee } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import { type ExpenseFormState, emptyExpense, withCategory } from './expense-form-state';
import { amountText, dayText, type ReadingContext } from './form-reading';
import { emptyLead, type LeadFormState } from './lead-form-state';
import type { EntryLine } from './parse-entry-line';
import { type CustomerChoice, emptySale, type SaleFormState } from './sale-form-state';

/** Where a value that was not typed came from; a key of `entry.from`. */
export type ValueSource =
  | 'token'
  | 'choose'
  | 'today'
  | 'lastSale'
  | 'lastEntry'
  | 'onlyPerson'
  | 'knownCustomer'
  | 'newCustomer'
  | 'missing'
  | 'optional'
  | 'default';

/** What the entries before this one suggest. */
export interface EntryHabits {
  /** Who sold or led the last record that was entered in this session. */
  readonly lastPersonId: Id | null;
  readonly people: readonly Employee[];
}

export interface SaleFromLine {
  readonly form: SaleFormState;
  readonly personFrom: ValueSource;
  readonly productFrom: ValueSource;
  readonly channelFrom: ValueSource;
}

/** A sale as one line says it, filled up from the customer's last one and from habit. */
export function saleFromLine(
  line: EntryLine,
  customer: CustomerHit | null,
  lastSale: SaleListRow | null,
  habits: EntryHabits,
  context: ReadingContext,
): SaleFromLine {
  const before = lastSale?.sale ?? null;
  const [personId, personFrom] = chooseFirst<Id>(
    [line.personId?.value, 'token'],
    [currentSeller(before?.credits[0]?.employeeId, habits), 'lastSale'],
    [habits.lastPersonId, 'lastEntry'],
    [habits.people.length === 1 ? habits.people[0]?.id : null, 'onlyPerson'],
  );
  const [channelId, channelFrom] = chooseFirst<Id>(
    [line.channelId?.value, 'token'],
    [customer?.channelId, 'knownCustomer'],
    [before?.channelId, 'lastSale'],
  );
  const [product, productFrom] = chooseFirst<string>([before?.product, 'lastSale']);
  return {
    form: {
      ...emptySale(context),
      soldOn: dayText(line.day?.value ?? context.today, context),
      amount: amountText(line.amountMinor?.value ?? null, context),
      customer: customerOf(line, customer),
      product: product ?? '',
      channelId,
      credits: personId === null ? [] : [{ employeeId: personId, share: '100' }],
    },
    personFrom,
    productFrom,
    channelFrom,
  };
}

function customerOf(line: EntryLine, customer: CustomerHit | null): CustomerChoice {
  return customer ? { id: customer.customer.id, name: customer.customer.name } : { id: null, name: line.rest };
}

/** Someone who has left does not sell again by habit. */
function currentSeller(id: Id | undefined, habits: EntryHabits): Id | null {
  return habits.people.some((person) => person.id === id) ? (id ?? null) : null;
}

export interface LeadFromLine {
  readonly form: LeadFormState;
  readonly personFrom: ValueSource;
}

/** A lead as one line says it: what nothing else claimed is its name. */
export function leadFromLine(line: EntryLine, habits: EntryHabits, context: ReadingContext): LeadFromLine {
  const [ownerId, personFrom] = chooseFirst<Id>(
    [line.personId?.value, 'token'],
    [habits.lastPersonId, 'lastEntry'],
    [habits.people.length === 1 ? habits.people[0]?.id : null, 'onlyPerson'],
  );
  return {
    form: {
      ...emptyLead(context),
      createdOn: dayText(line.day?.value ?? context.today, context),
      title: line.rest,
      channelId: line.channelId?.value ?? null,
      ownerId,
      expected: amountText(line.amountMinor?.value ?? null, context),
    },
    personFrom,
  };
}

/** An expense as one line says it: what nothing else claimed is its note. */
export function expenseFromLine(line: EntryLine, context: ReadingContext): ExpenseFormState {
  const day = line.day?.value ?? context.today;
  const category = line.category?.value ?? (line.personId ? 'salary' : 'marketing');
  const form = withCategory(
    { ...emptyExpense(context), from: dayText(day, context), to: dayText(day, context), month: day.slice(0, 7) },
    category,
  );
  return {
    ...form,
    amount: amountText(line.amountMinor?.value ?? null, context),
    channelId: line.channelId?.value ?? null,
    employeeId: category === 'salary' ? (line.personId?.value ?? null) : null,
    note: line.rest,
  };
}

function chooseFirst<Value>(
  ...choices: readonly (readonly [Value | null | undefined, ValueSource])[]
): readonly [Value | null, ValueSource] {
  for (const [value, source] of choices) {
    if (value !== null && value !== undefined) return [value, source];
  }
  return [null, 'optional'];
}
