import type { IsoDate } from '@shared/calendar/iso-date';
import type { Channel, Customer, Employee, Expense, Lead, Sale, TargetVersion } from '@shared/domain/entities';
import type { Locale, SettingsPatch } from '@shared/domain/settings';
import type { Stage } from '@shared/domain/stage';
import type { ChannelPlan, PersonPlan } from './cast';
import type { Chance } from './random';

/** What the demo firm is made from. Same input, same firm, to the last id. */
export interface DemoInput {
  readonly seed: number;
  readonly today: IsoDate;
  readonly locale: Locale;
  /** Weight of a day in the firm's calendar: 0 on a day off. */
  readonly dayWeight: (date: IsoDate) => number;
}

/** A whole firm as plain entities, ready to be written. */
export interface DemoFirm {
  readonly settings: SettingsPatch;
  readonly employees: readonly Employee[];
  readonly channels: readonly Channel[];
  readonly stages: readonly Stage[];
  readonly customers: readonly Customer[];
  readonly leads: readonly Lead[];
  readonly sales: readonly Sale[];
  readonly expenses: readonly Expense[];
  readonly targets: readonly TargetVersion[];
}

export interface DemoPerson {
  readonly plan: PersonPlan;
  readonly employee: Employee;
  readonly from: IsoDate;
}

export interface DemoChannel {
  readonly plan: ChannelPlan;
  readonly channel: Channel;
}

/** What every maker of the firm's parts works with. */
export interface DemoFrame extends DemoInput {
  readonly people: readonly DemoPerson[];
  readonly channels: readonly DemoChannel[];
  /** Working days from the start of the history to today, both included. */
  readonly workingDays: readonly IsoDate[];
  readonly start: IsoDate;
  /** From here on the advertising runs at full power. */
  readonly turnedOn: IsoDate;
  /** The last working day before today: sales of today are still to be made. */
  readonly lastSoldOn: IsoDate;
  readonly stream: (name: string) => Chance;
}

export const MINOR_PER_ROUBLE = 100;

/** Roubles to minor units, rounded to whole hundreds of roubles as such prices are. */
export function toPriceMinor(roubles: number): number {
  return Math.round(roubles / 100) * 100 * MINOR_PER_ROUBLE;
}
