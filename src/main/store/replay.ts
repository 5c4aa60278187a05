import { type JsonRecord, parseJsonRecord } from './canonical-json';
import { isChunk, parseChunk } from './journal-chunk';
import type { JournaledKind } from './record-kind';
import { initialSettings, SETTINGS_ID } from './settings';
import type { Store } from './store';

interface ReplayRow {
  readonly entity_id: string;
  readonly new_json: string | null;
  /** What went, where nothing came in its place. */
  readonly gone_json: string | null;
}

/** By id. */
type Replayed = Map<string, JsonRecord>;

/** The records of a kind by the journal alone: the living ones, and the removed ones as they were. */
export function replayJournal(
  store: Store,
  { entity }: JournaledKind,
): { readonly living: Replayed; readonly buried: Replayed } {
  const living: Replayed = new Map();
  const buried: Replayed = new Map();
  if (entity === 'settings') living.set(SETTINGS_ID, initialSettings(store));
  const put = (id: string, fields: JsonRecord) => {
    living.set(id, fields);
    buried.delete(id);
  };
  const bury = (id: string) => {
    const before = living.get(id);
    living.delete(id);
    if (before) buried.set(id, before);
  };
  const rows = store
    .statement<ReplayRow>(
      `SELECT entity_id, new_json, CASE WHEN new_json IS NULL THEN old_json END AS gone_json
       FROM journal WHERE entity = ? ORDER BY seq`,
    )
    .iterate(entity);
  for (const { entity_id, new_json, gone_json } of rows) {
    if (new_json === null) for (const id of idsOf(entity_id, gone_json)) bury(id);
    else if (isChunk(new_json)) for (const { id, fields } of parseChunk(new_json)) put(id, fields);
    else put(entity_id, { ...living.get(entity_id), ...parseJsonRecord(new_json) });
  }
  return { living, buried };
}

function idsOf(entityId: string, goneJson: string | null): string[] {
  return goneJson !== null && isChunk(goneJson) ? parseChunk(goneJson).map(({ id }) => id) : [entityId];
}
