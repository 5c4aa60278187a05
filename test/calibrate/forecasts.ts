import { computeForecast } from '@shared/kpi/targets/forecast';
import type { Claim, Effort } from './claim';
import { createRandom, drawBetween, type Random } from './draw';
import { drawFirm, type RandomFirm, RHYTHMS, type Rhythm, UNITS, type Unit } from './random-firm';
import { RangeTallies, Reliability, rangeClaim, type Told } from './ranges';

const TOPIC = 'Run-rate forecast';
const ELAPSED = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

interface Asked extends Told {
  readonly rhythm: Rhythm;
  readonly unit: Unit;
  readonly elapsed: number;
}

/** Random firms, each asked at nine moments of its period; the end is known to us and not to the forecast. */
export function forecastClaims(effort: Effort): Claim[] {
  const byRhythm = new RangeTallies<Rhythm>();
  const byUnit = new RangeTallies<Unit>();
  const byElapsed = new RangeTallies<number>();
  const reached = new Reliability();
  const random = createRandom(4);
  for (const rhythm of RHYTHMS) {
    for (let i = 0; i < effort.firms; i += 1) {
      const asked = askFirm(random, rhythm);
      byRhythm.add(rhythm, asked);
      for (const unit of UNITS)
        byUnit.add(
          unit,
          asked.filter((each) => each.unit === unit),
        );
      for (const elapsed of ELAPSED)
        byElapsed.add(
          elapsed,
          asked.filter((each) => each.elapsed === elapsed),
        );
      reached.add(asked);
    }
  }
  const ranges = byRhythm.levels().flatMap(({ level, tallies }, index) => [
    rangeClaim(TOPIC, level, 'firms of all rhythms, 10–90 % of the period elapsed', tallies.sum()),
    ...UNITS.map((unit) =>
      rangeClaim(TOPIC, level, `of ${unit}`, (byUnit.levels()[index]?.tallies ?? byUnit.outer).of(unit)),
    ),
    rangeClaim(
      TOPIC,
      level,
      'at the worst of nine moments',
      (byElapsed.levels()[index]?.tallies ?? byElapsed.outer).worst(),
      level - 0.01,
    ),
    ...RHYTHMS.map((rhythm) => {
      // What the elapsed days do not show, no run-rate can know.
      const isUnseen = rhythm === 'month ends' || rhythm === 'trend';
      return rangeClaim(TOPIC, level, `rhythm: ${rhythm}`, tallies.of(rhythm), isUnseen ? level - 0.05 : level);
    }),
  ]);
  return [...ranges, ...reached.claims(TOPIC)];
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
