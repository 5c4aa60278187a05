import type { DayTotal } from '@shared/domain/day-total';
import type { Channel, Employee, Expense, Lead, Sale, TargetVersion } from '@shared/domain/entities';
import type { Settings } from '@shared/domain/settings';
import type { Stage } from '@shared/domain/stage';
import type { CalendarDay, Leave } from '@shared/domain/working-time';

/** A firm as the records that are left of it, nothing counted. */
export interface Firm {
  readonly settings: Settings;
  /** Removed people are here: what they sold still counts. */
  readonly employees: readonly (Employee & { readonly removed: boolean })[];
  readonly channels: readonly Channel[];
  /** In the order of the funnel. */
  readonly stages: readonly Stage[];
  readonly leads: readonly Lead[];
  readonly sales: readonly Sale[];
  readonly expenses: readonly Expense[];
  readonly dayTotals: readonly DayTotal[];
  readonly editedDays: readonly CalendarDay[];
  readonly leaves: readonly Leave[];
  /** In the order in which they were set. */
  readonly targets: readonly TargetVersion[];
}

/** A firm looked at on a day: facts after it are gone. */
export interface Look {
  readonly firm: Firm;
  readonly period: string;
  readonly today: string;
}
