import type { Id } from '@shared/domain/fields';
import { type Stage, stageSchema } from '@shared/domain/stage';
import { tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

const SELECT = 'SELECT stage.id, stage.name, stage.position FROM stage';
const UPSERT = upsertSql('stage', ['id'], ['name', 'position']);

export const STAGES = tableKind<Stage, Stage>({
  entity: 'stage',
  table: 'stage',
  select: SELECT,
  idOf: (stage) => stage.id,
  fromRow: rowToStage,
  parse: (fields) => stageSchema.parse(fields),
  write: (store, stage) => {
    store.statement(UPSERT).run({ ...stage });
  },
});

function rowToStage({ id, name, position }: Stage): Stage {
  return { id, name, position };
}

/** Living stages in the order of the funnel. */
export function listStages(store: Store): Stage[] {
  return store
    .statement<Stage>(`${SELECT} WHERE stage.deleted_at_ms IS NULL ORDER BY stage.position, stage.id`)
    .all()
    .map(rowToStage);
}

/** Living and removed stages: a lead's way keeps the names of both. */
export function listStagesEver(store: Store): Stage[] {
  return store.statement<Stage>(`${SELECT} ORDER BY stage.position, stage.id`).all().map(rowToStage);
}

export function findStage(store: Store, id: Id): Stage | null {
  const row = store.statement<Stage>(`${SELECT} WHERE stage.id = ? AND stage.deleted_at_ms IS NULL`).get(id);
  return row ? rowToStage(row) : null;
}

export function insertStage(writer: Writer, stage: Stage): void {
  writer.insert(STAGES, stage);
}

/** Throws `record-not-found`. */
export function updateStage(writer: Writer, stage: Stage): void {
  writer.update(STAGES, stage);
}

/** A tombstone: leads that passed the stage keep it in their way. Throws `record-not-found`. */
export function removeStage(writer: Writer, id: Id): void {
  writer.remove(STAGES, id);
}
