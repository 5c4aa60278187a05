import type { IsoDate } from '@shared/calendar/iso-date';
import { type Period, periodContaining } from '@shared/calendar/period';
import { countWorkingDays, sumWeights } from '@shared/calendar/working-calendar';
import type { EffectSide, WorkingTimeEffect } from '@shared/contract/views/working-time';
import type { Id } from '@shared/domain/fields';
import { findEmployee } from '../store/employees';
import { readSettings } from '../store/settings';
import type { AppContext } from './context';
import { found } from './found';
import { buildFrame, type FrameQuery } from './kpi/frame';
import { filteredProgress, targetBookOf } from './kpi/progress';
import {
  countPersonDays,
  createWorkingTime,
  readWorkingTime,
  type WorkingTime,
  type WorkingTimeFacts,
} from './working-time';

export interface EffectQuery {
  /** Whose pace; `null`: the firm's. */
  readonly employeeId: Id | null;
  /** The first of the days that change. */
  readonly changedOn: IsoDate;
  readonly today?: IsoDate | undefined;
}

/**
 * The pace of the running quarter as it is and as it would be under other facts of working time, by the functions that
 * every page asks. Nothing is written. Throws `record-not-found`.
 */
export function computeEffect(context: AppContext, query: EffectQuery, changed: WorkingTimeFacts): WorkingTimeEffect {
  const { store } = context.workspace;
  const settings = readSettings(store);
  const quarter = periodContaining('quarter', query.changedOn, settings);
  const seenOn = query.today ?? context.clock.today();
  const running = periodContaining('quarter', seenOn, settings);
  const sideOf = (workingTime: WorkingTime): EffectSide => ({
    ...daysOfQuarter(context, query.employeeId, quarter, workingTime),
    ...paceOf(context, { ...query, period: running.key, compare: 'none', channelId: null }, workingTime),
  });
  return {
    quarter,
    running,
    before: sideOf(readWorkingTime(store, settings, seenOn)),
    after: sideOf(createWorkingTime(settings, changed)),
  };
}

function daysOfQuarter(context: AppContext, employeeId: Id | null, quarter: Period, { workWeight }: WorkingTime) {
  const weight = workWeight(employeeId);
  const workingDays =
    employeeId === null
      ? countWorkingDays(weight, quarter)
      : countPersonDays(weight, found(findEmployee(context.workspace.store, employeeId)).employment, quarter);
  return { weight: sumWeights(weight, quarter), workingDays };
}

function paceOf(
  context: AppContext,
  query: FrameQuery,
  workingTime: WorkingTime,
): Omit<EffectSide, 'weight' | 'workingDays'> {
  const frame = buildFrame(context, query, workingTime);
  const progress = filteredProgress(frame, targetBookOf(frame), 'revenue');
  const { planToDate, deviation, paceIndex, requiredPerDay, state, proven } = progress;
  return { planToDate, deviation, paceIndex, requiredPerDay, state, proven };
}
