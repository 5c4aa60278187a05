/**
 * Chance that repeats: a small seeded generator, so that the same firm comes out on every machine.
 * Each concern draws from its own stream; changing one leaves the others as they were.
 */
export class Chance {
  #state: number;

  constructor(seed: number, stream: string) {
    let hash = seed | 0;
    for (const char of stream) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    this.#state = hash;
  }

  /** Uniform in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state ^ (this.#state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 4_294_967_296;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** Standard normal, by Box and Muller. */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return radius * Math.cos(2 * Math.PI * this.next());
  }

  /** Log-normal with the given median; `sigma` is the deviation of the logarithm. */
  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  poisson(mean: number): number {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let product = this.next();
    let count = 0;
    while (product > limit) {
      product *= this.next();
      count += 1;
    }
    return count;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  }

  /** One item, with probability in proportion to its weight. */
  pickWeighted<T>(items: readonly T[], weightOf: (item: T) => number): T {
    const total = items.reduce((sum, item) => sum + weightOf(item), 0);
    let left = this.next() * total;
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return this.pick(items);
  }

  /** A UUID of version 7 whose time part is `atEpochMs`. */
  uuid(atEpochMs: number): string {
    const time = Math.max(0, Math.floor(atEpochMs)).toString(16).padStart(12, '0');
    const hex = (digits: number): string =>
      this.below(16 ** digits)
        .toString(16)
        .padStart(digits, '0');
    const variant = (8 + this.below(4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
  }
}

/**
 * Events that come irregularly, yet about as often as they should: with pure chance a demo of fifty customers
 * a quarter would too often look like a boom or a bust.
 */
export class SteadyChance {
  readonly #chance: Chance;
  #due = 0;
  #next: number;

  constructor(chance: Chance) {
    this.#chance = chance;
    this.#next = chance.between(0.2, 1.2);
  }

  happens(probability: number): boolean {
    this.#due += probability;
    if (this.#due < this.#next) return false;
    this.#next += this.#chance.between(0.35, 1.65);
    return true;
  }
}

/** Gives each item its share of the turns, in an order that is not a plain rotation. */
export class SteadyPick<T> {
  readonly #chance: Chance;
  readonly #owed = new Map<T, number>();

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  pick(items: readonly T[], weightOf: (item: T) => number): T {
    const total = items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) this.#owed.set(item, (this.#owed.get(item) ?? 0) + weightOf(item) / total);
    const luck = new Map(items.map((item) => [item, this.#chance.between(0, 0.6)]));
    const next = items.reduce((best, item) => (this.#due(item, luck) > this.#due(best, luck) ? item : best));
    this.#owed.set(next, (this.#owed.get(next) ?? 0) - 1);
    return next;
  }

  #due(item: T, luck: ReadonlyMap<T, number>): number {
    return (this.#owed.get(item) ?? 0) + (luck.get(item) ?? 0);
  }
}
