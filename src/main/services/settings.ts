import { AppError } from '@shared/domain/errors';
import { CURRENCY_EXPONENTS } from '@shared/domain/money';
import type { Settings, SettingsPatch } from '@shared/domain/settings';
import { holdsRecords } from '../store/contents';
import { insertEmployee, listEmployees } from '../store/employees';
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

function assertCurrencyFits(store: Store, patch: SettingsPatch): void {
  if (patch.currencyCode === undefined || !holdsRecords(store)) return;
  const before = CURRENCY_EXPONENTS[readSettings(store).currencyCode];
  if (CURRENCY_EXPONENTS[patch.currencyCode] !== before) throw new AppError('conflict', 'record-in-use');
}
