import type { Operation } from './operation';

/** Totals of a day, of the whole of it or of a channel; now and then all of it is taken back. */
const enterDayTotal: Operation = async (client, dice) => {
  const employeeId = dice.living('employee');
  if (employeeId === null) return;
  const whole = dice.pick(null, dice.below(6), dice.below(6));
  const cleared = dice.oneIn(5);
  await client.dayTotals.save({
    entries: [
      {
        date: dice.day(),
        employeeId,
        channelId: dice.oneIn(2) ? null : dice.maybe('channel'),
        values: cleared
          ? { calls: null, leads: null, qualified: null, sales: null, newCustomers: null, revenueMinor: null }
          : {
              calls: dice.pick(null, dice.below(30)),
              leads: whole,
              qualified: whole === null ? null : dice.below(whole + 1),
              sales: dice.pick(null, 0, 1, 2),
              revenueMinor: dice.pick(null, dice.amountMinor()),
            },
        absent: false,
      },
    ],
  });
};

/** Another total for a day on which there are records. */
const totalOverRecords: Operation = async (client, dice) => {
  const id = dice.living('lead');
  if (id === null) return;
  const lead = await client.leads.get({ id });
  if (lead.ownerId === null) return;
  await client.dayTotals.save({
    entries: [{ date: lead.createdOn, employeeId: lead.ownerId, channelId: null, values: { leads: dice.below(4) } }],
  });
};

export const DAY_TOTAL_WORK = { enterDayTotal, totalOverRecords } as const;
