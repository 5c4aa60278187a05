import { addDays, type IsoDate } from '@shared/calendar/iso-date';
import { createRandom, type Random } from '@shared/stats/random';
import type { Store } from '../../../src/main/store/store';

type Table = 'employee' | 'channel' | 'customer' | 'lead' | 'sale' | 'expense' | 'stage';

const FIRST_DAY: IsoDate = '2025-12-01';
const DAYS = 357;

/** The choices of one operation: the same ones for the same seed and the same store. */
export class Dice {
  readonly #random: Random;
  readonly #store: Store;

  constructor(seed: number, store: Store) {
    this.#random = createRandom(seed);
    this.#store = store;
  }

  /** 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  /** Whether one in so many falls on us. */
  oneIn(count: number): boolean {
    return this.below(count) === 0;
  }

  /** `null` is an answer like any other, so the list is walked rather than indexed with a fallback. */
  pick<T>(first: T, ...others: readonly T[]): T {
    return others.reduce((picked, other, index) => (this.below(index + 2) === 0 ? other : picked), first);
  }

  /** A day of the year up to the standing clock of the tests, 2026-11-23. */
  day(): IsoDate {
    return addDays(FIRST_DAY, this.below(DAYS));
  }

  amountMinor(): number {
    return this.pick(1, 99, this.below(1_000), this.below(9_000_000), 100_000_000 + this.below(1_000_000_000));
  }

  /** A living record in the order of entry; `null` where there is none. */
  living(table: Table): string | null {
    return this.severalLiving(table, 1)[0] ?? null;
  }

  /** Up to `count` living records that were entered one after the other. */
  severalLiving(table: Table, count: number): string[] {
    const [living] = this.#store
      .statement<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE deleted_at_ms IS NULL`)
      .all();
    return this.#store
      .statement<{ id: string }>(`SELECT id FROM ${table} WHERE deleted_at_ms IS NULL ORDER BY id LIMIT ? OFFSET ?`)
      .all(count, this.below(living?.n ?? 0))
      .map(({ id }) => id);
  }

  /** A living record, or none in one case of four. */
  maybe(table: Table): string | null {
    return this.oneIn(4) ? null : this.living(table);
  }
}
