import { type Channel, channelSchema } from '@shared/domain/entities';
import { AppError } from '@shared/domain/errors';
import type { Id } from '@shared/domain/fields';
import { foldText } from '@shared/domain/fold-text';
import { tableKind, upsertSql } from './record-kind';
import type { Store } from './store';
import type { Writer } from './writer';

interface ChannelRow {
  readonly id: string;
  readonly name: string;
  readonly paid: number;
}

const SELECT = 'SELECT channel.id, channel.name, channel.paid FROM channel';
const UPSERT = upsertSql('channel', ['id'], ['name', 'paid']);

export const CHANNELS = tableKind<Channel, ChannelRow>({
  entity: 'channel',
  table: 'channel',
  select: SELECT,
  idOf: (channel) => channel.id,
  fromRow: rowToChannel,
  parse: (fields) => channelSchema.parse(fields),
  write: (store, channel) => {
    store.statement(UPSERT).run(channelToRow(channel));
  },
});

function rowToChannel(row: ChannelRow): Channel {
  return { id: row.id, name: row.name, paid: row.paid === 1 };
}

function channelToRow(channel: Channel) {
  return { id: channel.id, name: channel.name, paid: channel.paid ? 1 : 0 };
}

/** Living channels by name. */
export function listChannels(store: Store): Channel[] {
  return store
    .statement<ChannelRow>(`${SELECT} WHERE channel.deleted_at_ms IS NULL ORDER BY fold(channel.name), channel.id`)
    .all()
    .map(rowToChannel);
}

export function findChannel(store: Store, id: Id): Channel | null {
  const row = store.statement<ChannelRow>(`${SELECT} WHERE channel.id = ? AND channel.deleted_at_ms IS NULL`).get(id);
  return row ? rowToChannel(row) : null;
}

/** The living channel of this name, whatever its case. */
export function findChannelByName(store: Store, name: string): Channel | null {
  const row = store
    .statement<ChannelRow>(`${SELECT} WHERE fold(channel.name) = ? AND channel.deleted_at_ms IS NULL`)
    .get(foldText(name));
  return row ? rowToChannel(row) : null;
}

/** Throws `name-taken`. */
export function insertChannel(writer: Writer, channel: Channel): void {
  assertNameFree(writer.store, channel);
  writer.insert(CHANNELS, channel);
}

/** Throws `name-taken` and `record-not-found`. */
export function updateChannel(writer: Writer, channel: Channel): void {
  assertNameFree(writer.store, channel);
  writer.update(CHANNELS, channel);
}

/** A tombstone: leads, sales and costs of the channel keep its name. */
export function removeChannel(writer: Writer, id: Id): void {
  writer.remove(CHANNELS, id);
}

function assertNameFree(store: Store, channel: Channel): void {
  const namesake = findChannelByName(store, channel.name);
  if (namesake && namesake.id !== channel.id) throw new AppError('conflict', 'name-taken', { name: channel.name });
}
