import type { SqlValue } from '../../driver';

/** Which records belong to a set: a condition on their table, values apart from it. */
export interface RowCondition {
  readonly sql: string;
  readonly params: Readonly<Record<string, SqlValue>>;
}

/** How many rows a set has, and what they are worth together. */
export interface RowsMeasured {
  readonly count: number;
  readonly value: number;
}

export interface RowsSlice {
  readonly offset: number;
  readonly limit: number;
}

export const NO_ROWS: RowsMeasured = { count: 0, value: 0 };

/** Ids of paid channels, removed ones among them, as `paidChannelIds` has them. */
export const PAID = 'SELECT paid_channel.id FROM channel AS paid_channel WHERE paid_channel.paid = 1';
