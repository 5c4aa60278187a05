import type { DayTotalsRow } from '@shared/contract/views/day-totals';
import type { DayTotalPatch } from '@shared/domain/day-total';
import type { Channel } from '@shared/domain/entities';
import { useMemo, useState } from 'react';
import { applyPatches, buildLines, rowKey, type TotalsLine } from './totals-lines';

type OpenChannels = ReadonlyMap<string, readonly Pick<Channel, 'id' | 'name'>[]>;

/** The lines of the grid: what was just saved is in them already, and persons can be opened by channel. */
export function useLines(answered: readonly DayTotalsRow[], waiting: readonly DayTotalPatch[]) {
  const [open, setOpen] = useState<OpenChannels>(new Map());
  const rows = useMemo(() => applyPatches(answered, waiting), [answered, waiting]);
  const lines = useMemo(() => buildLines(rows, open), [rows, open]);
  return {
    rows,
    lines,
    openChannels: useMemo(() => new Set(open.keys()), [open]),
    toggleChannels: (line: TotalsLine) => {
      const next = new Map(open);
      if (!next.delete(line.key)) next.set(line.key, []);
      setOpen(next);
    },
    addChannel: (row: DayTotalsRow, channel: Channel) => {
      const key = rowKey(row);
      setOpen(new Map(open).set(key, [...(open.get(key) ?? []), channel]));
    },
  };
}
