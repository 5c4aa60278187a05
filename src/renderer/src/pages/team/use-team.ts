import type { DateRange, IsoDate } from '@shared/calendar/iso-date';
import { type Period, periodContaining, subPeriods, yearPeriod } from '@shared/calendar/period';
import { intersectRanges } from '@shared/calendar/range';
import type { LeaveRow } from '@shared/contract/views/working-time';
import type { Employee } from '@shared/domain/entities';
import { computeFte, nominalFte } from '@shared/kpi/people/fte';
import { isRampUp } from '@shared/kpi/people/ramp-up';
import { useDaysOfPeople, useDirectory, useLeaves, usePlans } from '../../api/queries';
import { useView } from '../../app/use-view';
import { useWorkspace } from '../../app/workspace';

export interface TeamMember {
  readonly person: Employee;
  readonly fte: number;
  /** Of the quarter, leave taken away. */
  readonly workingDays: number;
  /** Of all years, in order. */
  readonly leaves: readonly LeaveRow[];
  /** Of the quarter, minor units. */
  readonly targetMinor: number | null;
  readonly rampUp: boolean;
  readonly left: boolean;
}

export interface Team {
  readonly year: Period;
  /** The running quarter; the last one of a year that is over, the first of one to come. */
  readonly quarter: Period;
  readonly members: readonly TeamMember[];
  readonly months: readonly { readonly range: DateRange; readonly fte: number }[];
  /** FTE over the elapsed part of the running quarter. */
  readonly fteElapsed: number;
  readonly targetSumMinor: number | null;
}

/** The team in one year: rates, working days and targets of the quarter, FTE by month. */
export function useTeam(year: number): Team | null {
  const { rules } = useView();
  const { settings, info } = useWorkspace();
  const directory = useDirectory().data;
  const plans = usePlans(year).data;
  const whole = yearPeriod(year, rules);
  const quarter = quarterOf(whole, info.today, rules);
  const days = useDaysOfPeople(quarter.key).data;
  const leaves = useLeaves().data;
  if (!directory || !plans || !days || !leaves) return null;
  const people = directory.employees;
  const members = people.map((person): TeamMember => {
    const row = plans.rows.find((plan) => plan.metric === 'revenue' && plan.employeeId === person.id);
    return {
      person,
      fte: nominalFte(person.employment, info.today),
      workingDays: days.find((each) => each.employeeId === person.id)?.workingDays ?? 0,
      leaves: leaves.filter((leave) => leave.employeeId === person.id),
      targetMinor: row?.cells.find((cell) => cell.periodKey === quarter.key)?.value ?? null,
      rampUp: isRampUp(person.employment, settings.rampUpMonths, info.today),
      left: person.employment.every((stretch) => stretch.to !== null && stretch.to < info.today),
    };
  });
  const targets = members.flatMap((member) => member.targetMinor ?? []);
  const elapsed = intersectRanges(quarter, { from: quarter.from, to: info.today });
  return {
    year: whole,
    quarter,
    members,
    months: subPeriods(whole, 'month', rules).map((range) => ({ range, fte: sumFte(people, range) })),
    fteElapsed: elapsed ? sumFte(people, elapsed) : 0,
    targetSumMinor: targets.length === 0 ? null : targets.reduce((sum, target) => sum + target, 0),
  };
}

function sumFte(people: readonly Employee[], range: DateRange): number {
  return people.reduce((sum, person) => sum + computeFte(person.employment, range), 0);
}

function quarterOf(year: Period, today: IsoDate, rules: Parameters<typeof periodContaining>[2]): Period {
  const day = today < year.from ? year.from : today > year.to ? year.to : today;
  return periodContaining('quarter', day, rules);
}
