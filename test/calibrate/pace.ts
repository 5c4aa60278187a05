import { computePace } from '@shared/kpi/targets/pace';
import { type Claim, type Effort, Tallies } from './claim';
import { createRandom } from './draw';
import { drawFirm, RHYTHMS, type Rhythm, UNITS } from './random-firm';

const TOPIC = 'Pace line';
const ELAPSED = [0.2, 0.5, 0.8];
/** On these the line is what is expected of each day; under the others a deviation from it is real. */
const ON_THE_LINE: readonly Rhythm[] = ['steady', 'weekdays', 'heavy tail', 'bursts'];

/** Firms whose target is exactly what is expected of them: a deviation called proven is a false alarm. */
export function paceClaims({ firms }: Effort): Claim[] {
  const random = createRandom(9);
  const alarms = new Tallies<string>();
  for (const rhythm of RHYTHMS) {
    for (let i = 0; i < firms; i += 1) {
      const { days, expectedPerDay } = drawFirm(random, rhythm);
      const all = days.reduce((sum, day) => sum + day.weight, 0);
      for (const unit of UNITS) {
        const proven = ELAPSED.map((elapsed) => {
          const passed = Math.round(days.length * elapsed);
          const weighted = days.map(({ date, weight }, index) => ({ date, weight, elapsed: index < passed }));
          const actualByDay = new Map(days.slice(0, passed).map((day) => [day.date, day[unit]]));
          return computePace({ unit, target: expectedPerDay[unit] * all, days: weighted, actualByDay, n: 1 }).proven;
        });
        alarms.of(`${rhythm}, ${unit}`).add(proven.filter(Boolean).length, proven.length);
      }
    }
  }
  return RHYTHMS.flatMap((rhythm) =>
    UNITS.map((unit): Claim => {
      const { share, error } = alarms.of(`${rhythm}, ${unit}`);
      return {
        topic: TOPIC,
        says: `“proven” deviation of a firm that is on its line, rhythm: ${rhythm}, ${unit}`,
        bound: ON_THE_LINE.includes(rhythm) ? { atMost: 0.05 } : null,
        measured: share,
        error,
      };
    }),
  );
}
