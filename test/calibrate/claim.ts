/**
 * One statistical promise of the engine and what became of it. Shares are 0–1. `bound` `null`: shown, nothing is promised
 * (the worst single case of an interval that promises its mean, say).
 */
export interface Claim {
  readonly topic: string;
  readonly says: string;
  readonly bound: { readonly atLeast: number } | { readonly atMost: number } | null;
  readonly measured: number;
  /** Monte-Carlo standard error of `measured`; 0: computed exactly. */
  readonly error: number;
}

/** How much is simulated: the printed table takes much, the test of every day a little. Firms per kind. */
export interface Effort {
  readonly firms: number;
}

/** So many standard errors chance alone may put a measured share beside its bound. */
const ERRORS = 3;

export function isHeld({ bound, measured, error }: Claim): boolean {
  if (bound === null) return true;
  if ('atLeast' in bound) return measured + ERRORS * error >= bound.atLeast;
  return measured - ERRORS * error <= bound.atMost;
}

/** Counts hits and turns them into a share with its error. */
export class Tally {
  hits = 0;
  cases = 0;
  /** Cases that were drawn apart; several questions to one firm are no more than one. */
  firms = 0;

  add(hits: number, cases: number): void {
    if (cases === 0) return;
    this.hits += hits;
    this.cases += cases;
    this.firms += 1;
  }

  addAll(tally: Tally): void {
    this.hits += tally.hits;
    this.cases += tally.cases;
    this.firms += tally.firms;
  }

  get share(): number {
    return this.cases === 0 ? Number.NaN : this.hits / this.cases;
  }

  get error(): number {
    return Math.sqrt((this.share * (1 - this.share)) / this.firms);
  }
}

/** The tallies of keys, made when first asked for. */
export class Tallies<Key extends string | number> {
  readonly byKey = new Map<Key, Tally>();

  of(key: Key): Tally {
    const known = this.byKey.get(key);
    if (known) return known;
    const tally = new Tally();
    this.byKey.set(key, tally);
    return tally;
  }

  sum(): Tally {
    const sum = new Tally();
    for (const tally of this.byKey.values()) sum.addAll(tally);
    return sum;
  }

  worst(): Tally {
    return [...this.byKey.values()].reduce((low, tally) => (tally.share < low.share ? tally : low));
  }
}
