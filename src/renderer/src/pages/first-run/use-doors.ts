import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** Keys 1–3 step up to a door, Enter opens the one that is chosen; typing into its fields is left alone. */
export function useDoors() {
  const doors = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);

  const firstControl = (door: number) =>
    doors.current?.children[door]?.querySelector<HTMLElement>('input:not([type=file]), button') ?? null;

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isFree = !(event.target instanceof HTMLElement && event.target.closest('input, button, [role=menu]'));
    if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    const door = ['1', '2', '3'].indexOf(event.key);
    if (door >= 0) {
      event.preventDefault();
      setCurrent(door);
      firstControl(door)?.focus();
    } else if (event.key === 'Enter' && isFree) {
      event.preventDefault();
      const control = firstControl(current);
      if (control instanceof HTMLButtonElement) control.click();
      else control?.focus();
    }
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  return { doors, current, choose: setCurrent };
}
