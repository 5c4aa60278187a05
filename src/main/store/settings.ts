import { AppError } from '@shared/domain/errors';
import { defaultSettings, type Settings, type SettingsChange, settingsSchema } from '@shared/domain/settings';
import type { JsonRecord } from './canonical-json';
import { addLater, omitLater, type RecordKind } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

/** The settings are one record of the journal; the table keeps what differs or once differed from the defaults. */
export const SETTINGS_ID = 'firm';

/** Settings that came after the first schema; see `TableKind.later`. */
const {
  lostReasons,
  dayMeasures,
  customKpis,
  grossMarginBp,
  paybackBy,
  cacLagDays,
  scoreRules,
  scoreFromA,
  scoreFromB,
} = defaultSettings('en');
const LATER: Partial<Settings> = {
  lostReasons,
  dayMeasures,
  customKpis,
  grossMarginBp,
  paybackBy,
  cacLagDays,
  scoreRules,
  scoreFromA,
  scoreFromB,
};

/** What the settings of a store are before anyone changes them, as the journal sees it. */
export function initialSettings(store: Store): JsonRecord {
  return omitLater(defaultSettings(store.locale), LATER);
}

export const SETTINGS: RecordKind<Settings> = {
  entity: 'settings',
  idOf: () => SETTINGS_ID,
  findFields: (store) => omitLater(readSettings(store), LATER),
  listTaken: (_store, ids) => new Set(ids),
  write: writeSettings,
  restore: (store, fields) => writeSettings(store, settingsSchema.parse(addLater(fields, LATER))),
  settle: (fields) => omitLater(addLater(fields, LATER), LATER),
  bury: () => {
    throw new Error('Settings are never removed');
  },
  fieldsOf: (settings) => omitLater(settings, LATER),
  eachLiving: (store) => [{ id: SETTINGS_ID, fields: omitLater(readSettings(store), LATER) }],
  eachBuried: () => [],
  countLiving: () => 1,
};

export function readSettings(store: Store): Settings {
  const rows = store.statement<{ key: string; value_json: string }>('SELECT key, value_json FROM setting').all();
  const stored: JsonRecord = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value_json)]));
  const parsed = settingsSchema.safeParse({ ...defaultSettings(store.locale), ...stored });
  if (!parsed.success) throw new AppError('storage', 'store-damaged', {}, { cause: parsed.error });
  return parsed.data;
}

export function updateSettings(writer: Writer, patch: SettingsChange): void {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  writer.update(SETTINGS, settingsSchema.parse({ ...readSettings(writer.store), ...given }));
}

function writeSettings(store: Store, settings: Settings): void {
  const put = store.statement(
    `INSERT INTO setting (key, value_json) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value_json = excluded.value_json`,
  );
  for (const [key, value] of Object.entries(settings)) put.run(key, JSON.stringify(value));
}
