import { type Claim, Tallies, type Tally } from './claim';
import { mean } from './exact';

/** What was said of the end of a period, and how it ended. */
export interface Told {
  readonly forecast: {
    readonly low: number;
    readonly high: number;
    readonly innerLow: number;
    readonly innerHigh: number;
    readonly probability: number | null;
  };
  readonly end: number;
  readonly target: number;
}

/** How often the end lies in the ranges that claim to hold it with a chance of 80 and of 50 %; by kind of firm or moment. */
export class RangeTallies<Key extends string | number> {
  readonly outer = new Tallies<Key>();
  readonly inner = new Tallies<Key>();

  /** All answers about one firm that are of the kind. */
  add(key: Key, told: readonly Told[]): void {
    const isOuter = ({ forecast, end }: Told) => forecast.low <= end && end <= forecast.high;
    const isInner = ({ forecast, end }: Told) => forecast.innerLow <= end && end <= forecast.innerHigh;
    this.outer.of(key).add(told.filter(isOuter).length, told.length);
    this.inner.of(key).add(told.filter(isInner).length, told.length);
  }

  levels(): readonly { readonly level: number; readonly tallies: Tallies<Key> }[] {
    return [
      { level: 0.8, tallies: this.outer },
      { level: 0.5, tallies: this.inner },
    ];
  }
}

export function rangeClaim(topic: string, level: number, of: string, tally: Tally, atLeast = level): Claim {
  const says = `${level * 100} % range, ${of}`;
  return { topic, says, bound: { atLeast }, measured: tally.share, error: tally.error };
}

const BINS = 5;

/** Of the cases told a chance of about so much, as many reach their target. */
export class Reliability {
  readonly #bins = Array.from({ length: BINS }, () => ({ told: [] as number[], reached: new Tallies<string>() }));

  add(told: readonly Told[]): void {
    for (const { forecast, end, target } of told) {
      const chance = forecast.probability ?? 0;
      const bin = this.#bins[Math.min(BINS - 1, Math.floor(chance * BINS))];
      bin?.told.push(chance);
      bin?.reached.of('').add(end >= target ? 1 : 0, 1);
    }
  }

  claims(topic: string, atMost = 0.05): Claim[] {
    return this.#bins.map(({ told, reached }, index): Claim => {
      const { share, error } = reached.of('');
      const range = `${(index * 100) / BINS}–${((index + 1) * 100) / BINS} %`;
      return {
        topic,
        says: `P(reached) told ${range}: how far what happened is from it`,
        bound: { atMost },
        measured: Math.abs(share - mean(told)),
        error,
      };
    });
  }
}
