import type { ChannelTotals, DayTotalsRow } from '@shared/contract/views/day-totals';
import {
  type DayCards,
  type DayMeasure,
  type DayTotalPatch,
  isRecordedMeasure,
  NO_CARDS,
  NOTHING_TYPED,
  type TypedDay,
} from '@shared/domain/day-total';
import type { Id } from '@shared/domain/fields';
import { mapMeasures, totalOfDay } from '@shared/kpi/days/typed-day';

/** One row of the grid that is typed into: a person's day, or one channel of it. */
export interface TotalsLine {
  /** Tells it from every other line of any day. */
  readonly key: string;
  readonly row: DayTotalsRow;
  /** `null`: the whole day. */
  readonly channel: ChannelTotals | null;
  readonly typed: TypedDay;
  readonly cards: DayCards;
}

/** A column that is typed into. */
export type TotalsColumn = DayMeasure | 'note';

/** What a cell of a measure shows. */
export interface CellFigure {
  /** `null`: not entered. */
  readonly value: number | null;
  /** Of `value`, what cards say, where a larger total was typed; else `null`. */
  readonly fromCards: number | null;
  /** Whether the value stands on cards alone. */
  readonly cardsOnly: boolean;
}

/** @param open persons whose day is shown by channel, with the channels that were chosen and not typed yet */
export function buildLines(
  rows: readonly DayTotalsRow[],
  open: ReadonlyMap<string, readonly { readonly id: Id; readonly name: string }[]>,
): TotalsLine[] {
  return rows.flatMap((row) => {
    const key = rowKey(row);
    const line = { key, row, channel: null, typed: row.typed, cards: row.cards };
    const added = open.get(key);
    if (!added) return [line];
    const known = new Set(row.channels.map((part) => part.channelId));
    const empty = added
      .filter(({ id }) => !known.has(id))
      .map(({ id, name }) => ({ channelId: id, channelName: name, typed: NOTHING_TYPED, cards: NO_CARDS }));
    return [line, ...[...row.channels, ...empty].map((channel) => channelLine(row, channel))];
  });
}

function channelLine(row: DayTotalsRow, channel: ChannelTotals): TotalsLine {
  const { typed, cards, channelId } = channel;
  return { key: `${rowKey(row)}:${channelId}`, row, channel, typed, cards };
}

export function rowKey({ date, employeeId }: Pick<DayTotalsRow, 'date' | 'employeeId'>): string {
  return `${date}:${employeeId}`;
}

/** The whole day as it enters the figures; of a channel what was typed beside its cards. */
export function figureOf({ row, channel, typed, cards }: TotalsLine, measure: DayMeasure): CellFigure {
  if (!isRecordedMeasure(measure)) {
    return { value: channel ? typed[measure] : row.total[measure], fromCards: null, cardsOnly: false };
  }
  const ofCards = cards[measure];
  const value = channel ? Math.max(typed[measure] ?? 0, ofCards) : (row.total[measure] ?? 0);
  const isBeyond = value > ofCards;
  return { value, fromCards: isBeyond && ofCards !== 0 ? ofCards : null, cardsOnly: !isBeyond };
}

/** What `+` makes of a cell: one more than it shows. */
export function oneMore(line: TotalsLine, measure: DayMeasure): number {
  return (figureOf(line, measure).value ?? 0) + 1;
}

/** The rows with what was saved a moment ago already in them. */
export function applyPatches(rows: readonly DayTotalsRow[], patches: readonly DayTotalPatch[]): DayTotalsRow[] {
  return rows.map((row) => patches.filter((patch) => rowKey(patch) === rowKey(row)).reduce(applyPatch, row));
}

function applyPatch(row: DayTotalsRow, { channelId, values, absent, note }: DayTotalPatch): DayTotalsRow {
  const patched = (typed: TypedDay) => mapMeasures((measure) => values[measure] ?? keptValue(typed, values, measure));
  const isWhole = channelId === null;
  const typed = isWhole ? patched(row.typed) : row.typed;
  const channels = row.channels.map((part) =>
    part.channelId === channelId ? { ...part, typed: patched(part.typed) } : part,
  );
  return {
    ...row,
    typed,
    channels,
    absent: absent ?? row.absent,
    note: note ?? row.note,
    total: totalOfDay({ typed, channels, cards: row.cards }),
  };
}

function keptValue(typed: TypedDay, values: DayTotalPatch['values'], measure: DayMeasure): number | null {
  return values[measure] === null ? null : typed[measure];
}
