import { type DateRange, type IsoDate, toDayNumber } from '@shared/calendar/iso-date';
import type { MeasureFilter } from '@shared/domain/custom-kpi';
import type { Store } from '../../store';

/** Sales of a range: minor units and counts. What typed totals add is not in it. */
export interface SaleSums {
  readonly grossMinor: number;
  readonly returnsMinor: number;
  readonly deals: number;
  readonly returned: number;
}

/** The same with what is known only of a sale together with its customer and its lead. */
export interface SaleFactSums extends SaleSums {
  readonly customers: number;
  readonly marginMinor: number;
  /** Net of the sales whose margin is known. */
  readonly marginOfMinor: number;
}

/** With a person, the money is the parts credited and the deals those with a credit of theirs. */
export function countSales(store: Store, range: DateRange, filter: MeasureFilter): SaleSums {
  const row = store
    .statement<SaleSums>(`SELECT ${moneyColumns(filter)} FROM ${salesOf(filter)}`)
    .get(paramsOf(range, filter));
  return row ?? { grossMinor: 0, returnsMinor: 0, deals: 0, returned: 0 };
}

/** A margin is the sale's own: it is not split over persons. */
export function countSaleFacts(store: Store, range: DateRange, filter: MeasureFilter): SaleFactSums {
  const row = store
    .statement<SaleFactSums>(
      `SELECT ${moneyColumns(filter)}, COUNT(*) FILTER (WHERE sale_fact.wins = 1) AS customers,
         ${net('sale_fact.margin_minor', 'sale_fact.margin_minor IS NOT NULL')} AS marginMinor,
         ${net('sale_fact.amount_minor', 'sale_fact.margin_minor IS NOT NULL')} AS marginOfMinor
       FROM ${salesOf(filter, true)}`,
    )
    .get(paramsOf(range, filter));
  return (
    row ?? { grossMinor: 0, returnsMinor: 0, deals: 0, returned: 0, customers: 0, marginMinor: 0, marginOfMinor: 0 }
  );
}

function moneyColumns({ employeeId }: MeasureFilter): string {
  const amount = employeeId === null ? 'sale.amount_minor' : 'sale_credit.part_minor';
  return ['sale', 'return']
    .map(
      (kind) => `COALESCE(SUM(${amount}) FILTER (WHERE sale.kind = '${kind}'), 0)
        AS ${kind === 'sale' ? 'grossMinor' : 'returnsMinor'},
      COUNT(*) FILTER (WHERE sale.kind = '${kind}') AS ${kind === 'sale' ? 'deals' : 'returned'}`,
    )
    .join(', ');
}

function net(amount: string, condition: string): string {
  return `COALESCE(SUM(CASE sale.kind WHEN 'sale' THEN ${amount} ELSE -${amount} END) FILTER (WHERE ${condition}), 0)`;
}

/** What a sale takes over from its lead is asked for only where it is needed: without it an index answers alone. */
function salesOf({ employeeId, channelId, segment, campaign }: MeasureFilter, withFacts = false): string {
  const ofLead = withFacts || channelId !== null || segment !== null || campaign !== null;
  return `sale ${employeeId === null ? '' : 'JOIN sale_credit ON sale_credit.sale_id = sale.id AND sale_credit.employee_id = @employee'}
    ${ofLead ? 'JOIN sale_fact ON sale_fact.sale_id = sale.id' : ''}
    WHERE sale.deleted_at_ms IS NULL AND sale.sold_day BETWEEN @from AND @to
    ${channelId === null ? '' : 'AND sale_fact.channel = @channel'}
    ${segment === null ? '' : 'AND sale_fact.segment = @segment'}
    ${campaign === null ? '' : 'AND sale_fact.campaign = @campaign'}`;
}

/** Leads created in a range with their quality known on a day, and those closed in it. */
export interface LeadSums {
  readonly leads: number;
  readonly qualified: number;
  readonly disqualified: number;
  readonly won: number;
  readonly lost: number;
}

