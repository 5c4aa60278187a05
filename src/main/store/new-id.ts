import { randomBytes } from 'node:crypto';
import type { Id } from '@shared/domain/fields';

let lastMs = 0;
let counter = 0;

/** Asking the system for each id by itself is what making thousands of them would spend its time on. */
const POOL_BYTES = 4_096;
const TAIL_BYTES = 8;
let pool = Buffer.alloc(0);
let used = 0;

/** 64 random bits as hex digits, the first two of them the variant. */
function randomTail(): string {
  if (used + TAIL_BYTES > pool.length) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  const from = used;
  used += TAIL_BYTES;
  pool.writeUInt8((pool.readUInt8(from) & 0x3f) | 0x80, from);
  return pool.toString('hex', from, used);
}

/**
 * A UUIDv7 (RFC 9562): time first, so that rows entered together lie together on disk; a 12-bit counter keeps ids
 * made in one millisecond in order. Nothing takes its meaning from that order.
 */
export function newId(nowEpochMs: number = Date.now()): Id {
  counter = nowEpochMs > lastMs ? 0 : counter + 1;
  lastMs = Math.max(lastMs, nowEpochMs);
  if (counter > 0xfff) {
    counter = 0;
    lastMs += 1;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  const order = counter.toString(16).padStart(3, '0');
  const tail = randomTail();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
