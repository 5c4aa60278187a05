import { type IsoDate, yearOf } from '@shared/calendar/iso-date';
import { useRef, useState } from 'react';
import { useWorkspace } from '../../app/workspace';
import { CalendarSection } from './calendar-section';
import { CalendarSide } from './calendar-side';

/** The year and, beside it, the day that is being edited. */
export function CalendarEditor() {
  const { info } = useWorkspace();
  const [year, setYear] = useState(() => yearOf(info.today));
  const [chosen, setChosen] = useState<IsoDate | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const showYear = (next: number) => {
    setYear(next);
    setChosen(null);
  };
  const leaveDay = () => {
    content.current?.querySelector<HTMLElement>(`[data-date="${chosen}"]`)?.focus();
    setChosen(null);
  };
  return (
    <>
      <div className="settings-content" ref={content}>
        <CalendarSection year={year} onYear={showYear} chosen={chosen} onChoose={setChosen} />
      </div>
      <CalendarSide year={year} chosen={chosen} onLeave={leaveDay} />
    </>
  );
}
