import { addDays } from '@shared/calendar/iso-date';
import type { Dice } from './dice';
import type { Operation } from './operation';

const HEAD = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';

function line(dice: Dice, number: number): string {
  const engaged = dice.day();
  const stage = dice.pick('Won', 'Lost', 'Engaging');
  const closed = stage === 'Engaging' ? '' : addDays(engaged, dice.below(40));
  const value = stage === 'Won' ? `${1 + dice.below(90_000)}.${10 + dice.below(90)}` : '';
  const account = dice.pick('', `Bolt ${dice.below(12)}`);
  return `D${number},Agent ${dice.below(3)},Widget,${account},${stage},${engaged},${closed},${value}`;
}

/** A small export of a CRM: some deals are new, some are known and have changed since. */
const importFile: Operation = async (client, dice, context) => {
  const first = dice.below(60);
  const lines = Array.from({ length: 3 + dice.below(10) }, (_, row) => line(dice, first + row));
  const fileId = context.files.receive('deals.csv', new TextEncoder().encode([HEAD, ...lines].join('\n')));
  await client.imports.commit({ fileId, answers: { missingDate: 'skip', unreadable: 'skip', changed: 'update' } });
};

export const FILE_WORK = { importFile } satisfies Record<string, Operation>;
