import type { IsoDate } from '@shared/calendar/iso-date';
import type { ChannelTotals, DayTotalsRow, PersonDayState } from '@shared/contract/views/day-totals';
import { type DayCards, type DayTotal, NO_CARDS, NOTHING_TYPED, type TypedDay } from '@shared/domain/day-total';
import type { Employee } from '@shared/domain/entities';
import { addCards, isTyped, mapMeasures, type SummedRow, totalOfDay } from '@shared/kpi/days/typed-day';
import { isRampUp } from '@shared/kpi/people/ramp-up';
import type { PersonCardsFact } from '../../store/facts/day-cards';
import type { TotalsBasis, TotalsFacts } from './facts';

/** Everybody employed on the day, and whoever has a total or cards then, by name. */
export function rowsOfDay(basis: TotalsBasis, facts: TotalsFacts, date: IsoDate): DayTotalsRow[] {
  return basis.people
    .map((person) => rowOf(basis, facts, person, date))
    .filter(({ fteBp, recordId, channels, cards }) => {
      const hasCards = Object.values(cards).some((value) => value !== 0);
      return fteBp !== null || recordId !== null || channels.length > 0 || hasCards;
    });
}

export function rowOf(basis: TotalsBasis, facts: TotalsFacts, person: Employee, date: IsoDate): DayTotalsRow {
  const totals = (facts.totals.get(date) ?? []).filter((total) => total.employeeId === person.id);
  const cards = (facts.personCards.get(date) ?? []).filter((fact) => fact.employeeId === person.id);
  const whole = totals.find((total) => total.channelId === null) ?? null;
  const channels = channelsOf(basis, totals, cards);
  const typed = whole ? typedOf(whole) : NOTHING_TYPED;
  const cardsOfDay = sumCards(cards);
  const leave =
    basis.leaves.find((one) => one.employeeId === person.id && one.from <= date && date <= one.to)?.kind ?? null;
  const fteBp = employmentOn(person, date)?.fteBp ?? null;
  const entered = isTyped(typed) || channels.length > 0;
  const absent = whole?.absent ?? false;
  return {
    date,
    employeeId: person.id,
    employeeName: person.name,
    fteBp,
    rampUp: isRampUp(person.employment, basis.settings.rampUpMonths, date),
    state: stateOf({ entered, absent, onLeave: leave !== null, expected: fteBp !== null && basis.isWorking(date) }),
    leave,
    absent,
    note: whole?.note ?? '',
    recordId: whole?.id ?? null,
    typed,
    channels,
    cards: cardsOfDay,
    total: totalOfDay({ typed, cards: cardsOfDay, channels }),
  };
}

/** Whether anybody is expected to have entered something that day, and how many have. */
export function countEntered(rows: readonly DayTotalsRow[]): { readonly expected: number; readonly entered: number } {
  const entered = rows.filter((row) => row.state === 'entered').length;
  return { expected: entered + rows.filter((row) => row.state === 'missing').length, entered };
}

/** As the sums of a day or of a person take it. */
export function summedRow(row: DayTotalsRow): SummedRow {
  return { total: row.total, whole: row, expected: row.state === 'missing' || row.state === 'entered' };
}

interface Presence {
  readonly entered: boolean;
  readonly absent: boolean;
  readonly onLeave: boolean;
  readonly expected: boolean;
}

function stateOf({ entered, absent, onLeave, expected }: Presence): PersonDayState {
  if (entered) return 'entered';
  if (absent) return 'absent';
  if (onLeave) return 'leave';
  return expected ? 'missing' : 'off';
}

function employmentOn({ employment }: Employee, date: IsoDate) {
  return employment.find(({ from, to }) => (from === null || from <= date) && (to === null || date <= to));
}

function channelsOf(
  { channels }: TotalsBasis,
  totals: readonly DayTotal[],
  cards: readonly PersonCardsFact[],
): ChannelTotals[] {
  return totals
    .flatMap((total) => (total.channelId === null ? [] : [{ channelId: total.channelId, total }]))
    .map(({ channelId, total }) => ({
      channelId,
      channelName: channels.get(channelId) ?? '',
      typed: typedOf(total),
      cards: sumCards(cards.filter((fact) => fact.channelId === channelId)),
    }))
    .sort((a, b) => a.channelName.localeCompare(b.channelName));
}

export function sumCards(facts: readonly { readonly cards: Partial<DayCards> }[]): DayCards {
  return facts.reduce((sum, fact) => addCards(sum, fact.cards), NO_CARDS);
}

export function typedOf(total: Readonly<Record<keyof TypedDay, number | null>>): TypedDay {
  return mapMeasures((measure) => total[measure]);
}
