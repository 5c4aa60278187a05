/** What a day total may say and records may say too: counts, and revenue in minor units. */
export interface DayCounts {
  readonly leads: number;
  readonly qualified: number;
  readonly sales: number;
  readonly newCustomers: number;
  readonly revenueMinor: number;
}
/** What is only ever counted. */
export interface ActivityCounts {
  readonly calls: number;
  readonly meetings: number;
  readonly offers: number;
}

/** `null`: not entered. */
export type TypedDay = { readonly [Measure in keyof (DayCounts & ActivityCounts)]: number | null } & {
  /** `null`: the whole day, whatever the channel. */
  readonly channelId: string | null;
};
/** What records of the same person and day say of a channel; `null`: no channel is given. */
export type RecordedDay = DayCounts & { readonly channelId: string | null };

/** What a typed total adds to the records of its day. */
export type DayExcess = DayCounts & ActivityCounts & { readonly channelId: string | null };

const RECORDED = ['leads', 'qualified', 'sales', 'newCustomers', 'revenueMinor'] as const;
const ACTIVITIES = ['calls', 'meetings', 'offers'] as const;

/**
 * What typed totals of one person and day add to the figures: a total is that of the whole day, records are part of
 * it, and the totals of single channels are part of the one without a channel. So a measure adds
 * max(0, typed − recorded) under its channel, and the whole day adds max(0, typed − all recorded − what the channels
 * add) without one. Nothing is counted twice, nothing typed takes a record away. What was not entered adds nothing.
 *
 * @param typed at most one row a channel and one for the whole day
 */
export function computeDayExcess(typed: readonly TypedDay[], recorded: readonly RecordedDay[]): DayExcess[] {
  const ofChannels = typed.filter(({ channelId }) => channelId !== null);
  const rows = ofChannels.map((total) =>
    excessOf(
      total,
      recorded.filter(({ channelId }) => channelId === total.channelId),
      [],
    ),
  );
  const whole = typed.find(({ channelId }) => channelId === null);
  if (whole) rows.push(excessOf(whole, recorded, rows));
  return rows.filter((row) => [...RECORDED, ...ACTIVITIES].some((measure) => row[measure] > 0));
}

function excessOf(total: TypedDay, recorded: readonly RecordedDay[], within: readonly DayExcess[]): DayExcess {
  const beyond = (measure: keyof DayCounts): number =>
    Math.max(0, (total[measure] ?? 0) - sumOf(recorded, measure) - sumOf(within, measure));
  const activity = (measure: keyof ActivityCounts): number =>
    Math.max(0, (total[measure] ?? 0) - sumOf(within, measure));
  return {
    channelId: total.channelId,
    leads: beyond('leads'),
    qualified: beyond('qualified'),
    sales: beyond('sales'),
    newCustomers: beyond('newCustomers'),
    revenueMinor: beyond('revenueMinor'),
    calls: activity('calls'),
    meetings: activity('meetings'),
    offers: activity('offers'),
  };
}

function sumOf<Measure extends string>(rows: readonly Readonly<Record<Measure, number>>[], measure: Measure): number {
  return rows.reduce((sum, row) => sum + row[measure], 0);
}
