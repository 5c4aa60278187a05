import type { PlanRow } from '@shared/contract/views/targets';
import { useState } from 'react';
import { client } from '../../api/client';
import { useWrite } from '../../api/use-write';
import { changePlan } from './change-plan';
import { type PendingChange, rowKeyOf } from './plan-rows';
import { type PlanUnit, parsePlan, roundnessOf } from './plan-units';

/** A cell that is being typed into, or whose change waits to be accepted. */
export interface PlanDraft {
  readonly row: PlanRow;
  readonly cell: number;
  readonly text: string;
  readonly keep: boolean;
  readonly reason: string;
  /** Whether the number is typed and the change waits in the dock. */
  readonly docked: boolean;
}

/** One edit at a time: typed in its cell, explained in the dock, saved with all the cells it changes. */
export function usePlanEdit(unit: PlanUnit) {
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  const write = useWrite(client.targets.set);
  const value = draft === null ? null : readDraft(draft, unit);
  const readable = draft !== null && (draft.text.trim() === '' || value !== null);
  const changesOf = (keep: boolean) =>
    draft && readable
      ? changePlan(draft.row.cells, { cell: draft.cell, value, keep }, roundnessOf(value ?? 0, draft.row.metric, unit))
      : null;
  const changes = changesOf(draft?.keep ?? false);
  const pending: PendingChange | null = draft && changes ? { rowKey: rowKeyOf(draft.row), changes } : null;

  const accept = async () => {
    if (!draft || !changes || write.isPending) return;
    const { metric, employeeId, cells } = draft.row;
    await write.mutateAsync({
      changes: changes.map((change) => ({
        metric,
        employeeId,
        periodKey: cells[change.cell]?.periodKey ?? '',
        value: change.value,
      })),
      reason: draft.reason.trim(),
    });
    setDraft(null);
  };

  return {
    draft,
    value,
    readable,
    pending,
    /** Whether the neighbours could make up for the change. */
    canKeep: changesOf(true) !== null,
    begin: (row: PlanRow, cell: number, text: string) =>
      setDraft({ row, cell, text, keep: false, reason: draft?.reason ?? '', docked: false }),
    patch: (patch: Partial<PlanDraft>) => draft && setDraft({ ...draft, ...patch }),
    drop: () => setDraft(null),
    accept: () => accept().catch(() => undefined),
  };
}

export type PlanEditing = ReturnType<typeof usePlanEdit>;

function readDraft(draft: PlanDraft, unit: PlanUnit): number | null {
  return draft.text.trim() === '' ? null : parsePlan(draft.text, draft.row.metric, unit);
}
