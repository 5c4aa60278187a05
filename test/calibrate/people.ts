import { computeMoneyInterval } from '@shared/kpi/people/people';
import { type Claim, type Effort, Tallies, type Tally } from './claim';
import { createRandom, drawLogNormal, drawPareto, drawPoisson, type Random } from './draw';

const TOPIC = 'Sales of a person';
const DEAL = 10_000_000;
const EXPECTED_DEALS = [4, 6, 10, 20, 50, 120];
const SIZES: readonly { readonly words: string; readonly draw: (random: Random) => number }[] = [
  { words: 'of much the same size', draw: (random) => drawLogNormal(random, 0.3) },
  { words: 'of different sizes', draw: (random) => drawLogNormal(random, 0.7) },
  { words: 'with a few large ones', draw: (random) => drawLogNormal(random, 1.2) },
  { words: 'with a heavy tail', draw: (random) => drawPareto(random, 2.2) },
];
const RETURNED = 0.06;

/** Deals come by chance, their sizes too, some are returned; the interval should hold what is expected of them. */
export function peopleClaims({ firms }: Effort): Claim[] {
  const random = createRandom(11);
  const kinds = SIZES.map(({ words, draw }) => {
    const tallies = new Tallies<number>();
    for (const expected of EXPECTED_DEALS) {
      for (let i = 0; i < firms; i += 1) {
        const isInside = askInterval(random, expected, draw);
        if (isInside !== null) tallies.of(expected).add(isInside ? 1 : 0, 1);
      }
    }
    return { words, tallies };
  });
  const all = new Tallies<string>();
  for (const { words, tallies } of kinds) all.byKey.set(words, tallies.sum());
  const worst = kinds
    .map(({ tallies }) => tallies.worst())
    .reduce((low, cell) => (cell.share < low.share ? cell : low));
  const claim = (says: string, tally: Tally, bound: Claim['bound']): Claim => {
    return { topic: TOPIC, says, bound, measured: tally.share, error: tally.error };
  };
  return [
    claim('95 % interval of net sales from 4–120 deals expected, all kinds of deals', all.sum(), { atLeast: 0.93 }),
    ...kinds.map(({ words, tallies }) => claim(`the same, deals ${words}`, tallies.sum(), { atLeast: 0.91 })),
    claim('the same at its worst kind and number of deals', worst, null),
  ];
}

function askInterval(random: Random, expected: number, draw: (random: Random) => number): boolean | null {
  const deals = drawPoisson(random, expected);
  const returned = drawPoisson(random, expected * RETURNED);
  const sales = Array.from({ length: deals }, () => Math.round(draw(random) * DEAL));
  const returns = Array.from({ length: returned }, () => -Math.round(draw(random) * DEAL));
  const interval = computeMoneyInterval([...sales, ...returns], deals);
  if (interval === null) return null;
  const truth = expected * (1 - RETURNED) * DEAL;
  return interval.low <= truth && truth <= interval.high;
}
