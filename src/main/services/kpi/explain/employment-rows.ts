import { intersectRanges, rangeDays } from '@shared/calendar/range';
import type { EmploymentFactRow } from '@shared/contract/views/explain';
import type { TargetMetric } from '@shared/domain/entities';
import type { Id } from '@shared/domain/fields';
import type { RowSetOf } from '@shared/kpi/derivation/row-set';
import { computeFte } from '@shared/kpi/people/fte';
import { listEmployeesEver } from '../../../store/employees';
import type { KpiFrame } from '../frame';
import { personProgresses, targetBookOf } from '../progress';

/** Stretches of employment that touch the known part of the period, by name: of one person, or of all who are looked at. */
export function listEmploymentRows(
  frame: KpiFrame,
  { employeeId, metric }: RowSetOf<'employments'>,
): EmploymentFactRow[] {
  const { known, store } = frame;
  if (known === null) return [];
  const counted = employeeId === null ? idsLookedAt(frame, metric) : new Set([employeeId]);
  return listEmployeesEver(store)
    .filter((person) => counted.has(person.id))
    .flatMap((person) =>
      person.employment.flatMap((stretch): EmploymentFactRow[] => {
        const shared = intersectRanges(known, { from: stretch.from ?? known.from, to: stretch.to ?? known.to });
        if (shared === null) return [];
        return [
          {
            kind: 'employment',
            employeeId: person.id,
            employeeName: person.name,
            from: shared.from,
            to: shared.to,
            days: rangeDays(shared),
            fteBp: stretch.fteBp,
            value: computeFte([stretch], known),
          },
        ];
      }),
    );
}

/** The people of the page. */
function idsLookedAt(frame: KpiFrame, metric: TargetMetric): ReadonlySet<Id> {
  const people = personProgresses(frame, targetBookOf(frame), metric);
  return new Set(people.map(({ employee }) => employee.id));
}
