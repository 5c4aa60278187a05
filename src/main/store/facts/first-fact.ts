import type { IsoDate } from '@shared/calendar/iso-date';
import { dateOrNull } from '../day-columns';
import type { Store } from '../store';

/** The day of the first living sale; `null`: none was ever entered. */
export function firstSaleDay(store: Store): IsoDate | null {
  return firstDay(store, 'SELECT MIN(sold_day) AS day FROM sale WHERE deleted_at_ms IS NULL');
}

/** The day on which the first living lead was created; `null`: none was ever entered. */
export function firstLeadDay(store: Store): IsoDate | null {
  return firstDay(store, 'SELECT MIN(created_day) AS day FROM lead WHERE deleted_at_ms IS NULL');
}

/** The earlier of the two. */
export function firstFactDay(store: Store): IsoDate | null {
  const days = [firstSaleDay(store), firstLeadDay(store)].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

function firstDay(store: Store, sql: string): IsoDate | null {
  return dateOrNull(store.statement<{ day: number | null }>(sql).get()?.day ?? null);
}
