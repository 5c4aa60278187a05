import { addDays } from '@shared/calendar/iso-date';
import type { Employment } from '@shared/domain/entities';
import type { Operation } from './operation';

const PEOPLE = ['Анна Кузнецова', 'Борис Ким', 'Вера Орлова', 'Глеб Титов', 'Дина Юсупова', 'Егор Лис'];
const CHANNELS = ['Сайт', 'Реклама', 'Выставка', 'Звонок', 'Рекомендация', 'Партнёры'];

const nameOf = (names: readonly string[], index: number) => names[index % names.length] ?? 'Имя';

/** Mostly a name of its own; sometimes one that is taken, or was before its owner was removed. */
function newName(dice: Parameters<Operation>[1], names: readonly string[]): string {
  const name = nameOf(names, dice.below(names.length));
  return dice.oneIn(8) ? name : `${name} ${dice.below(2_000)}`;
}

function employmentOf(dice: Parameters<Operation>[1]): Employment[] {
  const from = dice.day();
  const change = addDays(from, 1 + dice.below(90));
  return dice.pick<Employment[]>(
    [{ from: null, to: null, fteBp: 10_000 }],
    [{ from, to: null, fteBp: 5_000 }],
    [
      { from: null, to: change, fteBp: 10_000 },
      { from: addDays(change, 1), to: dice.oneIn(2) ? null : addDays(change, 60), fteBp: 7_500 },
    ],
  );
}

const saveEmployee: Operation = async (client, dice) => {
  await client.directory.saveEmployee({
    id: dice.oneIn(3) ? dice.living('employee') : null,
    name: newName(dice, PEOPLE),
    role: dice.pick('', 'менеджер'),
    acquisitionShareBp: dice.pick(null, 0, 3_333),
    employment: employmentOf(dice),
  });
};

const removeEmployee: Operation = async (client, dice) => {
  const id = dice.living('employee');
  if (id !== null) await client.directory.removeEmployee({ id });
};

const saveChannel: Operation = async (client, dice) => {
  const name = newName(dice, CHANNELS);
  await client.directory.saveChannel({ id: dice.oneIn(3) ? dice.living('channel') : null, name, paid: dice.oneIn(2) });
};

const removeChannel: Operation = async (client, dice) => {
  const id = dice.living('channel');
  if (id !== null) await client.directory.removeChannel({ id });
};

const saveCustomer: Operation = async (client, dice) => {
  await client.customers.save({ id: dice.maybe('customer'), name: `Ромашка ${dice.below(40)}` });
};

const changeSettings: Operation = async (client, dice) => {
  await client.settings.update(
    dice.pick(
      { firmName: `Фирма ${dice.below(9)}` },
      { calendarId: dice.pick('ru', 'weekdays'), weekStart: dice.pick('monday', 'sunday') },
      { paceWeights: dice.pick('working', 'calendar'), costAllocation: dice.pick('leads', 'customers', 'none') },
      { fiscalYearStartMonth: dice.pick(1, 1, 4), conversionBenchmarkBp: dice.pick(300, 50) },
      { acquisitionShareBp: dice.pick(10_000, 4_000), rampUpMonths: dice.below(4) },
      { cohortHorizonDays: dice.pick(null, 30, 90) },
    ),
  );
};

const STAGES = ['Новый', 'Встреча', 'Предложение', 'Договор', 'Отгрузка'];

const saveStage: Operation = async (client, dice) => {
  const name = nameOf(STAGES, dice.below(STAGES.length));
  await client.stages.save({ id: dice.oneIn(3) ? dice.living('stage') : null, name });
};

const orderStages: Operation = async (client) => {
  const { stages } = await client.stages.list({});
  if (stages.length > 0) await client.stages.order({ ids: stages.map(({ id }) => id).reverse() });
};

/** Where open leads stand there, it only goes with a place for them. */
const removeStage: Operation = async (client, dice) => {
  const id = dice.living('stage');
  if (id !== null) await client.stages.remove({ id, moveTo: dice.maybe('stage') });
};

const changeReasons: Operation = async (client, dice) => {
  const lostReasons = dice.pick(['Дорого'], ['Дорого', 'Купили у других'], []);
  if (dice.oneIn(2)) await client.settings.update({ lostReasons });
  else
    await client.settings.renameLostReason({
      from: 'Дорого',
      to: dice.pick('Цена', 'Купили у других'),
      inLeads: dice.oneIn(2),
    });
};

export const DIRECTORY_WORK = {
  saveStage,
  orderStages,
  removeStage,
  changeReasons,
  saveEmployee,
  removeEmployee,
  saveChannel,
  removeChannel,
  saveCustomer,
  changeSettings,
} satisfies Record<string, Operation>;
