import { computeForecast, type RangedForecast } from '@shared/kpi/forecast';
import { type Claim, type Effort, Tallies, type Tally } from './claim';
import { createRandom, drawBetween, type Random } from './draw';
import { mean } from './exact';
import { drawFirm, type RandomFirm, RHYTHMS, type Rhythm, UNITS, type Unit } from './random-firm';

const TOPIC = 'Run-rate forecast';
const ELAPSED = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
const BINS = 5;

/** Where the period really ended, beside what was said of it. */
interface Told {
  readonly forecast: RangedForecast;
  readonly end: number;
  readonly target: number;
}

interface Asked extends Told {
  readonly rhythm: Rhythm;
  readonly unit: Unit;
  readonly elapsed: number;
}

/** Random firms, each asked at nine moments of its period; the end is known to us and not to the forecast. */
export function forecastClaims(effort: Effort): Claim[] {
  const [inner, outer] = [new Ranges(0.5), new Ranges(0.8)];
  const reached = new Reliability();
  const random = createRandom(4);
  for (const rhythm of RHYTHMS) {
    for (let i = 0; i < effort.firms; i += 1) {
      const asked = askFirm(random, rhythm);
      inner.add(asked);
      outer.add(asked);
      reached.add(asked);
    }
  }
  return [...outer.claims(), ...inner.claims(), ...reached.claims()];
}

function askFirm(random: Random, rhythm: Rhythm): Asked[] {
  const firm = drawFirm(random, rhythm);
  return UNITS.flatMap((unit) =>
    ELAPSED.flatMap((elapsed): Asked[] => {
      const told = ask(random, firm, unit, elapsed);
      return told === null ? [] : [{ rhythm, unit, elapsed, ...told }];
    }),
  );
}

function ask(random: Random, { days, expectedPerDay }: RandomFirm, unit: Unit, elapsed: number): Told | null {
  const passed = Math.round(days.length * elapsed);
  const weighted = days.map(({ date, weight }, index) => ({ date, weight, elapsed: index < passed }));
  const actualByDay = new Map(days.slice(0, passed).map((day) => [day.date, day[unit]]));
  const usual = days.reduce((sum, day) => sum + day.weight, 0) * expectedPerDay[unit];
  // Whole, as the ends are: a target of 10.4 deals and one of 11 are the same.
  const target = Math.ceil(usual * drawBetween(random, 0.75, 1.25));
  const forecast = computeForecast({
    unit,
    target,
    days: weighted,
    actualByDay,
    recordedFrom: null,
    nothing: 'no-sales',
  });
  if ('status' in forecast) return null;
  return { forecast, end: days.reduce((sum, day) => sum + day[unit], 0), target };
}

/** How often the end lies in the range that claims to hold it with that chance. */
class Ranges {
  private readonly byRhythm = new Tallies<Rhythm>();
  private readonly byUnit = new Tallies<Unit>();
  private readonly byElapsed = new Tallies<number>();

  constructor(private readonly level: 0.5 | 0.8) {}

  /** All answers about one firm. */
  add(asked: readonly Asked[]): void {
    const count = (tally: Tally, some: readonly Asked[]) =>
      tally.add(some.filter((each) => this.holds(each)).length, some.length);
    const [first] = asked;
    if (!first) return;
    count(this.byRhythm.of(first.rhythm), asked);
    for (const unit of UNITS)
      count(
        this.byUnit.of(unit),
        asked.filter((each) => each.unit === unit),
      );
    for (const elapsed of ELAPSED)
      count(
        this.byElapsed.of(elapsed),
        asked.filter((each) => each.elapsed === elapsed),
      );
  }

  private holds({ forecast, end }: Told): boolean {
    const [low, high] = this.level === 0.8 ? [forecast.low, forecast.high] : [forecast.innerLow, forecast.innerHigh];
    return low <= end && end <= high;
  }

  claims(): Claim[] {
    const { level } = this;
    const range = `${level * 100} % range`;
    const claim = (says: string, tally: Tally, atLeast: number): Claim => {
      return { topic: TOPIC, says, bound: { atLeast }, measured: tally.share, error: tally.error };
    };
    return [
      claim(`${range}, firms of all rhythms, 10–90 % of the period elapsed`, this.byRhythm.sum(), level),
      ...UNITS.map((unit) => claim(`${range}, of ${unit}`, this.byUnit.of(unit), level)),
      claim(`${range}, at the worst of nine moments`, this.byElapsed.worst(), level - 0.01),
      ...RHYTHMS.map((rhythm) =>
        // What the elapsed days do not show, no run-rate can know.
        claim(
          `${range}, rhythm: ${rhythm}`,
          this.byRhythm.of(rhythm),
          rhythm === 'month ends' || rhythm === 'trend' ? level - 0.05 : level,
        ),
      ),
    ];
  }
}

/** Of the cases told a chance of about so much, as many reach their target. */
class Reliability {
  private readonly bins = Array.from({ length: BINS }, () => ({
    told: [] as number[],
    reached: new Tallies<string>(),
  }));

  add(asked: readonly Asked[]): void {
    for (const { forecast, end, target } of asked) {
      const chance = forecast.probability ?? 0;
      const bin = this.bins[Math.min(BINS - 1, Math.floor(chance * BINS))];
      bin?.told.push(chance);
      bin?.reached.of('').add(end >= target ? 1 : 0, 1);
    }
  }

  claims(): Claim[] {
    return this.bins.map(({ told, reached }, index): Claim => {
      const { share, error } = reached.of('');
      return {
        topic: TOPIC,
        says: `P(reached) told ${(index * 100) / BINS}–${((index + 1) * 100) / BINS} %: how far what happened is from it`,
        bound: { atMost: 0.05 },
        measured: Math.abs(share - mean(told)),
        error,
      };
    });
  }
}
