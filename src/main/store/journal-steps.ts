import { type JsonRecord, parseJsonRecord, sameJson } from './canonical-json';
import { type ChunkRecord, isChunk, parseChunk } from './journal-chunk';
import type { JournalEntity } from './record-kind';
import type { Store } from './store';

/** What brings records of a kind from one state to another. */
export type Step =
  | {
      readonly together: false;
      readonly entity: JournalEntity;
      readonly id: string;
      /** `null`: it does not live. Of an update only the changed fields. */
      readonly before: JsonRecord | null;
      readonly after: JsonRecord | null;
    }
  | {
      readonly together: true;
      readonly entity: JournalEntity;
      readonly records: readonly ChunkRecord[];
      /** Whether they come to life or go. */
      readonly arrive: boolean;
    };

interface StepRow {
  readonly entity: JournalEntity;
  readonly entity_id: string;
  readonly old_json: string | null;
  readonly new_json: string | null;
}

/** The step of a journal row, or the one that takes it back; `null`: there is no such row. */
export function findStep(store: Store, seq: number, back: boolean): Step | null {
  const row = store
    .statement<StepRow>('SELECT entity, entity_id, old_json, new_json FROM journal WHERE seq = ?')
    .get(seq);
  if (!row) return null;
  return back ? reversed(toStep(row)) : toStep(row);
}

function toStep({ entity, entity_id, old_json, new_json }: StepRow): Step {
  const whole = new_json ?? old_json;
  if (whole !== null && isChunk(whole))
    return { together: true, entity, records: parseChunk(whole), arrive: new_json !== null };
  const before = old_json === null ? null : parseJsonRecord(old_json);
  const after = new_json === null ? null : parseJsonRecord(new_json);
  return { together: false, entity, id: entity_id, before, after };
}

function reversed(step: Step): Step {
  if (step.together) return { ...step, arrive: !step.arrive };
  return { ...step, before: step.after, after: step.before };
}

/** Whether the record is still as the step found or left it, in the fields that the step speaks of. */
export function matches(current: JsonRecord | null, expected: JsonRecord | null): boolean {
  if (current === null || expected === null) return current === expected;
  return Object.entries(expected).every(([field, value]) => {
    const now = current[field] ?? null;
    return now === value || sameJson(now, value);
  });
}
