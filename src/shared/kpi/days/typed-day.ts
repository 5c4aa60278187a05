import {
  DAY_MEASURES,
  type DayCards,
  type DayMeasure,
  isRecordedMeasure,
  NO_CARDS,
  RECORDED_MEASURES,
  type RecordedMeasure,
  type TypedDay,
} from '@shared/domain/day-total';
import { median } from 'simple-statistics';
import { computeDayExcess } from './day-excess';

/** A day, or a channel of it: what was typed, and what its cards say. */
export interface TypedPart {
  readonly typed: TypedDay;
  readonly cards: DayCards;
}

/** A person's day, with the channels that have totals of their own (parts of the whole). */
export interface TypedWhole extends TypedPart {
  readonly channels: readonly (TypedPart & { readonly channelId: string })[];
}

/**
 * What a day holds: its cards, and what the typed totals add to them ({@link computeDayExcess}). Cards are never taken
 * away; a typed revenue is what was sold, so returns stay taken off. `null`: nothing is known (measures without cards).
 */
export function totalOfDay({ typed, cards, channels }: TypedWhole): TypedDay {
  const ofChannels = channels.map((part) => ({ channelId: part.channelId, ...soldCounts(part.cards) }));
  const elsewhere = mapMeasures((measure) =>
    isRecordedMeasure(measure)
      ? soldCounts(cards)[measure] - ofChannels.reduce((sum, part) => sum + part[measure], 0)
      : 0,
  );
  const excess = computeDayExcess(
    [{ channelId: null, ...typed }, ...channels.map((part) => ({ channelId: part.channelId, ...part.typed }))],
    [{ channelId: null, ...elsewhere }, ...ofChannels],
  );
  return mapMeasures((measure) => {
    const added = excess.reduce((sum, row) => sum + row[measure], 0);
    if (isRecordedMeasure(measure)) return cards[measure] + added;
    return isMeasureTyped(measure, { typed, channels }) ? added : null;
  });
}

function soldCounts(cards: DayCards): Readonly<Record<RecordedMeasure, number>> {
  return { ...cards, revenueMinor: cards.revenueMinor + cards.returnedMinor };
}

/** Whether anything at all was typed. */
export function isTyped(typed: TypedDay): boolean {
  return DAY_MEASURES.some((measure) => typed[measure] !== null);
}

/** One measure of one person's day, for the firm's row. */
export interface SummedRow {
  readonly total: TypedDay;
  readonly whole: TypedWhole;
  /** At work that day, so that what is not entered is missing. */
  readonly expected: boolean;
}

/** A sum over people or days; `complete: false`: a value is missing, so that the sum is a least one. */
export interface SummedValue {
  readonly value: number | null;
  readonly complete: boolean;
}

/**
 * The firm's day: its cards, each once, and what people typed above theirs. Cards alone are exact; as soon as anybody
 * typed the measure, whoever was expected and has neither typed it nor any card that day leaves the sum open.
 */
export function sumFirmDay(rows: readonly SummedRow[], cards: DayCards): Readonly<Record<DayMeasure, SummedValue>> {
  return mapMeasures((measure) => {
    const isMissing = (row: SummedRow) => row.expected && !isKnown(measure, row);
    const complete = !rows.some(isMissing);
    if (!isRecordedMeasure(measure)) return { value: sumKnown(rows.map((row) => row.total[measure])), complete };
    const excess = rows.reduce((sum, row) => sum + (row.total[measure] ?? 0) - row.whole.cards[measure], 0);
    const anyTyped = rows.some((row) => isMeasureTyped(measure, row.whole));
    return { value: cards[measure] + excess, complete: !anyTyped || complete };
  });
}

/** A person's days: cards and what was typed above them. */
export function sumPersonDays(rows: readonly SummedRow[]): Readonly<Record<DayMeasure, SummedValue>> {
  return sumFirmDay(rows, rows.map((row) => row.whole.cards).reduce(addCards, NO_CARDS));
}

export function addCards(a: DayCards, b: Partial<DayCards>): DayCards {
  return {
    leads: a.leads + (b.leads ?? 0),
    qualified: a.qualified + (b.qualified ?? 0),
    sales: a.sales + (b.sales ?? 0),
    newCustomers: a.newCustomers + (b.newCustomers ?? 0),
    revenueMinor: a.revenueMinor + (b.revenueMinor ?? 0),
    returnedMinor: a.returnedMinor + (b.returnedMinor ?? 0),
  };
}

/** @param days newest first; the first `most` with a complete value count. */
export function usualValue(days: readonly SummedValue[], most: number): { value: number | null; days: number } {
  const values = days.flatMap(({ value, complete }) => (complete && value !== null ? [value] : [])).slice(0, most);
  return { value: values.length === 0 ? null : median(values), days: values.length };
}

/** By measure, in the order of `DAY_MEASURES`. */
export function mapMeasures<T>(read: (measure: DayMeasure) => T): Readonly<Record<DayMeasure, T>> {
  return {
    calls: read('calls'),
    meetings: read('meetings'),
    offers: read('offers'),
    leads: read('leads'),
    qualified: read('qualified'),
    sales: read('sales'),
    newCustomers: read('newCustomers'),
    revenueMinor: read('revenueMinor'),
  };
}

/**
 * The measures of parts that do not fit into their whole, as far as both are typed: the sum of channels into the day,
 * fit leads into leads, new customers into sales; `null`: all fit.
 */
export function partsBeyondWhole({ typed, channels, cards }: TypedWhole): readonly DayMeasure[] | null {
  const beyondChannels = DAY_MEASURES.find((measure) => {
    const parts = sumKnown(channels.map((part) => part.typed[measure]));
    const whole = typed[measure];
    return parts !== null && whole !== null && parts > whole;
  });
  if (beyondChannels) return [beyondChannels];
  const exceeds = (part: RecordedMeasure, whole: RecordedMeasure) => {
    const held = typed[whole];
    return held !== null && (typed[part] ?? 0) > Math.max(held, cards[whole]);
  };
  if (exceeds('qualified', 'leads')) return ['qualified', 'leads'];
  return exceeds('newCustomers', 'sales') ? ['newCustomers', 'sales'] : null;
}

function isKnown(measure: DayMeasure, { total, whole }: SummedRow): boolean {
  if (!isRecordedMeasure(measure)) return total[measure] !== null;
  return isMeasureTyped(measure, whole) || RECORDED_MEASURES.some((recorded) => whole.cards[recorded] !== 0);
}

function isMeasureTyped(measure: DayMeasure, { typed, channels }: Pick<TypedWhole, 'typed' | 'channels'>): boolean {
  return typed[measure] !== null || channels.some((part) => part.typed[measure] !== null);
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
