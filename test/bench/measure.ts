/** One line of the table. `ratio` is ours against the peer's, in the direction that the target names. */
export interface Figure {
  readonly figure: string;
  readonly ratio: number;
  readonly target: number;
  readonly pass: boolean;
}

const figures: Figure[] = [];

/** A figure that is good when it is large: how many times faster than the peer. */
export function reportAtLeast(figure: string, ratio: number, target: number): void {
  report({ figure, ratio: rounded(ratio), target, pass: ratio >= target });
}

/** A figure that is good when it is small: how many times more something costs, or how large it is. */
export function reportAtMost(figure: string, ratio: number, target: number): void {
  report({ figure, ratio: rounded(ratio), target, pass: ratio <= target });
}

/** A peer that this machine does not have; says so instead of a line. */
export function skip(figure: string, why: string): void {
  console.error(`skipped: ${figure}: ${why}`);
}

/** What is going on, beside the table: runs are long. */
export function say(text: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${text}`);
}

function report(figure: Figure): void {
  figures.push(figure);
  console.log(JSON.stringify(figure));
}

function rounded(ratio: number): number {
  return Number(ratio.toPrecision(3));
}

type Work = () => unknown;

/**
 * Medians in ms of several pieces of work, taken in turns in the same seconds: what else the machine does hits all of
 * them alike. One round goes before, unmeasured.
 */
export async function mediansMs(rounds: number, works: readonly Work[]): Promise<number[]> {
  const samples: number[][] = works.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [at, work] of works.entries()) {
      const started = performance.now();
      await work();
      if (round >= 0) samples[at]?.push(performance.now() - started);
    }
  }
  return samples.map(median);
}

export function median(samples: readonly number[]): number {
  return samples.toSorted((left, right) => left - right)[Math.floor(samples.length / 2)] ?? Number.NaN;
}

/** Calls the work so often that a sample is well above the clock's grain, and answers the ms of one call. */
export function repeated(times: number, work: () => unknown): Work {
  return () => {
    for (let time = 0; time < times; time += 1) work();
  };
}
