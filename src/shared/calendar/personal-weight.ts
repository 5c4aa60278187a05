import type { DateRange, IsoDate } from './iso-date';
import type { DayWeight } from './working-calendar';

/**
 * Weight of a day for one person: as for the firm, 0 on the days of leave, whether days weigh by working time or all
 * the same.
 */
export function createPersonalWeight(firm: DayWeight, leave: readonly DateRange[]): DayWeight {
  const isOnLeave = (date: IsoDate) => leave.some(({ from, to }) => from <= date && date <= to);
  return (date) => (isOnLeave(date) ? 0 : firm(date));
}
