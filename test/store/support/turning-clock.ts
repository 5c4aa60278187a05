import { type Clock, createClock } from '../../../src/main/services/clock';

/** A clock that stands until the test turns it: `clock.turn('2026-11-24T09:00')`. */
export function turningClock(now: string): Clock & { readonly turn: (to: string) => void } {
  let current = createClock(now);
  return {
    nowEpochMs: () => current.nowEpochMs(),
    today: () => current.today(),
    hourOfDay: () => current.hourOfDay(),
    endOfDayEpochMs: (day) => current.endOfDayEpochMs(day),
    turn: (to) => {
      current = createClock(to);
    },
  };
}
