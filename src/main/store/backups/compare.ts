import type { RestoreChange } from '@shared/contract/views/backups';
import { canonicalJson } from '../canonical-json';
import { Connection } from '../driver';
import { readMeta } from '../meta';
import type { JournaledKind } from '../record-kind';
import { RECORD_KINDS } from '../record-kinds';
import { Store } from '../store';
import type { Steps } from './steps';

/** How imported rows are found again; people know them as the leads and sales they became. */
const NOT_SHOWN = ['external-ref'];

/** What would happen to the records, kind by kind, if this copy took the place of the store. */
export function* compareWithCopy(store: Store, copyFile: string): Steps<RestoreChange[]> {
  const connection = new Connection(copyFile, { readOnly: true });
  try {
    const meta = readMeta(connection);
    const copy = new Store({ connection, file: copyFile, ...meta, nowEpochMs: () => 0, release: () => {} });
    const changes: RestoreChange[] = [];
    for (const [entity, kind] of Object.entries(RECORD_KINDS)) {
      if (NOT_SHOWN.includes(entity)) continue;
      const now = new Map<string, string>();
      for (const { id, fields } of kind.eachLiving(store)) now.set(id, canonicalJson(fields));
      yield;
      changes.push({ entity, ...count(now, kind.eachLiving(copy)) });
      yield;
    }
    return changes.filter(({ vanish, comeBack, differ }) => vanish + comeBack + differ > 0);
  } finally {
    connection.close();
  }
}

function count(now: Map<string, string>, then: ReturnType<JournaledKind['eachLiving']>) {
  let [comeBack, differ] = [0, 0];
  for (const { id, fields } of then) {
    const current = now.get(id);
    if (current === undefined) comeBack += 1;
    else if (current !== canonicalJson(fields)) differ += 1;
    now.delete(id);
  }
  return { vanish: now.size, comeBack, differ };
}