/** With a person: the leads they own. */
export function countLeadSums(store: Store, range: DateRange, seenOn: IsoDate, filter: MeasureFilter): LeadSums {
  const params = { ...paramsOf(range, filter), seen: toDayNumber(seenOn) };
  const created = store
    .statement<Omit<LeadSums, 'won' | 'lost'>>(
      `SELECT COUNT(*) AS leads, COUNT(*) FILTER (WHERE ${KNOWN} AND quality = 'qualified') AS qualified,
         COUNT(*) FILTER (WHERE ${KNOWN} AND quality = 'disqualified') AS disqualified
       FROM lead WHERE ${CREATED} ${ofFilter(filter)}`,
    )
    .get(params);
  const closed = store
    .statement<Pick<LeadSums, 'won' | 'lost'>>(
      `SELECT COUNT(*) FILTER (WHERE status = 'won') AS won, COUNT(*) FILTER (WHERE status = 'lost') AS lost
       FROM lead WHERE deleted_at_ms IS NULL AND closed_day BETWEEN @from AND @to ${ofFilter(filter)}`,
    )
    .get(params);
  return { leads: 0, qualified: 0, disqualified: 0, won: 0, lost: 0, ...created, ...closed };
}

/**
 * Leads created in the range, found fit by that day, and won by the range's end: every range gives its leads as long as it
 * lasts, so that an older one is not better for having waited longer.
 */
export function countQualifiedWon(store: Store, range: DateRange, seenOn: IsoDate, filter: MeasureFilter): number {
  const row = store
    .statement<{ leads: number }>(
      `SELECT COUNT(*) AS leads FROM lead
       WHERE ${CREATED} AND ${KNOWN} AND quality = 'qualified' AND status = 'won' AND closed_day <= @to ${ofFilter(filter)}`,
    )
    .get({ ...paramsOf(range, filter), seen: toDayNumber(seenOn) });
  return row?.leads ?? 0;
}

const CREATED = 'deleted_at_ms IS NULL AND created_day BETWEEN @from AND @to';
const KNOWN = '(assessed_day IS NULL OR assessed_day <= @seen)';

function ofFilter({ employeeId, channelId, segment, campaign }: MeasureFilter): string {
  return `${employeeId === null ? '' : 'AND owner_id = @employee'} ${channelId === null ? '' : 'AND channel_id = @channel'}
    ${segment === null ? '' : 'AND segment = @segment'} ${campaign === null ? '' : 'AND campaign = @campaign'}`;
}

/** What typed totals of days add to the records, and what is only ever typed. */
export interface TypedSums {
  readonly leads: number;
  readonly qualified: number;
  readonly deals: number;
  readonly customers: number;
  readonly revenueMinor: number;
  readonly calls: number;
  readonly meetings: number;
  readonly offers: number;
}

const NOTHING_TYPED: TypedSums = {
  leads: 0,
  qualified: 0,
  deals: 0,
  customers: 0,
  revenueMinor: 0,
  calls: 0,
  meetings: 0,
  offers: 0,
};

const TYPED_COLUMNS = [
  ['leads', 'leads'],
  ['qualified', 'qualified'],
  ['sales', 'deals'],
  ['new_customers', 'customers'],
  ['revenue_minor', 'revenueMinor'],
  ['calls', 'calls'],
  ['meetings', 'meetings'],
  ['offers', 'offers'],
]
  .map(([column, name]) => `COALESCE(SUM(${column}), 0) AS ${name}`)
  .join(', ');

/** They know a person and perhaps a channel, neither segment nor campaign. */
export function countTyped(store: Store, range: DateRange, filter: MeasureFilter): TypedSums {
  if (filter.segment !== null || filter.campaign !== null) return NOTHING_TYPED;
  const row = store
    .statement<TypedSums>(
      `SELECT ${TYPED_COLUMNS} FROM day_excess WHERE day BETWEEN @from AND @to
         AND (@employee IS NULL OR employee_id = @employee) AND (@channel IS NULL OR channel = @channel)`,
    )
    .get(paramsOf(range, filter));
  return row ?? NOTHING_TYPED;
}

/** Whether anybody typed that measure in the range, a nought among them: else nothing is known of it. */
export function isTyped(
  store: Store,
  measure: 'calls' | 'meetings' | 'offers',
  range: DateRange,
  filter: MeasureFilter,
): boolean {
  const row = store
    .statement(
      `SELECT 1 FROM day_total WHERE deleted_at_ms IS NULL AND day BETWEEN @from AND @to AND ${measure} IS NOT NULL
         AND (@employee IS NULL OR employee_id = @employee) AND (@channel IS NULL OR channel_id = @channel) LIMIT 1`,
    )
    .get(paramsOf(range, filter));
  return row !== undefined;
}

function paramsOf(range: DateRange, { employeeId, channelId, segment, campaign }: MeasureFilter) {
  return {
    from: toDayNumber(range.from),
    to: toDayNumber(range.to),
    employee: employeeId,
    channel: channelId,
    segment,
    campaign,
  };
}
