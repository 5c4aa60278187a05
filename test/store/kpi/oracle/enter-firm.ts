import { saveCalendarDay } from '../../../../src/main/store/calendar-days';
import { insertChannel } from '../../../../src/main/store/channels';
import { insertCustomer } from '../../../../src/main/store/customers';
import { insertDayTotal, updateDayTotal } from '../../../../src/main/store/day-totals';
import { insertEmployee, removeEmployee } from '../../../../src/main/store/employees';
import { insertExpense, removeExpense, updateExpense } from '../../../../src/main/store/expenses';
import { insertLead, removeLead, updateLead } from '../../../../src/main/store/leads';
import { insertLeave, listLeaves, removeLeave } from '../../../../src/main/store/leaves';
import { newId } from '../../../../src/main/store/new-id';
import { insertSale, removeSale, updateSale } from '../../../../src/main/store/sales';
import { updateSettings } from '../../../../src/main/store/settings';
import { insertStage } from '../../../../src/main/store/stages';
import type { Store } from '../../../../src/main/store/store';
import { insertTargetVersion } from '../../../../src/main/store/targets';
import { undoLast } from '../../../../src/main/store/undo';
import type { Writer } from '../../../../src/main/store/writer';
import { CUSTOMERS } from './arbitrary-firm';
import type { Firm } from './firm';

/**
 * Writes a firm the long way round: much of it is entered wrongly first and then corrected, and what does not belong to
 * it is entered and deleted. The answer takes everything back with undo.
 */
export function enterFirm(store: Store, firm: Firm): () => void {
  const strays = straysOf(firm);
  const entered = store.act('import.commit', '', (writer) => enterFirst(writer, firm, strays));
  const corrected = store.act('sale.save', '', (writer) => correct(writer, firm, strays));
  return () => {
    // What changed nothing is no step.
    for (const { action } of [corrected, entered]) if (action.id !== 0) undoLast(store);
  };
}

const isWrongFirst = (index: number) => index % 3 === 1;

type Strays = Pick<Firm, 'leads' | 'sales' | 'expenses'>;

/** Copies of every fourth record that are deleted later. */
function straysOf({ leads, sales, expenses }: Firm): Strays {
  const copies = <T>(records: readonly T[]) =>
    records.filter((_, index) => index % 4 === 0).map((record) => ({ ...record, id: newId() }));
  return { leads: copies(leads), sales: copies(sales), expenses: copies(expenses) };
}

function enterFirst(writer: Writer, firm: Firm, strays: Strays): void {
  updateSettings(writer, firm.settings);
  for (const { removed, ...employee } of firm.employees) insertEmployee(writer, employee);
  for (const channel of firm.channels) insertChannel(writer, channel);
  for (const customer of CUSTOMERS) insertCustomer(writer, customer);
  for (const stage of firm.stages) insertStage(writer, stage);
  for (const lead of strays.leads) insertLead(writer, lead);
  firm.leads.forEach((lead, index) => {
    const wrong = {
      ...lead,
      status: 'won' as const,
      closedOn: lead.createdOn,
      channelId: null,
      ownerId: null,
      score: null,
      stages: [],
    };
    insertLead(writer, isWrongFirst(index) ? wrong : lead);
  });
  for (const sale of strays.sales) insertSale(writer, sale);
  firm.sales.forEach((sale, index) => {
    const wrong = { ...sale, soldOn: '2017-05-02' as const, amountMinor: 777, customerId: null, credits: [] };
    insertSale(writer, isWrongFirst(index) ? wrong : sale);
  });
  for (const expense of strays.expenses) insertExpense(writer, expense);
  firm.expenses.forEach((expense, index) => {
    insertExpense(writer, isWrongFirst(index) ? { ...expense, to: expense.from, amountMinor: 55_555 } : expense);
  });
  firm.dayTotals.forEach((total, index) => {
    insertDayTotal(writer, isWrongFirst(index) ? { ...total, leads: 9, sales: null, revenueMinor: 1 } : total);
  });
  for (const target of firm.targets) insertTargetVersion(writer, target);
  firm.editedDays.forEach((day, index) => {
    saveCalendarDay(writer, isWrongFirst(index) ? { ...day, kind: 'off', reason: '' } : day);
  });
  firm.leaves.forEach((leave, index) => {
    insertLeave(writer, isWrongFirst(index) ? { ...leave, id: newId() } : leave);
  });
}

function correct(writer: Writer, firm: Firm, strays: Strays): void {
  for (const lead of firm.leads) updateLead(writer, lead);
  for (const sale of firm.sales) updateSale(writer, sale);
  for (const expense of firm.expenses) updateExpense(writer, expense);
  for (const total of firm.dayTotals) updateDayTotal(writer, total);
  for (const day of firm.editedDays) saveCalendarDay(writer, day);
  const entered = new Set(listLeaves(writer.store).map((leave) => leave.id));
  for (const { id } of firm.leaves) entered.delete(id);
  for (const id of entered) removeLeave(writer, id);
  firm.leaves.forEach((leave, index) => {
    if (isWrongFirst(index)) insertLeave(writer, leave);
  });
  for (const sale of strays.sales) removeSale(writer, sale.id);
  for (const lead of strays.leads) removeLead(writer, lead.id);
  for (const expense of strays.expenses) removeExpense(writer, expense.id);
  for (const { id, removed } of firm.employees) if (removed) removeEmployee(writer, id);
}
