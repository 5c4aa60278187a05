import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { EntryKind } from '../forms/quick-entry';

export type Panel = 'palette' | 'keys' | 'new-menu' | 'period' | 'as-of';

interface Shell {
  /** Which panel of the frame is open; one at a time. */
  readonly panel: Panel | null;
  /** What is being entered; `null`: the entry panel is closed. */
  readonly entry: EntryKind | null;
  readonly open: (panel: Panel) => void;
  readonly openEntry: (kind: EntryKind) => void;
  readonly close: () => void;
}

const ShellContext = createContext<Shell | null>(null);

/** Remembers which panel lies over the page, so that buttons, keys and menu commands all reach the same one. */
export function ShellProvider({ children }: { readonly children: ReactNode }) {
  const [panel, setPanel] = useState<Panel | null>(null);
  const [entry, setEntry] = useState<EntryKind | null>(null);
  const shell = useMemo<Shell>(
    () => ({
      panel,
      entry,
      open: (next) => {
        setEntry(null);
        setPanel(next);
      },
      openEntry: (kind) => {
        setPanel(null);
        setEntry(kind);
      },
      close: () => {
        setPanel(null);
        setEntry(null);
      },
    }),
    [panel, entry],
  );
  return <ShellContext value={shell}>{children}</ShellContext>;
}

/** Opens quick entry, the palette, the map of keys: `useShell().openEntry('sale')`. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell outside of ShellProvider');
  return shell;
}
