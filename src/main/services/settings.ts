import type { WriteReceipt } from '@shared/contract/views/lists';
import { AppError } from '@shared/domain/errors';
import { CURRENCY_EXPONENTS } from '@shared/domain/money';
import type { Settings, SettingsPatch } from '@shared/domain/settings';
import { holdsRecords } from '../store/contents';
import { insertEmployee, listEmployees } from '../store/employees';
import { listLeadsOfReason } from '../store/lead-funnel';
import { updateLead } from '../store/leads';
import { newId } from '../store/new-id';
import { readSettings, updateSettings } from '../store/settings';
import type { Store } from '../store/store';
import type { AppContext } from './context';

export function getSettings(context: AppContext): Settings {
  return readSettings(context.workspace.store);
}

/**
 * Changes settings. What the firm decided is an undo step; how the window looks (language, theme) is not: nobody
 * expects Ctrl+Z to take back the dark mode. Throws `record-in-use` for a currency with other decimals than the
 * amounts already entered.
 */
export function changeSettings(context: AppContext, patch: SettingsPatch): Settings {
  const { store } = context.workspace;
  assertCurrencyFits(store, patch);
  const { locale, theme, onboarded, ...firm } = patch;
  store.act('settings.update', '', (writer) => updateSettings(writer, firm));
  const look = { ...(locale && { locale }), ...(theme && { theme }), ...(onboarded !== undefined && { onboarded }) };
  store.actFinally('settings.update', '', (writer) => updateSettings(writer, look));
  return readSettings(store);
}

/** The first run: the person's choices, and for a person alone the first employee. Not an undo step. */
export function onboard(
  context: AppContext,
  input: { settings: SettingsPatch; employeeName: string | null },
): Settings {
  const { store } = context.workspace;
  assertCurrencyFits(store, input.settings);
  store.actFinally('onboarding', input.settings.firmName ?? '', (writer) => {
    updateSettings(writer, { ...input.settings, onboarded: true });
    if (!input.employeeName || listEmployees(store).length > 0) return;
    insertEmployee(writer, {
      id: newId(),
      name: input.employeeName,
      role: '',
      acquisitionShareBp: null,
      employment: [{ from: null, to: null, fteBp: 10_000 }],
    });
  });
  return readSettings(store);
}

/**
 * A reason of loss gets other words, in the list and, with `inLeads`, in every lead that was lost for it; one step. A
 * reason that the list has already takes in the renamed one.
 */
export function renameLostReason(
  context: AppContext,
  { from, to, inLeads }: { readonly from: string; readonly to: string; readonly inLeads: boolean },
): WriteReceipt {
  const { store } = context.workspace;
  const reasons = readSettings(store).lostReasons.map((reason) => (reason === from ? to : reason));
  const { action } = store.act('reason.rename', to, (writer) => {
    updateSettings(writer, { lostReasons: [...new Set(reasons)] });
    for (const lead of inLeads ? listLeadsOfReason(store, from) : []) updateLead(writer, { ...lead, lostReason: to });
  });
  return { id: newId(), action };
}

function assertCurrencyFits(store: Store, patch: SettingsPatch): void {
  if (patch.currencyCode === undefined || !holdsRecords(store)) return;
  const before = CURRENCY_EXPONENTS[readSettings(store).currencyCode];
  if (CURRENCY_EXPONENTS[patch.currencyCode] !== before) throw new AppError('conflict', 'record-in-use');
}
