import type { DayMeasure } from '@shared/domain/day-total';
import { useFormat } from '../../../i18n/use-format';

/** A value of a measure as columns show it: counts (`7`, a median `7,5`), money without its sign. */
export function useMeasureFormat(): (measure: DayMeasure, value: number) => string {
  const format = useFormat();
  return (measure, value) => (measure === 'revenueMinor' ? format.amount(value) : format.count(value));
}
