import type { IsoDate } from '@shared/calendar/iso-date';
import { addMonths } from '@shared/calendar/month';
import type { Employment } from '@shared/domain/entities';

/** First day of the first employment; `null`: since always. */
export function startOfEmployment(employment: readonly Employment[]): IsoDate | null {
  const starts = employment.map((period) => period.from);
  if (starts.includes(null)) return null;
  return starts.filter((from) => from !== null).sort()[0] ?? null;
}

/** Whether a person is in the first `months` months on that day: shown apart, without a forecast. */
export function isRampUp(employment: readonly Employment[], months: number, on: IsoDate): boolean {
  const start = startOfEmployment(employment);
  return start !== null && start <= on && on < addMonths(start, months);
}
