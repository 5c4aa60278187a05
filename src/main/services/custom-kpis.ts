import type { WriteReceipt } from '@shared/contract/views/lists';
import { type CustomKpi, type CustomKpiDraft, MOST_CUSTOM_KPIS } from '@shared/domain/custom-kpi';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import { foldText } from '@shared/domain/fold-text';
import { newId } from '../store/new-id';
import { readSettings, updateSettings } from '../store/settings';
import type { AppContext } from './context';
import { found } from './found';
import { assertComputable } from './kpi/custom';

/**
 * Saves a KPI of the firm's own; a new one comes last. One step. Throws `kpi-not-computable`, `name-taken`,
 * `record-not-found`, and `invalid-input` where there are as many as there may be.
 */
export function saveCustomKpi(context: AppContext, draft: CustomKpiDraft): WriteReceipt {
  assertComputable(draft);
  const { store } = context.workspace;
  const { customKpis } = readSettings(store);
  const saved: CustomKpi = { ...draft, id: draft.id ?? newId() };
  if (draft.id !== null) found(customKpis.find((kpi) => kpi.id === draft.id) ?? null);
  else if (customKpis.length >= MOST_CUSTOM_KPIS) throw new AppError('validation', 'invalid-input');
  const isTaken = customKpis.some((kpi) => kpi.id !== saved.id && foldText(kpi.name) === foldText(saved.name));
  if (isTaken) throw new AppError('conflict', 'name-taken', { name: saved.name });
  const next =
    draft.id === null ? [...customKpis, saved] : customKpis.map((kpi) => (kpi.id === saved.id ? saved : kpi));
  const { action } = store.act('kpi.save', saved.name, (writer) => updateSettings(writer, { customKpis: next }));
  return { id: saved.id, action };
}

/** One step. Throws `record-not-found`. */
export function removeCustomKpi(context: AppContext, { id }: { readonly id: Id }): WriteReceipt {
  const { store } = context.workspace;
  const { customKpis } = readSettings(store);
  const { name } = found(customKpis.find((kpi) => kpi.id === id) ?? null);
  const { action } = store.act('kpi.remove', name, (writer) =>
    updateSettings(writer, { customKpis: customKpis.filter((kpi) => kpi.id !== id) }),
  );
  return { id, action };
}
