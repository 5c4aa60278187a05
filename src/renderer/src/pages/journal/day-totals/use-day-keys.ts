import { useEffect, useEffectEvent } from 'react';

/** Alt+←/→ turn the days here, not the period above. */
export function useDayKeys(onBack: () => void, onForward: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (!isArrow || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.key === 'ArrowLeft') onBack();
    else onForward();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    // Before the keys of the whole window, which leave alone what was taken.
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}
