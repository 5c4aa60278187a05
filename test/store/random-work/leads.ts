import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import type { Lead, LeadDraft } from '@shared/domain/entities';
import { lead } from '../support/records';
import type { Dice } from './dice';
import type { Operation } from './operation';

function outcome(dice: Dice, createdOn: Lead['createdOn']): Pick<Lead, 'status' | 'closedOn' | 'lostReason'> {
  const closedOn = addDays(createdOn, dice.below(60));
  return dice.pick<Pick<Lead, 'status' | 'closedOn' | 'lostReason'>>(
    { status: 'open', closedOn: null, lostReason: null },
    { status: 'won', closedOn, lostReason: null },
    { status: 'lost', closedOn, lostReason: dice.pick(null, 'Дорого', 'Купили у других') },
  );
}

function quality(dice: Dice): Pick<Lead, 'quality' | 'assessedOn'> {
  return dice.pick<Pick<Lead, 'quality' | 'assessedOn'>>(
    { quality: 'unassessed', assessedOn: null },
    { quality: 'qualified', assessedOn: dice.pick(null, dice.day()) },
    { quality: 'disqualified', assessedOn: dice.pick(null, dice.day()) },
  );
}

const labels = (dice: Dice) => ({
  segment: dice.pick(null, 'малые', 'крупные'),
  campaign: dice.pick(null, 'весна', 'осень'),
  product: dice.pick(null, 'Курс', 'Подписка'),
  expectedMinor: dice.pick(null, dice.amountMinor()),
  note: dice.pick('', 'Перезвонить\nпосле обеда', '«Срочно»'),
});

/** Some of the way through the stages, now and then twice through the same one. */
function way(dice: Dice, createdOn: IsoDate): Lead['stages'] {
  let enteredOn = createdOn;
  return dice.severalLiving('stage', dice.below(4)).map((stageId) => {
    enteredOn = addDays(enteredOn, dice.below(12));
    return { stageId, enteredOn };
  });
}

const enterLead: Operation = async (client, dice) => {
  const createdOn = dice.day();
  const draft: LeadDraft = {
    ...lead({
      createdOn,
      title: `Заявка ${dice.below(10_000)}`,
      channelId: dice.maybe('channel'),
      ownerId: dice.maybe('employee'),
      customerId: dice.maybe('customer'),
      score: dice.pick(null, dice.below(101)),
      stages: way(dice, createdOn),
      ...labels(dice),
      ...quality(dice),
      ...outcome(dice, createdOn),
    }),
    id: null,
  };
  await client.leads.save(draft);
};

/** Backdated, given to someone else, moved to another channel, won, reopened, lost, described anew. */
const editLead: Operation = async (client, dice) => {
  const id = dice.living('lead');
  if (id === null) return;
  const before = await client.leads.get({ id });
  const change = dice.pick<Partial<Lead>>(
    { createdOn: addDays(before.createdOn, -dice.below(90)) },
    { ownerId: dice.maybe('employee') },
    { channelId: dice.maybe('channel') },
    { customerId: dice.maybe('customer') },
    outcome(dice, before.createdOn),
    outcome(dice, before.createdOn),
    labels(dice),
    quality(dice),
    { score: dice.pick(null, dice.below(101)) },
    { stages: way(dice, before.createdOn) },
  );
  await client.leads.save({ ...before, ...change });
};

const removeLead: Operation = async (client, dice) => {
  const id = dice.living('lead');
  if (id !== null) await client.leads.remove({ id });
};

const assessLeads: Operation = async (client, dice) => {
  const ids = dice.severalLiving('lead', 2 + dice.below(40));
  if (ids.length > 0) await client.leads.assess({ ids, quality: quality(dice).quality });
};

const moveLeads: Operation = async (client, dice) => {
  const ids = dice.severalLiving('lead', 1 + dice.below(3));
  const stageId = dice.living('stage');
  if (ids.length > 0 && stageId !== null) await client.leads.move({ ids, stageId, on: dice.pick(null, dice.day()) });
};

export const LEAD_WORK = { enterLead, editLead, removeLead, assessLeads, moveLeads } satisfies Record<
  string,
  Operation
>;
