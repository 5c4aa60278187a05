import type { DayTotalPatch } from '@shared/domain/day-total';
import { useEffect, useEffectEvent, useState } from 'react';
import { client } from '../../../api/client';
import { useWrite } from '../../../api/use-write';
import { useFormat } from '../../../i18n/use-format';
import { measureText, readMeasure } from './read-count';
import type { TotalsColumn, TotalsLine } from './totals-lines';

/** A cell that is being typed into. */
export interface TotalsDraft {
  readonly line: TotalsLine;
  readonly column: TotalsColumn;
  readonly text: string;
  /** Opened by typing over what was there: the arrows then leave the cell. */
  readonly over: boolean;
}

/** Saved, but not shown by the answer of the query yet. */
interface Pending {
  readonly patch: DayTotalPatch;
  /** `null`: on its way. */
  readonly savedAtMs: number | null;
}

/**
 * One cell at a time is typed into; leaving it saves it, which is one undo step. What was typed stands in its cell until
 * the next answer (`answeredAtMs`) brings it.
 */
export function useTotalsEdit(answeredAtMs: number) {
  const format = useFormat();
  const [draft, setDraft] = useState<TotalsDraft | null>(null);
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const write = useWrite(client.dayTotals.save);
  // A cell shows by itself what was typed; a line over the page for each would hide what is typed next.
  const writeCell = useWrite(client.dayTotals.save, { quiet: true });
  const waiting = pending.filter(({ savedAtMs }) => savedAtMs === null || savedAtMs > answeredAtMs);

  const send = (entries: readonly DayTotalPatch[], through: typeof write) => {
    const own = new Set(entries);
    const added = entries.map((patch): Pending => ({ patch, savedAtMs: null }));
    setPending((before) => [...before.filter((one) => waiting.includes(one) || one.savedAtMs === null), ...added]);
    const settle = (savedAtMs: number | null) =>
      setPending((all) =>
        savedAtMs === null
          ? all.filter(({ patch }) => !own.has(patch))
          : all.map((one) => (own.has(one.patch) ? { ...one, savedAtMs } : one)),
      );
    through.mutateAsync({ entries: [...entries] }).then(
      () => settle(Date.now()),
      () => settle(null),
    );
  };

  const saveCell = (patch: DayTotalPatch) => send([patch], writeCell);

  /** What the draft says: `undefined` where it cannot be read. */
  const value =
    draft === null || draft.column === 'note'
      ? null
      : readMeasure(draft.text, draft.column, format.currency, format.locale);

  const commit = (): boolean => {
    if (draft === null) return true;
    const patch = patchOf(draft, value);
    if (patch === 'unreadable') return false;
    setDraft(null);
    if (patch !== 'unchanged') saveCell(patch);
    return true;
  };
  const onLeave = useEffectEvent(() => void commit());
  // Whoever leaves the page from within a cell has typed it nevertheless.
  useEffect(() => () => onLeave(), []);

  return {
    draft,
    readable: value !== undefined,
    saving: write.isPending || writeCell.isPending,
    waiting: waiting.map(({ patch }) => patch),
    /** Of many cells, or of what no cell shows: told in a line that takes it back. */
    save: (entries: readonly DayTotalPatch[]) => send(entries, write),
    saveCell,
    commit,
    begin: (line: TotalsLine, column: TotalsColumn, typed?: string) =>
      setDraft({
        line,
        column,
        text: typed ?? textOf(line, column, (one) => measureText(line.typed[one], one, format.currency, format.locale)),
        over: typed !== undefined,
      }),
    type: (text: string) => setDraft((before) => before && { ...before, text }),
    drop: () => setDraft(null),
  };
}

export type TotalsEditing = ReturnType<typeof useTotalsEdit>;

/** A patch of one line: `{ calls: 3 }` of a person's day or of a channel of it. */
export function patchLine(line: TotalsLine, patch: Partial<DayTotalPatch>): DayTotalPatch {
  const { date, employeeId } = line.row;
  return { date, employeeId, channelId: line.channel?.channelId ?? null, values: {}, ...patch };
}

function textOf(
  line: TotalsLine,
  column: TotalsColumn,
  measure: (column: Exclude<TotalsColumn, 'note'>) => string,
): string {
  return column === 'note' ? line.row.note : measure(column);
}

function patchOf(
  { line, column, text }: TotalsDraft,
  value: number | null | undefined,
): DayTotalPatch | 'unreadable' | 'unchanged' {
  if (column === 'note') {
    const note = text.trim().slice(0, 200);
    return note === line.row.note ? 'unchanged' : patchLine(line, { note });
  }
  if (value === undefined) return 'unreadable';
  return value === line.typed[column] ? 'unchanged' : patchLine(line, { values: { [column]: value } });
}
