import { AppError } from '@shared/domain/errors';
import type { Steps } from './backups/steps';
import { findStep, matches, type Step } from './journal-steps';
import { RECORD_KINDS } from './record-kinds';
import { RollupKeeper } from './rollups/keeper';
import type { Store } from './store';

/** Where the journal stood at a moment: its last row written before it, 0 where there was none yet. */
export function lastSeqBefore(store: Store, atEpochMs: number): number {
  // By the order in which things were done: a clock that was set back must not hide what came before.
  const action = store
    .statement<{ id: number }>('SELECT id FROM action WHERE at_ms < ? ORDER BY id DESC LIMIT 1')
    .get(atEpochMs);
  if (!action) return 0;
  return (
    store.statement<{ seq: number | null }>('SELECT MAX(seq) AS seq FROM journal WHERE action_id <= ?').get(action.id)
      ?.seq ?? 0
  );
}

/** When the first action was done; `null`: nothing ever was. */
export function firstActionEpochMs(store: Store): number | null {
  return store.statement<{ at_ms: number }>('SELECT at_ms FROM action ORDER BY id LIMIT 1').get()?.at_ms ?? null;
}

const ROWS_AT_ONCE = 200;

/**
 * Takes back, row by row and without a trace, everything that was journaled after `seq`. Only for a copy that is thrown
 * away: its journal then speaks of what its records no longer know. The sums follow. Throws `undo-conflict` where
 * records and journal have drifted apart.
 */
export function* rewind(copy: Store, seq: number): Steps<void> {
  const rows = copy.statement<{ seq: number }>('SELECT seq FROM journal WHERE seq > ? ORDER BY seq DESC').all(seq);
  for (let done = 0; done < rows.length; done += ROWS_AT_ONCE) {
    const batch = rows.slice(done, done + ROWS_AT_ONCE);
    copy.derive(() => {
      const sums = new RollupKeeper(copy);
      for (const row of batch) {
        const step = findStep(copy, row.seq, true);
        if (step) takeBack(copy, sums, step);
      }
      sums.flush();
    });
    yield;
  }
}

function takeBack(copy: Store, sums: RollupKeeper, step: Step): void {
  if (!step.together) {
    takeBackOne(copy, sums, step);
    return;
  }
  const { entity, records, arrive } = step;
  for (const { id, fields } of records) {
    const settled = RECORD_KINDS[entity].settle(fields);
    takeBackOne(copy, sums, { entity, id, before: arrive ? null : settled, after: arrive ? settled : null });
  }
}

function takeBackOne(
  copy: Store,
  sums: RollupKeeper,
  { entity, id, before, after }: Omit<Extract<Step, { together: false }>, 'together'>,
): void {
  const kind = RECORD_KINDS[entity];
  const current = kind.findFields(copy, id);
  if (!matches(current, before)) throw new AppError('conflict', 'undo-conflict');
  if (current !== null) sums.leaves(entity, id, current);
  if (after === null) kind.bury(copy, id, 0);
  else kind.restore(copy, { ...current, ...after });
  const now = kind.findFields(copy, id);
  if (now !== null) sums.arrives(entity, id, now);
}
