import { addDays } from '@shared/calendar/iso-date';
import type { Sale } from '@shared/domain/entities';
import { sale } from '../support/records';
import type { Dice } from './dice';
import type { Operation } from './operation';

function credits(dice: Dice): Sale['credits'] {
  const [first, second, third] = dice.severalLiving('employee', 3);
  const cut = 1 + dice.below(9_000);
  if (first === undefined || dice.oneIn(5)) return [];
  if (second === undefined || dice.oneIn(2)) return [{ employeeId: first, shareBp: 10_000 }];
  if (third === undefined || dice.oneIn(2)) {
    return [
      { employeeId: second, shareBp: cut },
      { employeeId: first, shareBp: 10_000 - cut },
    ];
  }
  return [
    { employeeId: third, shareBp: 3_333 },
    { employeeId: first, shareBp: 3_333 },
    { employeeId: second, shareBp: 3_334 },
  ];
}

const enterSale: Operation = async (client, dice) => {
  const leadId = dice.maybe('lead');
  const of = leadId === null ? null : await client.leads.get({ id: leadId });
  const draft = sale({
    soldOn: of ? addDays(of.createdOn, dice.below(60)) : dice.day(),
    amountMinor: dice.amountMinor(),
    marginMinor: dice.pick(null, dice.amountMinor(), -dice.amountMinor()),
    customerId: dice.maybe('customer'),
    newCustomer: dice.oneIn(2),
    leadId,
    channelId: dice.pick(null, dice.living('channel')),
    product: dice.pick(null, 'Курс', 'Подписка'),
    credits: credits(dice),
    note: dice.pick('', 'Оплата частями'),
  });
  const newCustomerName = dice.oneIn(4) ? `Василёк ${dice.below(60)}` : null;
  await client.sales.save({ sale: { ...draft, id: null }, newCustomerName });
};

/** Another amount, an earlier day, other people, another channel, customer or lead. */
const editSale: Operation = async (client, dice) => {
  const id = dice.living('sale');
  if (id === null) return;
  const before = await client.sales.get({ id });
  const change = dice.pick<Partial<Sale>>(
    { amountMinor: dice.amountMinor() },
    { marginMinor: dice.pick(null, dice.amountMinor(), -dice.amountMinor()) },
    { soldOn: addDays(before.soldOn, 20 - dice.below(90)) },
    { credits: credits(dice) },
    { channelId: dice.maybe('channel') },
    { customerId: dice.maybe('customer'), newCustomer: dice.oneIn(2) },
    { leadId: dice.maybe('lead') },
  );
  await client.sales.save({ sale: { ...before, ...change }, newCustomerName: null });
};

const enterReturn: Operation = async (client, dice) => {
  const id = dice.living('sale');
  const of = id === null || dice.oneIn(6) ? null : await client.sales.get({ id });
  const draft = sale({
    kind: 'return',
    returnOfId: of?.id ?? null,
    soldOn: of ? addDays(of.soldOn, dice.below(30)) : dice.day(),
    amountMinor: of ? 1 + dice.below(of.amountMinor + 1) : dice.amountMinor(),
    customerId: of?.customerId ?? null,
    channelId: of?.channelId ?? null,
    credits: of?.credits ?? credits(dice),
  });
  await client.sales.save({ sale: { ...draft, id: null }, newCustomerName: null });
};

const removeSale: Operation = async (client, dice) => {
  const id = dice.living('sale');
  if (id !== null) await client.sales.remove({ id });
};

export const SALE_WORK = { enterSale, editSale, enterReturn, removeSale } satisfies Record<string, Operation>;
