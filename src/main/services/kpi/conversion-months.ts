import { monthOf, yearOf } from '@shared/calendar/iso-date';
import { monthIndexOf, monthRange } from '@shared/calendar/month';
import { monthPeriod, type Period } from '@shared/calendar/period';
import { clipToKnown } from '@shared/calendar/range';
import type { ConversionMonth } from '@shared/contract/views/conversion';
import { computeCohortConversion, computePeriodConversion, sumCohorts } from '@shared/kpi/conversion/conversion';
import { sumTotals } from '@shared/kpi/days/day-totals';
import { countWonByDay } from '../../store/facts/conversions';
import { dailyTotals } from '../../store/facts/daily';
import { cohortsOf } from './cohorts';
import { type KpiFrame, lastKnownDay } from './frame';

const MONTHS = 13;

/** Thirteen civil months, the last one holding the period's end or today: a year and the same month of the year before. */
export function monthsBehind(frame: KpiFrame): Period[] {
  const last = monthIndexOf(lastKnownDay(frame));
  return Array.from({ length: MONTHS }, (_, index) => {
    const { from } = monthRange(last + index + 1 - MONTHS);
    return monthPeriod(yearOf(from), monthOf(from));
  });
}

/** Period and cohort conversion of each month. */
export function conversionMonths(frame: KpiFrame, horizonDays: number, benchmark: number): ConversionMonth[] {
  const { store, asOf, filter } = frame;
  const months = monthsBehind(frame);
  const range = { from: months[0]?.from ?? asOf.date, to: asOf.date };
  const cohorts = cohortsOf(frame, range, horizonDays);
  const wonByDay = countWonByDay(store, range, filter);
  // Leads of typed totals are in the period's rate, as their sales are, though nobody follows them in a cohort.
  const leadsByDay = dailyTotals(store, 'leads', range, filter);
  return months.map((month) => {
    const days = [...cohorts].filter(([date]) => month.from <= date && date <= month.to);
    const cohort = sumCohorts(days.map(([, counts]) => counts));
    const leads = sumTotals(leadsByDay, clipToKnown(month, asOf));
    return {
      periodKey: month.key,
      leads,
      period: computePeriodConversion(sumTotals(wonByDay, clipToKnown(month, asOf)), leads, benchmark),
      cohort: computeCohortConversion(cohort, benchmark),
      ripening: cohort.ripening,
    };
  });
}
