import { rmSync, writeFileSync } from 'node:fs';
import type { Random } from '@shared/stats/random';
import BetterSqlite3 from 'better-sqlite3';
import type { FirmFiles } from './firm-files';

/** What lies in the data folder after the damage; `null`: no such file. */
export interface Damaged {
  readonly database: Buffer | null;
  readonly wal: Buffer | null;
}

type Damage = (firm: FirmFiles, random: Random) => Damaged;

const PAGE = 4_096;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const below = (random: Random, count: number) => Math.floor(random() * count);

function pickOne<T>(random: Random, [first, ...others]: readonly [T, ...T[]]): T {
  return others.reduce((picked, other, index) => (below(random, index + 2) === 0 ? other : picked), first);
}

const only = (database: Buffer): Damaged => ({ database, wal: null });

function randomBytes(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => below(random, 256)));
}

function flip(bytes: Buffer, random: Random): void {
  const at = below(random, bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(random, 8)), at);
}

/** A copy of the file with something done to it. */
function altered(bytes: Buffer, alter: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  alter(copy);
  return copy;
}

const pageOf = (bytes: Buffer, page: number) => bytes.subarray(page * PAGE, (page + 1) * PAGE);
const anyPage = (bytes: Buffer, random: Random) => below(random, bytes.length / PAGE);

const flippedBit: Damage = ({ now }, random) => only(altered(now, (copy) => flip(copy, random)));

const flippedBits: Damage = ({ now }, random) =>
  only(
    altered(now, (copy) => {
      for (let count = 2 + below(random, 30); count > 0; count -= 1) flip(copy, random);
    }),
  );

const cutAnywhere: Damage = ({ now }, random) => only(now.subarray(0, below(random, now.length)));

const cutAtPage: Damage = ({ now }, random) => only(now.subarray(0, anyPage(now, random) * PAGE));

const zeroedPage: Damage = ({ now }, random) =>
  only(altered(now, (copy) => pageOf(copy, anyPage(now, random)).fill(0)));

const randomPage: Damage = ({ now }, random) =>
  only(altered(now, (copy) => randomBytes(random, PAGE).copy(pageOf(copy, anyPage(now, random)))));

const swappedPages: Damage = ({ now }, random) =>
  only(
    altered(now, (copy) => {
      const [first, second] = [anyPage(now, random), anyPage(now, random)];
      pageOf(now, first).copy(pageOf(copy, second));
      pageOf(now, second).copy(pageOf(copy, first));
    }),
  );

/** The beginning, or pages here and there, of an older copy over the newer one: a copying that was cut off. */
const olderOver: Damage = ({ now, older }, random) =>
  only(
    altered(now, (copy) => {
      if (below(random, 2) === 0) {
        older.copy(copy, 0, 0, 1 + below(random, older.length / 2));
        return;
      }
      for (let count = 1 + below(random, 20); count > 0; count -= 1) {
        const page = anyPage(older, random);
        pageOf(older, page).copy(pageOf(copy, page));
      }
    }),
  );

/** A database of another program, one with another application id, a text, a picture, noise, half a header. */
const otherFile: Damage = ({ now }, random) =>
  only(
    pickOne(random, [
      foreignDatabase(),
      altered(now, (copy) => copy.writeUInt32BE(0x47504b47, 68)),
      Buffer.from('Дата;Сумма\n01.02.2026;1 000\n'.repeat(1 + below(random, 500))),
      Buffer.concat([PNG, randomBytes(random, 1 + below(random, 9_000))]),
      randomBytes(random, 1 + below(random, 9_000)),
      Buffer.from(`SQLite format 3\0${'x'.repeat(below(random, 9_000))}`),
    ]),
  );

function foreignDatabase(): Buffer {
  const database = new BetterSqlite3(':memory:');
  database.exec('CREATE TABLE song (title TEXT); INSERT INTO song VALUES (hex(zeroblob(3000)))');
  const bytes = database.serialize();
  database.close();
  return bytes;
}

/** Emptied, gone, or gone with its WAL left behind. */
const nothingLeft: Damage = ({ killed }, random) =>
  pickOne<Damaged>(random, [
    { database: Buffer.alloc(0), wal: null },
    { database: Buffer.alloc(0), wal: killed.wal },
    { database: null, wal: null },
    { database: null, wal: killed.wal },
  ]);

export const DAMAGES = {
  'one flipped bit': flippedBit,
  'several flipped bits': flippedBits,
  'cut off anywhere': cutAnywhere,
  'cut off at a page': cutAtPage,
  'a zeroed page': zeroedPage,
  'a page of noise': randomPage,
  'two pages swapped': swappedPages,
  'half an older copy': olderOver,
  'another file': otherFile,
  'nothing left': nothingLeft,
} satisfies Record<string, Damage>;
export type DamageKind = keyof typeof DAMAGES;

/** Puts the damaged files where the whole ones were. */
export function place(file: string, { database, wal }: Damaged): void {
  for (const [name, bytes] of [
    [file, database],
    [`${file}-wal`, wal],
  ] as const) {
    rmSync(name, { force: true });
    if (bytes !== null) writeFileSync(name, bytes);
  }
}
