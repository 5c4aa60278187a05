import { useNavigate } from '@tanstack/react-router';
import { useShell } from './shell';
import type { ViewSearch } from './view-search';

/** Goes to the totals of today, in the journal. */
export function useOpenTotals(): () => void {
  const navigate = useNavigate();
  const shell = useShell();
  return () => {
    shell.close();
    void navigate({
      to: '/journal',
      search: (current: ViewSearch) => ({ ...current, list: 'days' as const, day: undefined, who: undefined }),
    });
  };
}
