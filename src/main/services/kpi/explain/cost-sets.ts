import type { DateRange } from '@shared/calendar/iso-date';
import type { ExpenseCategory } from '@shared/domain/entities';
import type { RowSetOf } from '@shared/kpi/derivation/row-set';
import type { Desk } from './desk';

/** Costs of a stretch, as the figures take them. */
export function costSet(
  { frame }: Desk,
  range: DateRange,
  category: ExpenseCategory | null,
  more: Partial<RowSetOf<'costs'>> = {},
): RowSetOf<'costs'> {
  const firmShareBp = frame.settings.acquisitionShareBp;
  const set = { kind: 'costs', range, category, channel: 'any', employee: 'any', measure: 'acquisition' } as const;
  return { ...set, firmShareBp, ...more };
}
