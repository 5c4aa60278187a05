import { AppError } from '@shared/domain/errors';
import { LOCALES, type Locale } from '@shared/domain/settings';
import type { Connection } from './driver';
import type { StoreIdentity } from './store';

/** What the file says about itself. */
export interface Meta {
  readonly identity: StoreIdentity;
  readonly locale: Locale;
  readonly demo: boolean;
}

/** Versions of the app's store code that may read or write this file; a later format raises them. */
const READER_VERSION = 1;
const WRITER_VERSION = 1;

export function writeMeta(connection: Connection, meta: Meta): void {
  const values = {
    store_id: meta.identity.storeId,
    device_id: meta.identity.deviceId,
    epoch: String(meta.identity.epoch),
    locale: meta.locale,
    demo: meta.demo ? '1' : '0',
    min_reader_version: String(READER_VERSION),
    min_writer_version: String(WRITER_VERSION),
  };
  const put = connection.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  for (const [key, value] of Object.entries(values)) put.run(key, value);
}

/** Throws `store-damaged` where the file does not know itself. */
export function readMeta(connection: Connection): Meta {
  const rows = connection.prepare<{ key: string; value: string }>('SELECT key, value FROM meta').all();
  const values = new Map(rows.map((row) => [row.key, row.value]));
  const storeId = values.get('store_id');
  const deviceId = values.get('device_id');
  const epoch = Number(values.get('epoch'));
  const locale = LOCALES.find((known) => known === values.get('locale'));
  if (!storeId || !deviceId || !locale || !Number.isSafeInteger(epoch)) throw new AppError('storage', 'store-damaged');
  return { identity: { storeId, deviceId, epoch }, locale, demo: values.get('demo') === '1' };
}
