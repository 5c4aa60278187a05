import { createHash } from 'node:crypto';
import { canonicalJson, type JsonRecord } from './canonical-json';
import { RECORD_KINDS } from './record-kinds';
import type { Store } from './store';

/** How the window looks is not the firm's business. */
const NOT_CONTENT = ['locale', 'theme', 'onboarded'];

/**
 * SHA-256 (hex) over all living business content in one canonical order: equal for equal content, whatever the
 * physical order, the tombstones and the journal.
 */
export function contentDigest(store: Store): string {
  const hash = createHash('sha256');
  for (const [entity, kind] of Object.entries(RECORD_KINDS)) {
    for (const { id, fields } of kind.eachLiving(store)) hash.update(digestLine(entity, id, fields));
  }
  return hash.digest('hex');
}

function digestLine(entity: string, id: string, fields: JsonRecord): string {
  const content = entity === 'settings' ? withoutLook(fields) : fields;
  return `${canonicalJson([entity, id, content])}\n`;
}

function withoutLook(settings: JsonRecord): JsonRecord {
  return Object.fromEntries(Object.entries(settings).filter(([field]) => !NOT_CONTENT.includes(field)));
}
