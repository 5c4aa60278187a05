import { type FigureInput, type FigureRef, formatFigureRef, parseFigureRef } from '@shared/kpi/derivation/figure-ref';
import { useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many derivations lie over the page, one opened from the other. */
    explained?: number;
  }
}

interface FigureSearch {
  readonly figure?: string | undefined;
}

/** Which figure's derivation is open. It stands in the address, so that Back closes it and a reload keeps it. */
export function useFigureDoor() {
  const navigate = useNavigate();
  const router = useRouter();
  const search: FigureSearch = useSearch({ strict: false });
  const depth = useLocation({ select: ({ state }) => state.explained ?? 0 });
  const figure: FigureRef | null = search.figure === undefined ? null : parseFigureRef(search.figure);
  const setFigure = (next: FigureInput | null, how: { readonly replace: boolean; readonly depth: number }) =>
    void navigate({
      to: '.',
      search: (current: FigureSearch) => ({ ...current, figure: next === null ? undefined : formatFigureRef(next) }),
      replace: how.replace,
      state: { explained: how.depth },
    });
  return {
    figure,
    /** Whether it was opened from another one. */
    nested: depth > 1,
    open: (next: FigureInput) => setFigure(next, { replace: false, depth: depth + 1 }),
    back: () => router.history.back(),
    close: () => {
      // Whoever came by an address has no page of this window to go back to.
      if (depth > 0) router.history.go(-depth);
      else setFigure(null, { replace: true, depth: 0 });
    },
  };
}
