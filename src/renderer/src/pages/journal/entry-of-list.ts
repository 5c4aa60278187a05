/** What is recorded from each list: the kind of quick entry, its key, and the words beside the key. */
export const ENTRY_OF_LIST = {
  leads: { kind: 'lead', key: 'L', hint: 'journal.keys.newLead' },
  sales: { kind: 'sale', key: 'S', hint: 'journal.keys.newSale' },
  expenses: { kind: 'expense', key: 'E', hint: 'journal.keys.newExpense' },
} as const;
