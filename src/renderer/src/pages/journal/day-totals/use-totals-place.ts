import type { IsoDate } from '@shared/calendar/iso-date';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ViewSearch } from '../../../app/view-search';
import { useWorkspace } from '../../../app/workspace';

interface PlaceSearch {
  readonly day?: IsoDate | undefined;
  readonly who?: string | undefined;
}

/** Which day is looked at, and whose days where it is one person: they live in the address. */
export function useTotalsPlace() {
  const search: PlaceSearch = useSearch({ strict: false });
  const { info } = useWorkspace();
  const navigate = useNavigate();
  const go = (patch: PlaceSearch) =>
    void navigate({
      to: '/journal',
      search: (current: ViewSearch & PlaceSearch) => ({ ...current, list: 'days' as const, ...patch }),
      replace: true,
    });
  const date = search.day ?? info.today;
  return {
    date,
    isToday: date === info.today,
    today: info.today,
    /** `null`: everybody's day. */
    personId: search.who ?? null,
    goToDay: (day: IsoDate) => go({ day: day === info.today ? undefined : day }),
    showPerson: (who: string | null) => go({ who: who ?? undefined }),
    showDayOfAll: (day: IsoDate) => go({ day: day === info.today ? undefined : day, who: undefined }),
  };
}

export type TotalsPlace = ReturnType<typeof useTotalsPlace>;
