import { useMemo, useRef, useState } from 'react';

export interface Selection {
  /** Of the rows that are loaded. */
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** Everything between the last row that was chosen by itself and this one. */
  readonly extendTo: (id: string, from: string | null) => void;
  readonly toggleAll: () => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

/** Which rows of a list are chosen; rows that leave the list leave the choice too. */
export function useSelection(ids: readonly string[]): Selection {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const chosen = useMemo(() => new Set(ids.filter((id) => marked.has(id))), [marked, ids]);
  const clear = () => {
    anchor.current = null;
    setMarked(new Set());
  };
  const chooseAll = () => setMarked(new Set(ids));
  return {
    chosen,
    toggle: (id) => {
      anchor.current = id;
      const changed = new Set(chosen);
      if (!changed.delete(id)) changed.add(id);
      setMarked(changed);
    },
    extendTo: (id, from) => {
      const start = chosen.size > 0 && anchor.current !== null ? anchor.current : (from ?? id);
      anchor.current = start;
      setMarked(new Set(rangeOf(ids, start, id)));
    },
    toggleAll: () => (chosen.size === ids.length ? clear() : chooseAll()),
    chooseAll,
    clear,
  };
}

/** The ids from one to the other, both included, in the order of the list. */
export function rangeOf(ids: readonly string[], from: string, to: string): string[] {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)];
  if (start < 0 || end < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}
