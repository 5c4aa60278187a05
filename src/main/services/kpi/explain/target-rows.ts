import type { TargetFactRow } from '@shared/contract/views/explain';
import type { RowSetOf } from '@shared/kpi/derivation/row-set';
import { listTargetParts } from '@shared/kpi/targets/target-parts';
import { listEmployees } from '../../../store/employees';
import { employeeNames } from '../../../store/facts/names';
import type { KpiFrame } from '../frame';
import { targetBookOf } from '../progress';

/** The versions that the target of the period stands on, each with what it gives, in the order of their periods. */
export function listTargetRows(frame: KpiFrame, { metric, employeeId }: RowSetOf<'targets'>): TargetFactRow[] {
  const { store, settings: rules } = frame;
  const question = { book: targetBookOf(frame), subject: { metric, employeeId }, rules, staff: listEmployees(store) };
  const names = employeeNames(store);
  return listTargetParts(question, frame.period).map(({ version, value }) => ({
    kind: 'target',
    id: version.id,
    metric,
    employeeName: version.employeeId === null ? null : (names.get(version.employeeId) ?? null),
    periodKey: version.periodKey,
    setValue: version.value ?? 0,
    validFrom: version.validFrom,
    reason: version.reason,
    value,
  }));
}
