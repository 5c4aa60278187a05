import type { Channel, Employee, Expense, Lead, Sale } from '@shared/domain/entities';
import { newId } from '../../../src/main/store/new-id';

/** Valid records of which a test names only what it is about. */
export function employee(fields: Partial<Employee> = {}): Employee {
  const employment = [{ from: null, to: null, fteBp: 10_000 }];
  return { id: newId(), name: 'Анна Кузнецова', role: '', acquisitionShareBp: null, employment, ...fields };
}

export function channel(fields: Partial<Channel> = {}): Channel {
  return { id: newId(), name: 'Сайт', paid: false, ...fields };
}

export function lead(fields: Partial<Lead> = {}): Lead {
  return {
    id: newId(),
    createdOn: '2026-11-02',
    title: 'Заявка',
    channelId: null,
    segment: null,
    campaign: null,
    ownerId: null,
    customerId: null,
    product: null,
    quality: 'unassessed',
    assessedOn: null,
    status: 'open',
    closedOn: null,
    lostReason: null,
    expectedMinor: null,
    score: null,
    stages: [],
    note: '',
    ...fields,
  };
}

export function sale(fields: Partial<Sale> = {}): Sale {
  return {
    id: newId(),
    soldOn: '2026-11-10',
    kind: 'sale',
    returnOfId: null,
    amountMinor: 1_250_000,
    marginMinor: null,
    customerId: null,
    newCustomer: false,
    leadId: null,
    channelId: null,
    product: null,
    credits: [],
    note: '',
    ...fields,
  };
}

export function expense(fields: Partial<Expense> = {}): Expense {
  return {
    id: newId(),
    from: '2026-11-01',
    to: '2026-11-30',
    category: 'marketing',
    amountMinor: 500_000,
    channelId: null,
    campaign: null,
    employeeId: null,
    seriesId: null,
    note: '',
    ...fields,
  };
}
