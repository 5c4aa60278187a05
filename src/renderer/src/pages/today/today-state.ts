import type { TodayView } from '@shared/contract/views/today';

/** How far the period is, which decides what can be said about its pace. */
export type TodayPhase = 'not-started' | 'running' | 'over';

export function phaseOf(view: Pick<TodayView, 'period' | 'asOf' | 'workingDays'>): TodayPhase {
  const { asOf, period } = view;
  if (asOf.date < period.from) return 'not-started';
  return asOf.date > period.to || (asOf.date === period.to && asOf.closed) ? 'over' : 'running';
}

/** Targets are kept for weeks, months, quarters and years; a day or a stretch of one's own has none to set. */
export function canAskForTarget(view: TodayView): boolean {
  const { kind } = view.period;
  return view.pace.progress.target === null && kind !== 'day' && kind !== 'custom' && phaseOf(view) !== 'over';
}
