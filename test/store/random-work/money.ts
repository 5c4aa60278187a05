import { addDays } from '@shared/calendar/iso-date';
import type { Expense, ExpenseCategory, TargetMetric } from '@shared/domain/entities';
import { expense } from '../support/records';
import type { Dice } from './dice';
import type { Operation } from './operation';

function period(dice: Dice): Pick<Expense, 'from' | 'to'> {
  const from = dice.day();
  return { from, to: addDays(from, dice.pick(0, 0, 29, 89, 364)) };
}

const enterExpense: Operation = async (client, dice) => {
  const category = dice.pick<ExpenseCategory>('marketing', 'marketing', 'sales', 'salary', 'other');
  const salary = category === 'salary';
  const draft = expense({
    ...period(dice),
    category,
    amountMinor: dice.amountMinor(),
    channelId: salary ? null : dice.maybe('channel'),
    campaign: salary ? null : dice.pick(null, 'весна'),
    employeeId: salary ? dice.maybe('employee') : null,
    note: dice.pick('', 'Баннер'),
  });
  await client.expenses.save({ ...draft, id: null });
};

/** Rent, a licence: to the year's end, or for so long that it is refused. */
const repeatExpense: Operation = async (client, dice) => {
  const draft = expense({ ...period(dice), amountMinor: dice.amountMinor(), note: 'Аренда' });
  const until = addDays(draft.from, dice.pick(-1, 200, 400, 4_000));
  await client.expenses.save({
    ...draft,
    id: dice.oneIn(4) ? dice.living('expense') : null,
    repeat: { every: dice.pick('month', 'quarter', 'year'), until },
  });
};

const editExpense: Operation = async (client, dice) => {
  const id = dice.living('expense');
  if (id === null) return;
  const before = await client.expenses.get({ id });
  const change = dice.pick<Partial<Expense>>(period(dice), { amountMinor: dice.amountMinor() }, { note: 'Возврат' });
  await client.expenses.save({ ...before, ...change, scope: dice.pick('one', 'later', 'all') });
};

const removeExpense: Operation = async (client, dice) => {
  const id = dice.living('expense');
  if (id !== null) await client.expenses.remove({ id, scope: dice.pick('one', 'one', 'later', 'all') });
};

/** A quarter of the firm, or the months of a person; some are withdrawn. */
const setTargets: Operation = async (client, dice) => {
  const employeeId = dice.oneIn(2) ? null : dice.living('employee');
  const metric = dice.pick<TargetMetric>('revenue', 'revenue', 'sales', 'leads', 'customers');
  const value = () => (dice.oneIn(6) ? null : dice.below(metric === 'revenue' ? 900_000_000 : 200));
  const keys = dice.pick(['2026-Q4'], ['2026'], ['2026-W47'], ['2026-10', '2026-11', '2026-12']);
  const changes = keys.map((periodKey) => ({ metric, employeeId, periodKey, value: value() }));
  await client.targets.set({ changes, reason: dice.pick('', 'Отпуск') });
};

export const MONEY_WORK = { enterExpense, repeatExpense, editExpense, removeExpense, setTargets } satisfies Record<
  string,
  Operation
>;
