/** Median wall time in ms of `times` runs after one warm-up. Both sides of a ratio are measured in the same process. */
export function medianMs(times: number, work: () => void): number {
  work();
  const samples = Array.from({ length: times }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  samples.sort((left, right) => left - right);
  return samples[Math.floor(times / 2)] ?? Number.NaN;
}

/** One line a figure; `ratio` above 1 means faster than the peer. */
export function report(figure: string, peer: string, ratio: number, target: number): void {
  console.log(JSON.stringify({ figure, peer, ratio: Number(ratio.toFixed(2)), target, pass: ratio >= target }));
}
