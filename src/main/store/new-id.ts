import { randomBytes } from 'node:crypto';
import type { Id } from '@shared/domain/fields';

let lastMs = 0;
let counter = 0;

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
  const random = randomBytes(8);
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
