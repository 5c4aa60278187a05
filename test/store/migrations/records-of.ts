import { createHash } from 'node:crypto';
import { canonicalJson, type JsonRecord } from '../../../src/main/store/canonical-json';
import { RECORD_KINDS } from '../../../src/main/store/record-kinds';
import type { Store } from '../../../src/main/store/store';

/** Living records by kind and id, in the order in which the content digest reads them. */
export type Records = Readonly<Record<string, Readonly<Record<string, JsonRecord>>>>;

/** How the window looks is not the firm's business: no part of the digest. */
const NOT_CONTENT = ['locale', 'theme', 'onboarded'];

export function recordsOf(store: Store): Records {
  return Object.fromEntries(
    Object.entries(RECORD_KINDS).map(([entity, kind]) => [
      entity,
      Object.fromEntries(Array.from(kind.eachLiving(store), ({ id, fields }) => [id, fields])),
    ]),
  );
}

/** The content digest of schema 1 over records that are at hand, whatever the store computes today. */
export function digestOf(records: Records): string {
  const hash = createHash('sha256');
  for (const [entity, ofKind] of Object.entries(records)) {
    for (const [id, fields] of Object.entries(ofKind)) {
      hash.update(`${canonicalJson([entity, id, entity === 'settings' ? withoutLook(fields) : fields])}\n`);
    }
  }
  return hash.digest('hex');
}

function withoutLook(settings: JsonRecord): JsonRecord {
  return Object.fromEntries(Object.entries(settings).filter(([field]) => !NOT_CONTENT.includes(field)));
}
