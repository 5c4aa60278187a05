import { useEffect } from 'react';
import { client } from '../api/client';
import { invalidateEverything } from '../api/queries';
import { useWorkspace } from './workspace';

/** When the window opens, and whenever a day begins, the report of the last week that is over is closed. */
export function useFinishedWeek(): void {
  const { today } = useWorkspace().info;
  useEffect(() => {
    client.reports
      .freezeFinished({})
      .then(({ made }) => (made ? invalidateEverything() : undefined))
      // Nobody asked for it by hand: the next day or start tries again, and until then the report is a living one.
      .catch(() => undefined);
  }, [today]);
}
