import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { type DayCards, type DayTotal, NO_CARDS, RECORDED_MEASURES } from '@shared/domain/day-total';
import type { Employee } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { Settings } from '@shared/domain/settings';
import type { Leave } from '@shared/domain/working-time';
import { addCards } from '@shared/kpi/days/typed-day';
import { listDayTotals } from '../../store/day-totals';
import { listEmployeesEver } from '../../store/employees';
import { listFirmCards, listPersonCards, type PersonCardsFact } from '../../store/facts/day-cards';
import { channelNames } from '../../store/facts/names';
import { listLeaves } from '../../store/leaves';
import { readSettings } from '../../store/settings';
import type { Store } from '../../store/store';
import type { AppContext } from '../context';
import { readCalendar } from '../working-time';

/** Who works when: what every answer about totals starts from. */
export interface TotalsBasis {
  readonly store: Store;
  readonly settings: Settings;
  readonly today: IsoDate;
  readonly isWorking: (date: IsoDate) => boolean;
  /** Removed people among them: their totals and cards stay. */
  readonly people: readonly Employee[];
  readonly leaves: readonly Leave[];
  readonly channels: ReadonlyMap<Id, string>;
}

export function readBasis(context: AppContext): TotalsBasis {
  const { store } = context.workspace;
  const settings = readSettings(store);
  const calendar = readCalendar(store, settings);
  return {
    store,
    settings,
    today: context.clock.today(),
    isWorking: (date) => calendar.weight(date) > 0,
    people: listEmployeesEver(store),
    leaves: listLeaves(store),
    channels: channelNames(store),
  };
}

/** Totals and cards of a range, by day. */
export interface TotalsFacts {
  readonly totals: ReadonlyMap<IsoDate, readonly DayTotal[]>;
  readonly firmCards: ReadonlyMap<IsoDate, DayCards>;
  readonly personCards: ReadonlyMap<IsoDate, readonly PersonCardsFact[]>;
}

/** Cards by person are read for `day`, and where somebody typed a total that cards may be part of. */
export function readFacts(store: Store, range: DateRange, day: DateRange): TotalsFacts {
  const totals = groupByDate(listDayTotals(store, range));
  const compared = [...totals.values()]
    .flat()
    .filter((total) => RECORDED_MEASURES.some((measure) => total[measure] !== null))
    .map((total) => total.date);
  const from = compared.reduce((first, date) => (date < first ? date : first), day.from);
  const to = compared.reduce((last, date) => (date > last ? date : last), day.to);
  const firmCards = new Map<IsoDate, DayCards>();
  for (const { date, cards } of listFirmCards(store, range)) {
    firmCards.set(date, addCards(firmCards.get(date) ?? NO_CARDS, cards));
  }
  return { totals, firmCards, personCards: groupByDate(listPersonCards(store, { from, to })) };
}

export function groupByDate<T extends { readonly date: IsoDate }>(records: readonly T[]): Map<IsoDate, T[]> {
  const byDate = new Map<IsoDate, T[]>();
  for (const record of records) {
    const ofDay = byDate.get(record.date);
    if (ofDay) ofDay.push(record);
    else byDate.set(record.date, [record]);
  }
  return byDate;
}
